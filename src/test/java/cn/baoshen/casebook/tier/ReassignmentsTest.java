package cn.baoshen.casebook.tier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.Act;
import cn.baoshen.casebook.Crowd;
import cn.baoshen.casebook.Refusal;
import cn.baoshen.casebook.mail.Letter;
import cn.baoshen.casebook.mail.Token;
import cn.baoshen.casebook.tier.Assignment.Because;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Decision;
import cn.baoshen.model.Sha256;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.testing.ListedUnits;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ReassignmentsTest {
  private static final String ADMIN = "admin@x.example";
  private static final Unit UNIT =
      new Unit(
          "101",
          "第101单位",
          "unit@x.example",
          "",
          Map.of(Tier.ACCEPTOR, "acceptor@x.example", Tier.LEADER, "leader@x.example"),
          false);

  private final SettableClock clock = new SettableClock();
  private final TestBook book = new TestBook(clock, new ListedUnits(UNIT), form -> Map.of());
  private final Case subject =
      book.inReview(book.cases.get(book.admit(UNIT, "报告").caseId()), Tier.LEADER);

  private Act reassign(String to) {
    return book.reassignments.reassign(subject.id(), to, "请假", ADMIN);
  }

  private Assignment current() {
    return book.assignments.current(subject.id(), Tier.LEADER).orElseThrow();
  }

  private Token link(String name, String reviewer) {
    Letter letter = new Letter(name, subject.id(), Tier.LEADER, "review", reviewer, "", name, null);
    Token token =
        new Token(
            Sha256.of(name),
            subject.id(),
            Tier.LEADER,
            reviewer,
            clock.instant().plus(Duration.ofDays(30)),
            null,
            null);
    book.letters.keepLetter(letter, List.of(token));
    return token;
  }

  private Decision decision(String by, Decision.Choice choice) {
    return new Decision(subject.id(), Tier.LEADER, choice, by, clock.instant(), "说明", "page");
  }

  private boolean decide(String by, Token link) {
    return book.decisions.decide(decision(by, Decision.Choice.APPROVE), link.hash(), "conclude");
  }

  @Test
  void another_is_asked_the_old_link_dies_and_the_history_says_who_why_and_by_whom() {
    Token old = link("old", "leader@x.example");
    assertThat(reassign(" new@x.example ").isDone()).isTrue();

    assertThat(current().reviewer()).isEqualTo("new@x.example");
    assertThat(current().because()).isEqualTo(Because.REASSIGNED);
    assertThat(current().inPlaceOf()).isEqualTo("leader@x.example");
    assertThat(book.letters.token(old.hash()).orElseThrow().revokedAt()).isNotNull();
    assertThat(decide("leader@x.example", old)).isFalse();
    assertThat(book.cases.decisions(subject.id())).isEmpty();
    assertThat(book.cases.get(subject.id()).decidedBy()).isNull();
    assertThat(book.told(subject)).contains("reassigned leader@x.example → new@x.example: 请假");
    assertThat(book.cases.history(subject.id())).last().matches(e -> e.who().equals(ADMIN));
    assertThat(book.handedOver)
        .contains("ask/101-2024-r1/leader.1", "relieve/101-2024-r1/leader.1");
  }

  /** By which a case that is decided and stands where it stood is found. */
  private String decidedTier() {
    return book.jdbc
        .sql("select decided_tier from cases where id = ?")
        .param(subject.id())
        .query(String.class)
        .optional()
        .orElse(null);
  }

  @Test
  void the_new_reviewers_link_decides() {
    link("old", "leader@x.example");
    reassign("new@x.example");
    assertThat(decidedTier()).isNull();
    assertThat(decide("new@x.example", link("new", "new@x.example"))).isTrue();
    assertThat(decidedTier()).isEqualTo("LEADER");
    assertThat(book.assignments.opinions(subject.id()))
        .singleElement()
        .satisfies(
            opinion -> {
              assertThat(opinion.by()).isEqualTo("new@x.example");
              assertThat(opinion.assignment().inPlaceOf()).isEqualTo("leader@x.example");
            });
  }

  @Test
  void a_link_that_was_written_while_it_was_reassigned_does_not_decide() {
    reassign("new@x.example");
    assertThat(decide("leader@x.example", link("late", "leader@x.example"))).isFalse();
    assertThat(book.cases.decisions(subject.id())).isEmpty();
  }

  @Test
  void it_may_go_back_to_the_first_reviewer_but_their_first_link_stays_dead() {
    Token first = link("first", "leader@x.example");
    reassign("new@x.example");
    assertThat(reassign("leader@x.example").isDone()).isTrue();
    assertThat(current().seq()).isEqualTo(2);
    assertThat(decide("leader@x.example", first)).isFalse();
    assertThat(decide("leader@x.example", link("second", "leader@x.example"))).isTrue();
  }

  @Test
  void what_cannot_be_reassigned_is_refused_and_nothing_changes() {
    assertThat(reassign("LEADER@x.example").refusal()).isEqualTo(Refusal.ASKED_ALREADY);
    assertThat(reassign("Acceptor@x.example").refusal()).isEqualTo(Refusal.OTHER_TIER);
    assertThat(reassign("no address").refusal()).isEqualTo(Refusal.BAD_ADDRESS);
    assertThat(reassign(null).refusal()).isEqualTo(Refusal.BAD_ADDRESS);
    assertThat(book.reassignments.reassign(subject.id(), "n@x.example", "", ADMIN).refusal())
        .isEqualTo(Refusal.REASON_WANTED);
    assertThat(book.reassignments.reassign(subject.id(), "n@x.example", "请假", " ").refusal())
        .isEqualTo(Refusal.NAME_WANTED);
    assertThat(book.reassignments.reassign("none", "n@x.example", "请假", ADMIN).refusal())
        .isEqualTo(Refusal.NO_SUCH_CASE);
    assertThat(current().seq()).isZero();
    assertThat(book.told(subject)).noneMatch(line -> line.startsWith("reassigned"));
  }

  @Test
  void whoever_decided_an_earlier_tier_in_place_of_another_is_not_asked_again() {
    Case other = book.inReview(book.cases.get(book.admit(UNIT, "另一份").caseId()), Tier.ACCEPTOR);
    book.reassignments.reassign(other.id(), "new@x.example", "请假", ADMIN);
    book.inReview(other, Tier.LEADER);
    assertThat(book.reassignments.reassign(other.id(), "new@x.example", "请假", ADMIN).refusal())
        .isEqualTo(Refusal.OTHER_TIER);
  }

  @Test
  void a_case_that_is_not_in_review_or_decided_is_not_reassigned() {
    decide("leader@x.example", link("link", "leader@x.example"));
    assertThat(reassign("new@x.example").refusal()).isEqualTo(Refusal.DECIDED_ALREADY);
    book.move(subject, CaseState.APPROVED, Tier.LEADER);
    assertThat(reassign("new@x.example").refusal()).isEqualTo(Refusal.NOT_IN_REVIEW);
  }

  @Test
  void a_case_older_than_assignments_is_reassigned_from_the_registrys_reviewer() {
    book.jdbc.sql("delete from assignment").update();
    assertThat(reassign("new@x.example").isDone()).isTrue();
    assertThat(current().inPlaceOf()).isEqualTo("leader@x.example");
  }

  @RepeatedTest(2)
  void of_a_hundred_decisions_and_reassignments_at_once_exactly_one_wins() throws Exception {
    Token link = link("link", "leader@x.example");
    List<Boolean> won =
        Crowd.of(100, i -> i % 2 == 0 ? () -> decide("leader@x.example", link) : away(i));

    boolean decided = book.cases.decisions(subject.id()).size() == 1;
    assertThat(book.cases.decisions(subject.id()).size()).isLessThanOrEqualTo(1);
    if (decided) {
      assertThat(won.stream().filter(w -> w)).hasSize(1);
      assertThat(current().seq()).isZero();
    } else {
      // After the first reassignment the next ones are as good; the link decides no more.
      assertThat(current().seq()).isEqualTo((int) won.stream().filter(w -> w).count());
      assertThat(book.cases.get(subject.id()).decidedBy()).isNull();
    }
  }

  private Callable<Boolean> away(int i) {
    return () -> reassign("new" + i + "@x.example").isDone();
  }

  @Test
  void neither_the_unit_itself_nor_the_service_is_asked() {
    assertThat(reassign("unit@x.example").refusal()).isEqualTo(Refusal.UNITS_OWN_ADDRESS);
    assertThat(reassign("BAOSHEN@localhost").refusal()).isEqualTo(Refusal.OWN_MAILBOX);
    assertThat(reassign("a@b").refusal()).isEqualTo(Refusal.BAD_ADDRESS);
    assertThat(current().reviewer()).isEqualTo("leader@x.example");
  }

  @Test
  void who_saw_another_reviewer_than_is_asked_by_now_is_told_so() {
    reassign("new@x.example");

    assertThat(seeing("leader@x.example", "third@x.example").refusal())
        .isEqualTo(Refusal.REASSIGNED_MEANWHILE);
    assertThat(current().reviewer()).isEqualTo("new@x.example");
    assertThat(seeing("leader@x.example", "new@x.example").refusal())
        .isEqualTo(Refusal.ASKED_ALREADY);
    assertThat(seeing("New@x.example", "third@x.example").isDone()).isTrue();
  }

  private Act seeing(String seen, String to) {
    return book.reassignments.reassign(subject.id(), to, "请假", ADMIN, seen);
  }
}
