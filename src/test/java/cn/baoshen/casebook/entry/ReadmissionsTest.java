package cn.baoshen.casebook.entry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.Act;
import cn.baoshen.casebook.Crowd;
import cn.baoshen.casebook.Refusal;
import cn.baoshen.casebook.entry.Admission.Outcome;
import cn.baoshen.casebook.tier.Waiver;
import cn.baoshen.casebook.tier.Waivers;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Report;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Verdict;
import cn.baoshen.testing.ListedUnits;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class ReadmissionsTest {
  private static final String ADMIN = "admin@x.example";
  private static final int MOST_LOOKS = 1000;
  private static final LocalDate TODAY = LocalDate.of(2025, 3, 3);
  private static final Unit UNIT =
      new Unit("101", "第101单位", "unit@x.example", "", Map.of(Tier.LEADER, "l@x.example"), false);

  private final SettableClock clock = new SettableClock();
  private final TestBook book =
      new TestBook(
          clock,
          new ListedUnits(UNIT),
          form -> form.equals("f") ? Map.of("A12", "收入支出一致", "A13", "人数一致") : Map.of());

  private Case returned(String bytes) {
    Case subject = book.cases.get(book.admit(UNIT, bytes).caseId());
    clock.pass(Duration.ofMinutes(1));
    book.cases.keepExamination(subject.id(), examination("A12", Severity.ERROR));
    book.cases.returnByRules(subject.id());
    clock.pass(Duration.ofMinutes(1));
    return book.cases.get(subject.id());
  }

  private static Examination examination(String rule, Severity severity) {
    Finding finding = new Finding(rule, severity, List.of(), List.of(), "1", "2", "不一致。");
    return new Examination(
        new Report("f", Map.of(), Map.of()), new Verdict(List.of(finding), List.of()));
  }

  private Act waive(Case subject, String rule, LocalDate until) {
    return book.waivers.grant(
        new Waivers.Request(subject.id(), rule, "王会计", "李局长", "系统升级口径不同", until), ADMIN);
  }

  // --- waivers

  @Test
  void a_waiver_counts_for_the_next_revision_to_its_last_day_and_not_beyond() {
    Case first = returned("报告");
    assertThat(waive(first, "A12", TODAY.plusDays(1)).isDone()).isTrue();
    assertThat(book.waivers.of(first)).isEmpty();

    clock.pass(Duration.ofDays(1));
    Case inTime = book.cases.get(book.admit(UNIT, "改过的").caseId());
    assertThat(book.waivers.of(inTime)).extracting(Waiver::rule).containsExactly("A12");
    clock.pass(Duration.ofDays(1));
    Case late = book.cases.get(book.admit(UNIT, "又改过的").caseId());
    assertThat(book.waivers.of(late)).isEmpty();
    assertThat(book.waivers.of(inTime)).as("however late it is judged again").hasSize(1);
  }

  @Test
  void a_waiver_is_for_one_unit_and_one_year() {
    waive(returned("报告"), "A12", TODAY);
    Unit other = new Unit("102", "别的", "o@x.example", "", Map.of(), false);
    assertThat(book.waivers.of(book.cases.get(book.admit(other, "报告").caseId()))).isEmpty();
  }

  @Test
  void only_waivers_that_made_a_difference_are_told() {
    Case first = returned("报告");
    waive(first, "A12", TODAY);
    waive(first, "A13", TODAY);
    Case second = book.cases.get(book.readmissions.again(first.id(), "豁免后重查", ADMIN).subject());
    book.cases.keepExamination(second.id(), examination("A12", Severity.WARNING));
    assertThat(book.waivers.applied(second)).extracting(Waiver::rule).containsExactly("A12");
  }

  @Test
  void a_waiver_taken_back_counts_for_nothing_that_comes_later() {
    Case first = returned("报告");
    long id = Long.parseLong(waive(first, "A12", TODAY).subject());
    Case second = book.cases.get(book.readmissions.again(first.id(), "豁免后重查", ADMIN).subject());
    clock.pass(Duration.ofMinutes(1));
    assertThat(book.waivers.revoke(id, "批错了", ADMIN).isDone()).isTrue();
    Case third = book.cases.get(book.admit(UNIT, "改过的").caseId());

    assertThat(book.waivers.of(second)).hasSize(1);
    assertThat(book.waivers.of(third)).isEmpty();
    assertThat(book.told(first)).contains("waived A12: 系统升级口径不同", "waiver-revoked A12: 批错了");
    assertThat(book.waivers.revoke(id, "批错了", ADMIN).refusal()).isEqualTo(Refusal.NO_SUCH_ENTRY);
  }

  @Test
  void what_cannot_be_waived_is_refused() {
    Case first = returned("报告");
    assertThat(waive(first, "S02", TODAY).refusal()).isEqualTo(Refusal.RULE_NOT_WAIVABLE);
    assertThat(waive(first, null, TODAY).refusal()).isEqualTo(Refusal.RULE_NOT_WAIVABLE);
    assertThat(waive(first, "A12", TODAY.minusDays(1)).refusal()).isEqualTo(Refusal.DAYS_PAST);
    assertThat(waive(first, "A12", null).refusal()).isEqualTo(Refusal.DAYS_WRONG);
    Waivers.Request nobody = new Waivers.Request(first.id(), "A12", "王会计", " ", "口径不同", TODAY);
    assertThat(book.waivers.grant(nobody, ADMIN).refusal()).isEqualTo(Refusal.NAME_WANTED);
    Waivers.Request nothing = new Waivers.Request(first.id(), "A12", "王", "李", "", TODAY);
    assertThat(book.waivers.grant(nothing, ADMIN).refusal()).isEqualTo(Refusal.REASON_WANTED);
    assertThat(waive(first, "A12", TODAY).isDone()).isTrue();
    assertThat(waive(first, "A12", TODAY).refusal()).isEqualTo(Refusal.WAIVED_ALREADY);
  }

  @Test
  void a_case_without_an_examination_has_nothing_to_waive() {
    Case fresh = book.cases.get(book.admit(UNIT, "报告").caseId());
    assertThat(waive(fresh, "A12", TODAY).refusal()).isEqualTo(Refusal.NOT_EXAMINED);
  }

  // --- again

  @Test
  void after_a_waiver_the_kept_original_opens_the_next_revision_once() {
    Case first = returned("报告");
    assertThat(book.readmissions.isOffered(first.id())).isFalse();
    waive(first, "A12", TODAY);
    assertThat(book.readmissions.isOffered(first.id())).isTrue();

    Act again = book.readmissions.again(first.id(), "豁免后重查", ADMIN);
    assertThat(again.subject()).isEqualTo("101-2024-r2");
    Case second = book.cases.get("101-2024-r2");
    assertThat(second.original()).isEqualTo(first.original());
    assertThat(second.state()).isEqualTo(CaseState.RECEIVED);
    assertThat(book.handedOver).contains("examine/101-2024-r2", "tell/101-2024-r2/readmitted");
    assertThat(book.told(first)).contains("examined-again 101-2024-r2");
    assertThat(book.cases.get(first.id())).isEqualTo(first);
    assertThat(book.readmissions.again(first.id(), "豁免后重查", ADMIN).refusal())
        .isEqualTo(Refusal.NOT_THE_LATEST);
  }

  @Test
  void without_a_waiver_since_the_return_nothing_is_examined_again() {
    Case first = returned("报告");
    assertThat(book.readmissions.again(first.id(), "豁免后重查", ADMIN).refusal())
        .isEqualTo(Refusal.NOTHING_WAIVED);
    assertThat(book.readmissions.again("none", "豁免后重查", ADMIN).refusal())
        .isEqualTo(Refusal.NO_SUCH_CASE);
    assertThat(book.readmissions.again(first.id(), "豁免后重查", "").refusal())
        .isEqualTo(Refusal.NAME_WANTED);
    waive(first, "A12", TODAY);
    book.readmissions.again(first.id(), "豁免后重查", ADMIN);
    book.cases.returnByRules("101-2024-r2");
    assertThat(book.readmissions.again("101-2024-r2", "豁免后重查", ADMIN).refusal())
        .isEqualTo(Refusal.NOTHING_WAIVED);
  }

  @Test
  void what_a_person_returned_is_not_examined_again() {
    Case first = returned("报告");
    waive(first, "A12", TODAY);
    book.move(first, CaseState.RETURNED, Tier.LEADER);
    assertThat(book.readmissions.again(first.id(), "豁免后重查", ADMIN).refusal())
        .isEqualTo(Refusal.NOTHING_WAIVED);
  }

  @Test
  void the_waiver_must_still_stand() {
    Case first = returned("报告");
    waive(first, "A12", TODAY);
    clock.pass(Duration.ofDays(1));
    assertThat(book.readmissions.isOffered(first.id())).isFalse();
    assertThat(book.admit(UNIT, "报告").outcome()).isEqualTo(Outcome.ANSWERED);
  }

  @RepeatedTest(2)
  void clicked_by_many_at_once_it_opens_one_revision() throws Exception {
    Case first = returned("报告");
    waive(first, "A12", TODAY);
    List<Act> acts = Crowd.of(20, i -> () -> book.readmissions.again(first.id(), "豁免后重查", ADMIN));
    assertThat(acts.stream().filter(Act::isDone)).hasSize(1);
    assertThat(count()).isEqualTo(2);
  }

  // --- the same bytes

  @Test
  void the_same_bytes_again_are_answered_with_the_newest_case_of_them() {
    Case first = returned("报告");
    waive(first, "A12", TODAY);
    assertThat(book.admit(UNIT, "报告").caseId()).isEqualTo("101-2024-r2");
    Admission third = book.admit(UNIT, "报告");
    assertThat(third.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(third.caseId()).isEqualTo("101-2024-r2");
  }

  @Test
  void the_bytes_of_an_older_revision_are_the_next_one_with_a_waiver_or_without() {
    returned("报告");
    book.admit(UNIT, "改过的");
    Admission old = book.admit(UNIT, "报告");
    assertThat(old.outcome()).isEqualTo(Outcome.SUPERSEDES);
    assertThat(old.caseId()).isEqualTo("101-2024-r3");
    assertThat(old.superseded()).isEqualTo("101-2024-r2");
  }

  @RepeatedTest(2)
  void the_same_bytes_dropped_by_many_at_once_are_one_case() throws Exception {
    List<Admission> all = Crowd.of(20, i -> () -> patiently("报告"));
    assertThat(all.stream().filter(Admission::isCase)).hasSize(1);
    assertThat(count()).isEqualTo(1);
  }

  @RepeatedTest(2)
  void the_same_bytes_dropped_by_many_at_once_after_a_waiver_are_one_more_case() throws Exception {
    waive(returned("报告"), "A12", TODAY);
    List<Admission> all = Crowd.of(20, i -> () -> patiently("报告"));
    assertThat(all.stream().filter(Admission::isCase)).hasSize(1);
    assertThat(count()).isEqualTo(2);
  }

  @RepeatedTest(2)
  void two_contents_dropped_by_many_at_once_are_revisions_of_which_no_two_in_a_row_are_alike()
      throws Exception {
    Crowd.of(20, i -> () -> patiently(i % 2 == 0 ? "甲" : "乙"));
    List<String> bytes =
        book.jdbc
            .sql("select original_sha256 from cases order by revision")
            .query(String.class)
            .list();
    assertThat(bytes).hasSizeBetween(2, 20);
    for (int i = 1; i < bytes.size(); i++) {
      assertThat(bytes.get(i)).isNotEqualTo(bytes.get(i - 1));
    }
    assertThat(
            book.jdbc.sql("select count(*) from cases where newest").query(Integer.class).single())
        .isEqualTo(1);
  }

  /** As the inbox does: who is turned away is seen again a little later. */
  private Admission patiently(String bytes) {
    for (int look = 0; look < MOST_LOOKS; look++) {
      try {
        return book.admit(UNIT, bytes);
      } catch (DuplicateKeyException overtaken) {
        clock.pass(Duration.ofMillis(1));
      }
    }
    throw new IllegalStateException("turned away for ever: " + bytes);
  }

  private int count() {
    return book.jdbc.sql("select count(*) from cases").query(Integer.class).single();
  }

  // --- reopening

  @Test
  void an_approved_case_takes_a_new_file_only_once_it_is_reopened_and_only_one() {
    Case first = book.cases.get(book.admit(UNIT, "报告").caseId());
    Case approved = book.move(first, CaseState.APPROVED, Tier.LEADER);
    assertThat(book.admit(UNIT, "新的").outcome()).isEqualTo(Outcome.ANSWERED);

    assertThat(book.reopenings.reopen(approved.id(), "决算更正", ADMIN).isDone()).isTrue();
    assertThat(book.handedOver).contains("tell/101-2024-r1/reopened");
    assertThat(book.told(first)).contains("reopened 决算更正");
    Admission second = book.admit(UNIT, "新的");
    assertThat(second.caseId()).isEqualTo("101-2024-r2");
    assertThat(second.superseded()).isNull();
    assertThat(book.cases.get(approved.id())).isEqualTo(approved);
    assertThat(book.reopenings.of(approved.id()).orElseThrow().usedBy()).isEqualTo("101-2024-r2");

    book.move(book.cases.get("101-2024-r2"), CaseState.APPROVED, Tier.LEADER);
    Admission third = book.admit(UNIT, "更新的");
    assertThat(third.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(third.caseId()).isEqualTo("101-2024-r2");
  }

  @Test
  void reopened_twice_is_reopened_once() {
    Case first = book.cases.get(book.admit(UNIT, "报告").caseId());
    assertThat(book.reopenings.reopen(first.id(), "更正", ADMIN).refusal())
        .isEqualTo(Refusal.NOT_APPROVED);
    book.move(first, CaseState.APPROVED, Tier.LEADER);
    book.reopenings.reopen(first.id(), "更正", ADMIN);
    assertThat(book.reopenings.reopen(first.id(), "更正", ADMIN).refusal())
        .isEqualTo(Refusal.DONE_ALREADY);
    assertThat(book.reopenings.reopen(first.id(), " ", ADMIN).refusal())
        .isEqualTo(Refusal.REASON_WANTED);
    assertThat(book.reopenings.reopen("none", "更正", ADMIN).refusal())
        .isEqualTo(Refusal.NO_SUCH_CASE);
    assertThat(book.told(first).stream().filter(line -> line.startsWith("reopened"))).hasSize(1);
  }

  @Test
  void the_approved_bytes_themselves_are_no_new_revision() {
    Case first = book.cases.get(book.admit(UNIT, "报告").caseId());
    book.move(first, CaseState.APPROVED, Tier.LEADER);
    book.reopenings.reopen(first.id(), "更正", ADMIN);
    assertThat(book.admit(UNIT, "报告").outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(book.reopenings.of(first.id()).orElseThrow().usedBy()).isNull();
  }
}
