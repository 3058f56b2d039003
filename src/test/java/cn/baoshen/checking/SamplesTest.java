package cn.baoshen.checking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.Finding;
import cn.baoshen.model.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {
  @Test
  void the_report_as_published_goes_back_with_exactly_these_errors() {
    assertThat(Bench.asPublished().errors())
        .containsExactly(
            "S01 null null",
            "S01 null null",
            "S01 null null",
            "S01 null null",
            "A08 186.01 186.09",
            "A09 153.13 152.13",
            "A12 75 50",
            "A12 15 30",
            "A13 110 100",
            "X03 221.69 223.31",
            "X04 218.68 220.30",
            "X06 37.22 19.62",
            "X08 186.01 186.09",
            "P01 null null",
            "P01 null null",
            "P01 null null",
            "P01 null null",
            "P01 null null",
            "P01 null null",
            "P01 null null",
            "P01 null null",
            "P01 null null");
  }

  @Test
  void the_report_as_published_carries_exactly_these_warnings() {
    assertThat(Bench.asPublished().lines(Severity.WARNING))
        .containsExactly(
            "S05 null null",
            "C03 37.22 20.00",
            "C04 220.30 219.27",
            "C06 37.22 20.00",
            "C08 221.69 152.13",
            "P03 政府执政能力提高、服务对象满意度高 null");
  }

  @Test
  void targets_in_words_are_one_warning_that_points_at_each_and_speaks_of_next_year() {
    Finding finding = Bench.asPublished().only("P03");

    assertThat(finding.where())
        .containsExactly("/evaluation/indicators/7/target", "/evaluation/indicators/9/target");
    assertThat(finding.message()).contains("2 项", "下一年度", "本次不用修改");
  }

  @Test
  void the_report_as_published_has_its_signature_line_blank() {
    assertThat(Bench.asPublished().findings("S01"))
        .flatExtracting(Finding::where)
        .containsExactly("/signoff/preparer", "/signoff/date", "/signoff/phone", "/signoff/head");
  }

  @Test
  void what_is_right_in_the_report_as_published_is_not_called_wrong() {
    assertThat(Bench.asPublished().verdict().findings())
        .extracting(Finding::rule)
        .doesNotContain("A05", "A10", "A11", "A15");
  }

  @Test
  void what_could_not_be_checked_in_the_report_as_published_is_listed_with_its_reason() {
    Bench published = Bench.asPublished();

    assertThat(published.notChecked("A15")).isEqualTo("绩效指标第1、2、3、4、5、6、7、8、10行的得分未填写");
    assertThat(published.notChecked("S04")).isEqualTo("填报日期未填写；联系电话未填写");
    assertThat(published.notChecked("C07")).startsWith("不适用");
    assertThat(published.notChecked("P04")).contains("实际完成值");
    assertThat(published.verdict().notChecked())
        .extracting("rule")
        .containsExactly("S04", "S04", "A14", "A15", "C07", "P02", "P04", "P06");
  }

  @Test
  void the_corrected_report_goes_to_the_reviewers_with_warnings_only() {
    Bench corrected = Bench.corrected();

    assertThat(corrected.verdict().sound()).isTrue();
    assertThat(corrected.lines(Severity.WARNING))
        .containsExactly("C03 37.22 20.00", "C04 220.30 219.27", "C08 223.31 152.13");
  }

  @Test
  void a_message_names_the_label_both_figures_the_difference_and_what_to_do() {
    assertThat(Bench.asPublished().findings("X06").get(0).message())
        .contains("公用经费", "37.22 万元", "19.62 万元", "17.60 万元", "请核对");
    assertThat(Bench.asPublished().findings("C03").get(0).message()).contains("86.1%");
  }

  @Test
  void no_message_of_any_rule_shows_a_gap_or_a_brace() {
    List<Finding> findings = Bench.asPublished().verdict().findings();

    assertThat(findings).extracting(Finding::message).noneMatch(m -> m.matches(".*[{}].*|.*（空）.*"));
  }

  @Test
  void the_same_report_gives_the_same_verdict_every_time() {
    assertThat(Bench.asPublished().verdict()).isEqualTo(Bench.asPublished().verdict());
  }
}
