package cn.baoshen.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ManualTest {
  @ParameterizedTest
  @EnumSource
  void each_manual_is_a_page_with_a_title_and_headings(Manual.Kind kind) {
    Manual manual = Manual.of(kind);

    assertThat(manual.title()).endsWith("使用说明");
    assertThat(manual.page()).contains("<h2>").doesNotContain("<h1>", "**", "| --- |");
  }

  @Test
  void the_manual_of_units_says_where_a_report_goes_and_where_its_result_lies() {
    assertThat(Manual.of(Manual.Kind.UNITS).page())
        .contains("inbox/&lt;本单位编码&gt;/", "outbox/units/&lt;本单位编码&gt;/", "<table>");
  }

  @Test
  void the_manual_of_reviewers_says_how_a_reply_decides_and_is_taken_back() {
    assertThat(Manual.of(Manual.Kind.REVIEWERS).page()).contains("同意", "退回", "撤回");
  }
}
