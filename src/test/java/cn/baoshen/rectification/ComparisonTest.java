package cn.baoshen.rectification;

import static cn.baoshen.rectification.Revised.report;
import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.Report;
import cn.baoshen.model.ledger.Change;
import cn.baoshen.model.ledger.TextSpan;
import cn.baoshen.model.ledger.TextSpan.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static List<Change> changes(Report before, Report after) {
    return Comparison.of(Revised.FORM, 2024, before, after);
  }

  @Test
  void a_figure_is_shown_before_and_after_by_its_label_and_in_its_unit() {
    assertThat(changes(report("221.69"), report("223.31")))
        .containsExactly(new Change("总收入", "", "221.69 万元", "223.31 万元"));
  }

  @Test
  void the_same_figure_written_with_other_decimals_is_no_change() {
    assertThat(changes(report("221.6"), report("221.60"))).isEmpty();
  }

  @Test
  void two_figures_that_would_be_shown_alike_are_shown_with_every_digit() {
    assertThat(changes(report("1.000001"), report("1.000002")))
        .containsExactly(new Change("总收入", "", "1.000001 万元", "1.000002 万元"));
  }

  @Test
  void a_figure_that_was_filled_or_emptied_has_nothing_on_the_other_side() {
    assertThat(changes(report(null), report("1"))).extracting(Change::before).containsExactly("");
    assertThat(changes(report("1"), report(null))).extracting(Change::after).containsExactly("");
  }

  @Test
  void a_row_inserted_above_is_one_new_row_and_leaves_the_others_alone() {
    List<Change> changes =
        changes(report("1", "培训", "5", "会议", "3"), report("1", "印刷", "2", "培训", "5", "会议", "3"));
    assertThat(changes)
        .containsExactly(new Change("专项资金明细 · 印刷", "", "", "新增一行：支出项目 印刷，金额 2.00 万元"));
  }

  @Test
  void a_row_that_is_gone_is_told_with_what_it_said() {
    assertThat(changes(report("1", "培训", "5", "会议", "3"), report("1", "会议", "3")))
        .containsExactly(new Change("专项资金明细 · 培训", "", "删去一行：支出项目 培训，金额 5.00 万元", ""));
  }

  @Test
  void a_figure_in_a_row_that_moved_is_compared_with_its_own_row() {
    assertThat(changes(report("1", "培训", "5", "会议", "3"), report("1", "会议", "3", "培训", "6")))
        .containsExactly(new Change("专项资金明细 · 培训：金额", "", "5.00 万元", "6.00 万元"));
  }

  @Test
  void of_a_long_text_is_told_how_much_changed_and_never_the_whole() {
    String before = "本单位严格执行预算，" + "各项工作有序推进。".repeat(20);
    Report old = text(before);
    Report fresh = text(before.replaceFirst("严格", "认真落实要求并严格"));
    assertThat(changes(old, fresh))
        .containsExactly(
            new Change(
                "厉行节约保障措施",
                "",
                "共 190 字",
                "共 197 字，改动处删去 0 字、写入 7 字",
                List.of(
                    new TextSpan(Kind.SAME, "本单位"),
                    new TextSpan(Kind.INSERTED, "认真落实要求并"),
                    new TextSpan(Kind.SAME, "严格执行预算，各项工作有序推进。各项工作有序推进"),
                    new TextSpan(Kind.CUT, "163"))));
  }

  @Test
  void a_text_that_was_empty_or_was_taken_away_is_shown_itself() {
    assertThat(changes(text(""), text("严控会议费。")))
        .singleElement()
        .satisfies(change -> assertThat(change.after()).isEqualTo("补写 6 字"))
        .satisfies(
            change ->
                assertThat(change.text()).containsExactly(new TextSpan(Kind.INSERTED, "严控会议费。")));
    assertThat(changes(text("严控会议费。"), text("")))
        .singleElement()
        .satisfies(
            change ->
                assertThat(change.text()).containsExactly(new TextSpan(Kind.DELETED, "严控会议费。")));
  }

  private static Report text(String text) {
    return new Report(
        Revised.FORM.id(), Map.of("baseData", Map.of("savingMeasures", text)), Map.of());
  }
}
