package cn.baoshen.rectification;

import static cn.baoshen.rectification.Revised.error;
import static cn.baoshen.rectification.Revised.examined;
import static cn.baoshen.rectification.Revised.report;
import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.Ledger;
import cn.baoshen.casebook.entry.Arrival;
import cn.baoshen.model.Case;
import cn.baoshen.model.Event;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Original;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Sha256;
import cn.baoshen.model.StatedReply;
import cn.baoshen.model.Submitted;
import cn.baoshen.model.Unit;
import cn.baoshen.model.ledger.LedgerItem;
import cn.baoshen.model.ledger.LedgerItem.Why;
import cn.baoshen.model.ledger.LedgerLine;
import cn.baoshen.model.ledger.LedgerLine.Standing;
import cn.baoshen.model.ledger.LedgerSheet;
import cn.baoshen.testing.TestBook;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RectificationTest {
  private static final Unit UNIT = new Unit("U001", "某单位", "a@b.example", "", Map.of(), false);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-04-01T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

  private final TestBook book = new TestBook(CLOCK);
  private final Ledger ledger = new Ledger(book.jdbc, book.cases, CLOCK);
  private final Revisions revisions = new Revisions(book.cases);
  private final Repetitions repetitions =
      new Repetitions(revisions, ledger, book.waivers, Revised.FORMS);
  private final Rectification rectification =
      new Rectification(ledger, book.cases, Revised.FORMS, repetitions);
  private final UnitAnswers answers = new UnitAnswers(ledger, repetitions, CLOCK);
  private final LedgerDesk desk =
      new LedgerDesk(ledger, book.cases, Revised.FORMS, revisions, book.waivers, CLOCK);

  /** A revision whose examination says this; what it mended is closed, twice. */
  private Case examine(String content, Examination examination) {
    String hash = Sha256.of(content);
    Original original = new Original("年报.json", UNIT.code(), hash, 1);
    Arrival arrival = new Arrival(new Arrival.Place(hash, hash), original, UNIT, 2024, null);
    String id = book.transaction.execute(status -> book.admissions.admit(arrival).caseId());
    book.cases.keepExamination(id, examination);
    rectification.close(id);
    rectification.close(id);
    return book.cases.get(id);
  }

  private Case returned(String content, Examination examination) {
    Case subject = examine(content, examination);
    book.cases.returnByRules(subject.id());
    rectification.settle(subject.id(), "rules");
    rectification.settle(subject.id(), "rules");
    return book.cases.get(subject.id());
  }

  private static Examination wrong() {
    return examined(report("1"), error("A05", "totals.income"), error("A06", "totals.basic"));
  }

  @Test
  void a_return_that_is_concluded_twice_opens_each_error_once() {
    Case first = returned("甲", wrong());
    assertThat(ledger.items(first)).extracting(LedgerItem::number).containsExactly(1, 2);
    assertThat(book.cases.history(first.id()))
        .filteredOn(event -> event.what().equals("items-opened"))
        .extracting(Event::detail)
        .containsExactly("2");
  }

  @Test
  void an_error_that_is_still_there_keeps_its_number_and_what_is_new_gets_the_next() {
    returned("甲", wrong());
    Case second =
        returned(
            "乙",
            examined(report("2"), error("A05", "totals.income"), error("A07", "totals.project")));
    List<LedgerItem> items = ledger.items(second);
    assertThat(items).extracting(LedgerItem::rule).containsExactly("A05", "A06", "A07");
    assertThat(items.get(0).closing()).isNull();
    assertThat(items.get(1).closing().why()).isEqualTo(Why.GONE);
    assertThat(items.get(1).closing().caseId()).isEqualTo(second.id());
    assertThat(items.get(2).openedCase()).isEqualTo(second.id());
    assertThat(book.cases.history(second.id()))
        .filteredOn(event -> event.what().equals("items-closed"))
        .hasSize(1);
  }

  @Test
  void an_error_that_comes_back_is_a_new_item_and_the_old_one_stays_told() {
    returned("甲", wrong());
    returned("乙", examined(report("2"), error("A05", "totals.income")));
    Case third = returned("丙", wrong());
    assertThat(ledger.items(third))
        .extracting(LedgerItem::rule)
        .containsExactly("A05", "A06", "A06");
    assertThat(desk.of(third).lines())
        .extracting(LedgerLine::standing)
        .containsExactly(Standing.REMAINS, Standing.CLOSED, Standing.REMAINS);
  }

  @Test
  void a_return_looks_the_same_after_a_later_revision_has_mended_it() {
    Case first = returned("甲", wrong());
    LedgerSheet before = desk.of(first);
    Case second = examine("乙", examined(report("2")));
    assertThat(desk.of(first)).isEqualTo(before);
    assertThat(desk.of(second).isSettled()).isTrue();
    assertThat(desk.of(second).summary()).isEqualTo("此前退回要求整改的 2 项已全部销号。");
  }

  @Test
  void an_answer_is_kept_with_its_revision_and_one_to_nothing_is_a_trouble() {
    Case first = returned("甲", wrong());
    Case second = examine("乙", wrong());
    Submitted heard =
        answers.hear(submitted(second, "1", reply("第 1 项", "已更正。"), reply("7", "多余。")));
    answers.hear(submitted(second, "1", reply("1", "已更正。")));
    assertThat(ledger.replies(first))
        .singleElement()
        .satisfies(r -> assertThat(r.revision()).isEqualTo(2));
    assertThat(heard.reading().troubles())
        .extracting(ReadProblem::reason)
        .containsExactly("reply-to-nothing");
    assertThat(desk.of(second).lines().get(0).reply()).isEqualTo("已更正。");
    assertThat(desk.of(first).lines().get(0).reply()).isNull();
  }

  @Test
  void a_report_that_says_again_what_was_returned_is_told_so_unless_it_answers() {
    returned("甲", wrong());
    Case second = examine("乙", wrong());
    assertThat(rectification.isUnchanged(second.id())).isTrue();
    assertThat(isToldSo(submitted(second, "1.0"))).isTrue();
    assertThat(isToldSo(submitted(second, "1.1"))).isFalse();
    assertThat(isToldSo(submitted(second, "1", reply("1", "属实。")))).isFalse();
    assertThat(rectification.isUnchanged(second.id())).as("it answers now").isFalse();
  }

  private boolean isToldSo(Submitted submitted) {
    return answers.hear(submitted).reading().troubles().stream()
        .anyMatch(trouble -> trouble.kind() == ReadProblem.Kind.UNCHANGED);
  }

  private static StatedReply reply(String number, String text) {
    return new StatedReply(number, text, "/整改回复/" + number);
  }

  private static Submitted submitted(Case subject, String total, StatedReply... replies) {
    return new Submitted(subject, new Reading(report(total), List.of(), List.of(replies)));
  }
}
