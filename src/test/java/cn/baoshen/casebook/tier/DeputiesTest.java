package cn.baoshen.casebook.tier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.Act;
import cn.baoshen.casebook.Refusal;
import cn.baoshen.casebook.tier.Assignment.Because;
import cn.baoshen.model.Case;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.organ.OwnAddresses;
import cn.baoshen.testing.ListedUnits;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class DeputiesTest {
  // The clock of the tests stands on 3 March 2025.
  private static final LocalDate TODAY = LocalDate.of(2025, 3, 3);
  private static final Unit UNIT =
      new Unit(
          "101",
          "第101单位",
          "unit@x.example",
          "",
          Map.of(
              Tier.ACCEPTOR, "Acceptor@x.example",
              Tier.REVIEWER, "reviewer@x.example",
              Tier.LEADER, "leader@x.example"),
          false);

  private final SettableClock clock = new SettableClock();
  private final TestBook book = new TestBook(clock, new ListedUnits(UNIT), form -> Map.of());

  private int dropped;

  private Act add(String reviewer, String deputy, LocalDate from, LocalDate until) {
    return book.deputies.add(
        new Deputies.Wish(reviewer, deputy, from, until), "出差", "admin@x.example");
  }

  private Assignment asked(Tier tier) {
    Case subject = book.cases.get(book.admit(UNIT, "报告" + ++dropped).caseId());
    return book.assignments.current(book.inReview(subject, tier).id(), tier).orElseThrow();
  }

  @Test
  void a_deputy_is_asked_from_the_first_day_to_the_last_and_not_a_day_longer() {
    assertThat(
            add("acceptor@x.example", "d@x.example", TODAY.plusDays(1), TODAY.plusDays(2)).isDone())
        .isTrue();
    assertThat(asked(Tier.ACCEPTOR).reviewer()).isEqualTo("Acceptor@x.example");
    for (int day = 1; day <= 2; day++) {
      clock.pass(Duration.ofDays(1));
      Assignment asked = asked(Tier.ACCEPTOR);
      assertThat(asked.reviewer()).isEqualTo("d@x.example");
      assertThat(asked.because()).isEqualTo(Because.DEPUTY);
      assertThat(asked.inPlaceOf()).isEqualTo("Acceptor@x.example");
    }
    clock.pass(Duration.ofDays(1));
    assertThat(asked(Tier.ACCEPTOR).because()).isEqualTo(Because.REGISTRY);
  }

  @Test
  void what_was_asked_before_the_deputys_days_stays_where_it_is() {
    Case subject = book.cases.get(book.admit(UNIT, "报告").caseId());
    book.inReview(subject, Tier.LEADER);
    add("leader@x.example", "d@x.example", TODAY, TODAY);
    book.inReview(subject, Tier.LEADER);
    assertThat(book.assignments.current(subject.id(), Tier.LEADER).orElseThrow().reviewer())
        .isEqualTo("leader@x.example");
  }

  @Test
  void a_deputy_taken_back_is_no_longer_asked() {
    long id = Long.parseLong(add("leader@x.example", "d@x.example", TODAY, TODAY).subject());
    assertThat(book.deputies.revoke(id, "admin@x.example").isDone()).isTrue();
    assertThat(asked(Tier.LEADER).reviewer()).isEqualTo("leader@x.example");
    assertThat(book.deputies.revoke(id, "admin@x.example").refusal())
        .isEqualTo(Refusal.NO_SUCH_ENTRY);
    assertThat(book.deputies.page(Long.MAX_VALUE, 9))
        .singleElement()
        .matches(d -> d.revokedAt() != null);
  }

  @Test
  void a_deputy_who_answers_for_another_tier_is_not_asked_and_the_history_says_so() {
    add("leader@x.example", "Reviewer@x.example", TODAY, TODAY);
    Assignment asked = asked(Tier.LEADER);
    assertThat(asked.reviewer()).isEqualTo("leader@x.example");
    assertThat(book.told(book.cases.get(asked.caseId())))
        .contains("deputy-has-other-tier leader@x.example → Reviewer@x.example");
  }

  @Test
  void a_deputy_who_already_decided_another_tier_of_the_case_is_not_asked() {
    add("acceptor@x.example", "d@x.example", TODAY, TODAY);
    add("leader@x.example", "d@x.example", TODAY, TODAY);
    Case subject = book.cases.get(book.admit(UNIT, "报告").caseId());
    book.inReview(subject, Tier.ACCEPTOR);
    book.inReview(subject, Tier.LEADER);
    assertThat(book.assignments.current(subject.id(), Tier.ACCEPTOR).orElseThrow().reviewer())
        .isEqualTo("d@x.example");
    assertThat(book.assignments.current(subject.id(), Tier.LEADER).orElseThrow().reviewer())
        .isEqualTo("leader@x.example");
  }

  @Test
  void a_deputy_who_is_away_too_is_followed_one_step_and_no_more() {
    add("leader@x.example", "b@x.example", TODAY, TODAY);
    assertThat(add("b@x.example", "c@x.example", TODAY, TODAY).isDone()).isTrue();
    Assignment asked = asked(Tier.LEADER);
    assertThat(asked.reviewer()).isEqualTo("c@x.example");
    assertThat(asked.inPlaceOf()).isEqualTo("leader@x.example");

    add("c@x.example", "d@x.example", TODAY, TODAY);
    Assignment further = asked(Tier.LEADER);
    assertThat(further.reviewer()).isEqualTo("b@x.example");
    assertThat(book.told(book.cases.get(further.caseId())))
        .contains("deputy-is-away leader@x.example → b@x.example");
  }

  @Test
  void an_entry_that_cannot_stand_is_refused_with_the_reason() {
    assertThat(add("leader@x.example", "LEADER@x.example", TODAY, TODAY).refusal())
        .isEqualTo(Refusal.OWN_DEPUTY);
    assertThat(add("nobody@x.example", "d@x.example", TODAY, TODAY).refusal())
        .isEqualTo(Refusal.NOT_A_REVIEWER);
    assertThat(add("leader@x.example", "d at x", TODAY, TODAY).refusal())
        .isEqualTo(Refusal.BAD_ADDRESS);
    assertThat(add("leader@x.example", null, TODAY, TODAY).refusal())
        .isEqualTo(Refusal.BAD_ADDRESS);
    assertThat(add("leader@x.example", "d@x.example", TODAY, TODAY.minusDays(1)).refusal())
        .isEqualTo(Refusal.DAYS_WRONG);
    assertThat(add("leader@x.example", "d@x.example", null, TODAY).refusal())
        .isEqualTo(Refusal.DAYS_WRONG);
    assertThat(
            add("leader@x.example", "d@x.example", TODAY.minusDays(9), TODAY.minusDays(1))
                .refusal())
        .isEqualTo(Refusal.DAYS_PAST);
    assertThat(book.deputies.page(Long.MAX_VALUE, 9)).isEmpty();
  }

  @Test
  void an_entry_without_reason_or_name_is_refused() {
    Deputies.Wish wish = new Deputies.Wish("leader@x.example", "d@x.example", TODAY, TODAY);
    assertThat(book.deputies.add(wish, " ", "admin").refusal()).isEqualTo(Refusal.REASON_WANTED);
    assertThat(book.deputies.add(wish, "出差", "").refusal()).isEqualTo(Refusal.NAME_WANTED);
    assertThat(book.deputies.add(wish, "长".repeat(1001), "admin").refusal())
        .isEqualTo(Refusal.REASON_TOO_LONG);
    assertThat(book.deputies.add(wish, "长".repeat(1000), "admin").isDone()).isTrue();
  }

  @Test
  void one_reviewer_has_one_deputy_a_day() {
    LocalDate last = TODAY.plusDays(5);
    add("leader@x.example", "d@x.example", TODAY, last);
    assertThat(add("Leader@x.example", "e@x.example", last, last.plusDays(3)).refusal())
        .isEqualTo(Refusal.DAYS_OVERLAP);
    assertThat(add("leader@x.example", "e@x.example", last.plusDays(1), last.plusDays(3)).isDone())
        .isTrue();
  }

  @Test
  void two_do_not_stand_in_for_each_other_on_the_same_day() {
    add("leader@x.example", "reviewer@x.example", TODAY, TODAY.plusDays(5));
    assertThat(
            add("reviewer@x.example", "leader@x.example", TODAY.plusDays(5), TODAY.plusDays(6))
                .refusal())
        .isEqualTo(Refusal.DEPUTIES_IN_A_CIRCLE);
    assertThat(
            add("reviewer@x.example", "leader@x.example", TODAY.plusDays(6), TODAY.plusDays(7))
                .isDone())
        .isTrue();
  }

  @Test
  void neither_the_services_mailbox_nor_the_address_of_a_unit_under_review_stands_in() {
    assertThat(add("leader@x.example", "Baoshen@localhost", TODAY, TODAY).refusal())
        .isEqualTo(Refusal.OWN_MAILBOX);
    assertThat(add("leader@x.example", " UNIT@x.example ", TODAY, TODAY).refusal())
        .isEqualTo(Refusal.UNITS_OWN_ADDRESS);
    add("leader@x.example", "d@x.example", TODAY, TODAY);
    assertThat(add("d@x.example", "unit@x.example", TODAY, TODAY).refusal())
        .isEqualTo(Refusal.UNITS_OWN_ADDRESS);
  }

  @Test
  void a_host_without_a_dot_is_a_slip_of_the_pen_but_this_machine() {
    assertThat(add("leader@x.example", "a@b", TODAY, TODAY).refusal())
        .isEqualTo(Refusal.BAD_ADDRESS);
    assertThat(add("leader@x.example", "daili@localhost", TODAY, TODAY).isDone()).isTrue();
  }

  @Test
  void an_entry_sent_twice_stands_once() {
    Act first = add("leader@x.example", "d@x.example", TODAY, TODAY);

    assertThat(add("Leader@x.example", "d@x.example", TODAY, TODAY)).isEqualTo(first);
    assertThat(book.deputies.page(Long.MAX_VALUE, 9)).hasSize(1);
  }

  @Test
  void of_two_clicks_on_two_nodes_at_the_same_moment_one_entry_stands() throws Exception {
    ReviewerAddresses addresses =
        new ReviewerAddresses(new OwnAddresses(Set.of("baoshen@localhost")));
    Deputies other =
        new Deputies(book.jdbc, book.transaction, new ListedUnits(UNIT), addresses, clock);
    ExecutorService hands = Executors.newFixedThreadPool(2);
    for (int day = 0; day < 20; day++) {
      LocalDate on = TODAY.plusDays(day);
      Deputies.Wish wish = new Deputies.Wish("leader@x.example", "d@x.example", on, on);
      CyclicBarrier start = new CyclicBarrier(2);
      List<Future<Act>> acts = new ArrayList<>();
      for (Deputies node : List.of(book.deputies, other)) {
        acts.add(
            hands.submit(
                () -> {
                  start.await();
                  return node.add(wish, "出差", "admin@x.example");
                }));
      }
      assertThat(acts.get(0).get()).isEqualTo(acts.get(1).get());
    }
    hands.shutdown();
    assertThat(book.deputies.page(Long.MAX_VALUE, 99)).hasSize(20);
  }
}
