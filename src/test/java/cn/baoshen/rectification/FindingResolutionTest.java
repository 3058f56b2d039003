package cn.baoshen.rectification;

import static cn.baoshen.rectification.Revised.error;
import static cn.baoshen.rectification.Revised.examined;
import static cn.baoshen.rectification.Revised.item;
import static cn.baoshen.rectification.Revised.report;
import static cn.baoshen.rectification.Revised.without;
import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.Examination;
import cn.baoshen.model.Report;
import cn.baoshen.model.ledger.LedgerItem;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingResolutionTest {
  private static final LedgerItem TOTAL = item("A05", "totals.income");
  private static final LedgerItem SECOND = item("S04", "special.items[1].amount");

  private static FindingResolution mending(Examination before, Examination after) {
    return new FindingResolution(Revised.FORM, before, after);
  }

  private static FindingResolution total(Examination after) {
    return mending(examined(report("1"), error("A05", "totals.income")), after);
  }

  @Test
  void an_item_is_mended_when_its_rule_ran_and_found_nothing_there() {
    assertThat(total(examined(report("2"))).isGone(TOTAL)).isTrue();
  }

  @Test
  void an_item_stays_open_while_its_rule_finds_the_same_field() {
    FindingResolution mending = total(examined(report("2"), error("A05", "totals.income")));
    assertThat(mending.isGone(TOTAL)).isFalse();
    assertThat(mending.remaining(TOTAL)).isPresent();
  }

  @Test
  void a_finding_of_another_field_or_another_rule_keeps_nothing_open() {
    Examination other =
        examined(report("2"), error("A05", "totals.basic"), error("A06", "totals.income"));
    assertThat(total(other).isGone(TOTAL)).isTrue();
  }

  @Test
  void an_item_stays_open_when_its_rule_could_not_run_and_says_so() {
    FindingResolution mending = total(without(report(null), "A05"));
    assertThat(mending.isGone(TOTAL)).isFalse();
    assertThat(mending.unchecked(TOTAL)).contains("规则 A05 没有运行");
  }

  @Test
  void an_item_of_a_rule_that_the_form_no_longer_has_stays_open() {
    LedgerItem retired = item("Z99", "totals.income");
    assertThat(total(examined(report("2"))).isGone(retired)).isFalse();
  }

  @Test
  void nothing_is_mended_by_a_file_that_cannot_be_read() {
    Report empty = new Report(Revised.FORM.id(), Map.of(), Map.of());
    FindingResolution mending = total(examined(empty, error("S02", "")));
    assertThat(mending.isGone(TOTAL)).isFalse();
    assertThat(mending.unchecked(TOTAL)).contains("文件无法读取");
  }

  @Test
  void nothing_is_mended_by_a_report_on_another_form() {
    Report other = new Report("zhengti-1", Map.of("year", "2024"), Map.of());
    FindingResolution mending =
        new FindingResolution(
            Revised.FORMS.byId("zhengti-1").orElseThrow(),
            examined(report("1"), error("A05", "totals.income")),
            examined(other));
    assertThat(mending.isGone(TOTAL)).isFalse();
  }

  @Test
  void a_blank_that_became_unreadable_is_not_filled() {
    LedgerItem blank = item("S01", "totals.income");
    FindingResolution mending =
        mending(
            examined(report(null), error("S01", "totals.income")),
            examined(report(null), error("S02", "totals.income")));
    assertThat(mending.isGone(blank)).isFalse();
    assertThat(mending.unchecked(blank)).contains("该处数据无法读取");
  }

  @Test
  void a_row_that_moved_is_followed_to_its_new_place() {
    Report before = report("1", "培训", "5", "会议", "-3");
    Report after = report("1", "印刷", "2", "培训", "5", "会议", "-3");
    Examination first = examined(before, error("S04", "special.items[1].amount"));
    assertThat(
            mending(first, examined(after, error("S04", "special.items[2].amount"))).isGone(SECOND))
        .isFalse();
    assertThat(
            mending(first, examined(after, error("S04", "special.items[1].amount"))).isGone(SECOND))
        .isTrue();
  }

  @Test
  void a_row_that_was_only_renamed_is_still_the_same_row() {
    Report before = report("1", "培训", "5", "会仪", "-3");
    Report after = report("1", "培训", "5", "会议", "-4");
    Examination first = examined(before, error("S04", "special.items[1].amount"));
    Examination second = examined(after, error("S04", "special.items[1].amount"));
    assertThat(mending(first, second).isGone(SECOND)).isFalse();
  }

  @Test
  void a_row_that_was_deleted_takes_its_finding_with_it() {
    Report before = report("1", "培训", "5", "会议", "-3");
    Examination first = examined(before, error("S04", "special.items[1].amount"));
    assertThat(mending(first, examined(report("1", "培训", "5"))).isGone(SECOND)).isTrue();
  }

  @Test
  void of_two_findings_on_one_field_the_second_goes_first() {
    LedgerItem second =
        new LedgerItem(
            2,
            TOTAL.kind(),
            TOTAL.rule(),
            TOTAL.field(),
            1,
            TOTAL.places(),
            TOTAL.text(),
            null,
            "rules",
            TOTAL.openedCase(),
            1,
            TOTAL.openedAt(),
            null);
    FindingResolution mending = total(examined(report("2"), error("A05", "totals.income")));
    assertThat(mending.isGone(TOTAL)).isFalse();
    assertThat(mending.isGone(second)).isTrue();
  }
}
