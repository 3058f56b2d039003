package cn.baoshen.rectification;

import static cn.baoshen.rectification.Revised.error;
import static cn.baoshen.rectification.Revised.examined;
import static cn.baoshen.rectification.Revised.report;
import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.Ledger;
import cn.baoshen.casebook.tier.Waivers;
import cn.baoshen.model.Case;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Finding;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Report;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Submitted;
import cn.baoshen.model.Unit;
import cn.baoshen.model.ledger.LedgerLine;
import cn.baoshen.model.ledger.LedgerLine.Standing;
import cn.baoshen.testing.ListedUnits;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepetitionsTest {
  private static final String ADMIN = "admin@x.example";
  private static final Unit UNIT = new Unit("U001", "某单位", "a@b.example", "", Map.of(), false);
  private static final Finding INCOME = error("A05", "totals.income");
  private static final Finding BASIC = error("A06", "totals.basic");

  private final SettableClock clock = new SettableClock();
  private final TestBook book =
      new TestBook(clock, new ListedUnits(UNIT), form -> Map.of("A05", "合计", "A06", "基本支出"));
  private final Ledger ledger = new Ledger(book.jdbc, book.cases, clock);
  private final Revisions revisions = new Revisions(book.cases);
  private final Repetitions repetitions =
      new Repetitions(revisions, ledger, book.waivers, Revised.FORMS);
  private final Rectification rectification =
      new Rectification(ledger, book.cases, Revised.FORMS, repetitions);
  private final UnitAnswers answers = new UnitAnswers(ledger, repetitions, clock);
  private final LedgerDesk desk =
      new LedgerDesk(ledger, book.cases, Revised.FORMS, revisions, book.waivers, clock);

  /** The case after its file was read and the rules have found this. */
  private Case examine(String id, Report report, Finding... found) {
    Case subject = book.cases.get(id);
    List<Finding> all = new ArrayList<>(List.of(found));
    Submitted heard = answers.hear(new Submitted(subject, new Reading(report, List.of())));
    heard.reading().troubles().stream()
        .filter(trouble -> trouble.kind() == ReadProblem.Kind.UNCHANGED)
        .forEach(trouble -> all.add(unchanged()));
    book.cases.keepExamination(id, examined(report, all.toArray(new Finding[0])));
    rectification.close(id);
    rectification.close(id);
    return book.cases.get(id);
  }

  private static Finding unchanged() {
    return new Finding("S11", Severity.WARNING, List.of(), List.of(), null, null, "内容未作修改。");
  }

  private Case returned(String bytes, Report report, Finding... found) {
    return concluded(examine(book.admit(UNIT, bytes).caseId(), report, found));
  }

  private Case concluded(Case subject) {
    clock.pass(Duration.ofMinutes(1));
    book.cases.returnByRules(subject.id());
    rectification.settle(subject.id(), "rules");
    clock.pass(Duration.ofMinutes(1));
    return book.cases.get(subject.id());
  }

  private Case again(String bytes, Report report, Finding... found) {
    return examine(book.admit(UNIT, bytes).caseId(), report, found);
  }

  private List<String> rules(Case subject) {
    Examination examination = book.cases.examination(subject.id()).orElseThrow();
    return examination.verdict().findings().stream().map(Finding::rule).toList();
  }

  private void waive(Case subject, String rule) {
    Waivers.Request request =
        new Waivers.Request(subject.id(), rule, "王会计", "李局长", "口径不同", LocalDate.of(2099, 1, 1));
    assertThat(book.waivers.grant(request, ADMIN).isDone()).isTrue();
  }

  private static Finding eased(Finding finding) {
    return new Finding(
        finding.rule(),
        Severity.WARNING,
        finding.where(),
        finding.fields(),
        finding.stated(),
        finding.expected(),
        finding.message() + "（经批准豁免）");
  }

  private void isTold(Case subject) {
    assertThat(rules(subject)).contains("S11");
    assertThat(rectification.isUnchanged(subject.id())).isTrue();
  }

  private void isNotTold(Case subject) {
    assertThat(rules(subject)).doesNotContain("S11");
    assertThat(rectification.isUnchanged(subject.id())).isFalse();
  }

  @Test
  void the_same_values_with_the_same_faults_are_told_to_be_unchanged_as_often_as_they_come() {
    returned("甲", report("1"), INCOME, BASIC);
    Case second = again("乙", report("1.0"), INCOME, BASIC);
    isTold(second);
    concluded(second);
    isTold(again("丙", report("1"), INCOME, BASIC));
  }

  @Test
  void the_same_values_that_can_be_read_now_are_not_unchanged_as_they_close_what_was_asked() {
    returned("甲", report("1"), INCOME, BASIC);
    Case some = again("乙", report("1"), BASIC);
    isNotTold(some);
    assertThat(desk.of(some).lines())
        .extracting(LedgerLine::standing)
        .containsExactly(Standing.CLOSED, Standing.REMAINS);
    isNotTold(again("丙", report("1")));
  }

  @Test
  void another_text_in_a_cell_that_cannot_be_read_either_time_is_not_unchanged() {
    returned("甲", report(null), stating("约一百"));
    isNotTold(again("乙", report(null), stating("一百整")));
    isTold(again("丙", report(null), stating("约一百")));
  }

  private static Finding stating(String text) {
    return new Finding(
        "S04", Severity.ERROR, List.of("表!B2"), List.of("totals.income"), text, null, "不是数字。");
  }

  @Test
  void a_report_that_is_examined_again_after_a_waiver_is_not_blamed_for_being_the_same() {
    Case first = returned("甲", report("1"), INCOME, BASIC);
    waive(first, "A05");
    String id = book.readmissions.again(first.id(), "豁免后重查", ADMIN).subject();
    Case second = examine(id, report("1"), eased(INCOME), BASIC);
    isNotTold(second);
    assertThat(desk.of(second).lines())
        .extracting(LedgerLine::said)
        .containsExactly("已豁免（李局长批准，2025年3月3日）", "未销号：问题仍在");
    assertThat(desk.of(second).summary()).isEqualTo("此前退回要求整改的 2 项中，问题仍在 1 项，已豁免 1 项。");
    assertThat(desk.of(first).lines())
        .as("the return says what it said")
        .extracting(LedgerLine::standing)
        .containsOnly(Standing.REMAINS);
  }

  @Test
  void a_unit_that_drops_the_same_file_after_the_waiver_is_not_blamed_and_the_next_time_it_is() {
    Case first = returned("甲", report("1"), INCOME, BASIC);
    waive(first, "A05");
    Case second = again("乙", report("1"), eased(INCOME), BASIC);
    isNotTold(second);
    concluded(second);
    isTold(again("丙", report("1"), eased(INCOME), BASIC));
  }

  @Test
  void a_warning_of_a_rule_that_nobody_waived_is_no_waiver() {
    returned("甲", report("1"), INCOME, BASIC);
    Case second = again("乙", report("1"), eased(INCOME), BASIC);
    assertThat(desk.of(second).lines())
        .extracting(LedgerLine::standing)
        .containsOnly(Standing.REMAINS);
  }
}
