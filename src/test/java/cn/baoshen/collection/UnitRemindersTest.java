package cn.baoshen.collection;

import static cn.baoshen.collection.CollectionDesk.unit;
import static cn.baoshen.collection.CollectionDesk.zero;
import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.Act;
import cn.baoshen.casebook.Refusal;
import cn.baoshen.casebook.calendar.Extensions.Entry;
import cn.baoshen.model.Event;
import cn.baoshen.model.Tier;
import cn.baoshen.testing.TestForms;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UnitRemindersTest {
  private final CollectionDesk desk = new CollectionDesk(unit("A"));

  @Test
  void a_unit_is_reminded_before_on_and_after_its_last_day_and_never_again() {
    desk.at("2025-01-01T09:00");
    desk.liveUntil("2025-12-31");

    assertThat(desk.sent)
        .containsExactly(
            "2025-03-24 unit A 7",
            "2025-03-30 unit A 1",
            "2025-03-31 unit A 0",
            "2025-04-01 unit A -1",
            "2025-04-07 unit A -7",
            "2025-04-14 unit A -14");
  }

  @Test
  void nothing_goes_before_the_days_time_has_come() {
    desk.at("2025-03-24T08:59");
    desk.look();
    assertThat(desk.sent).isEmpty();
    desk.at("2025-03-24T09:00");
    desk.look();
    assertThat(desk.sent).hasSize(1);
  }

  @Test
  void after_days_without_service_only_the_latest_missed_reminder_is_sent() {
    desk.at("2025-04-06T10:00");
    desk.look();
    desk.look();
    assertThat(desk.sent).containsExactly("2025-04-06 unit A -6");
    desk.liveUntil("2025-04-07");
    assertThat(desk.sent).hasSize(2);
  }

  @Test
  void a_reminder_that_was_missed_too_long_ago_is_not_sent_any_more() {
    desk.at("2025-04-29T10:00");
    desk.look();
    assertThat(desk.sent).isEmpty();

    CollectionDesk other = new CollectionDesk(unit("B"));
    other.at("2025-04-28T10:00");
    other.look();
    assertThat(other.sent).hasSize(1);
  }

  @Test
  void a_letter_that_is_only_looked_at_tells_what_is_owed_and_orders_nothing() {
    desk.at("2025-03-20T10:00");
    desk.look();
    assertThat(desk.unitReminders.preview("A", LocalDate.of(2025, 3, 25)).first().daysLeft())
        .isEqualTo(6);
    assertThat(desk.book.reminders.claimed(2024)).isEmpty();
    desk.report("A", "v1");
    assertThat(desk.unitReminders.preview("A", LocalDate.of(2025, 3, 25))).isNull();
  }

  /** Twelve and a half letters in an hour are two in five minutes. */
  private static CollectionDesk slow() {
    CollectionSettings slow = WorkingDaysTest.settings(3, 5, 15);
    return new CollectionDesk(
        TestForms.usual(), slow, unit("A"), unit("B"), unit("C"), unit("D"), unit("E"));
  }

  @Test
  void letters_beyond_the_hours_number_go_later_in_even_portions_and_a_restart_goes_on_with_them() {
    CollectionDesk desk = slow();
    desk.at("2025-03-24T09:00");
    desk.look();
    desk.look();
    assertThat(desk.sent).hasSize(2);
    desk.at("2025-03-24T09:04");
    desk.look();
    assertThat(desk.sent).hasSize(2);
    desk.at("2025-03-24T09:05");
    desk.look();
    assertThat(desk.sent).hasSize(4);
    desk.at("2025-03-24T09:10");
    desk.look();
    desk.liveUntil("2025-03-25");
    assertThat(desk.sent).hasSize(5).doesNotHaveDuplicates();
    assertThat(desk.book.pace.waiting()).isZero();
  }

  @Test
  void what_is_due_first_is_asked_for_first() {
    CollectionDesk desk = slow();
    desk.at("2025-03-20T10:00");
    desk.extensions()
        .grant("A", 2024, "", LocalDate.of(2025, 4, 10), new Entry("大雪", "局长", "admin"));
    desk.book.handedOver.clear();
    desk.at("2025-04-09T10:00");
    desk.look();
    assertThat(desk.sent).hasSize(2).noneMatch(line -> line.contains("unit A"));
    desk.at("2025-04-09T10:05");
    desk.look();
    desk.at("2025-04-09T10:10");
    desk.look();
    assertThat(desk.sent).hasSize(5).last().isEqualTo("2025-04-09 unit A 1");
  }

  @Test
  void whoever_delivers_while_the_letter_waits_for_its_turn_is_not_written_to() {
    CollectionDesk desk = slow();
    desk.at("2025-03-24T09:00");
    desk.look();
    for (String unit : new String[] {"C", "D", "E"}) {
      desk.report(unit, "v1");
    }
    desk.at("2025-03-24T12:00");
    desk.look();
    desk.at("2025-03-24T12:05");
    desk.look();
    assertThat(desk.sent).hasSize(2);
  }

  @Test
  void a_reminder_that_still_waits_when_the_next_has_come_is_passed_over() {
    CollectionDesk desk = slow();
    desk.at("2025-03-24T09:00");
    desk.look();
    desk.at("2025-03-30T09:00");
    for (int i = 0; i < 6; i++) {
      desk.at("2025-03-30T09:" + (10 + 5 * i));
      desk.look();
    }
    assertThat(desk.sent)
        .filteredOn(line -> line.startsWith("2025-03-30"))
        .hasSize(5)
        .allMatch(line -> line.endsWith(" 1"));
  }

  @Test
  void nobody_is_reminded_before_the_collection_opens() {
    desk.at("2024-12-31T10:00");
    desk.look();
    assertThat(desk.sent).isEmpty();
  }

  @Test
  void a_report_under_way_or_approved_owes_nothing_and_a_returned_one_is_owed_again() {
    desk.at("2025-03-20T10:00");
    String id = desk.report("A", "v1");
    desk.liveUntil("2025-03-24");
    assertThat(desk.sent).isEmpty();
    desk.at("2025-03-28T10:00");
    desk.sendBack(id);
    desk.liveUntil("2025-03-31");
    assertThat(desk.sent).containsExactly("2025-03-30 unit A 1", "2025-03-31 unit A 0");
    assertThat(desk.book.cases.history(id)).extracting(Event::what).contains("reminded");
    desk.approve(desk.report("A", "v2"));
    desk.liveUntil("2025-05-01");
    assertThat(desk.sent).hasSize(2);
  }

  @Test
  void a_report_sent_back_after_the_last_day_is_reminded_counting_from_the_return() {
    desk.at("2025-03-31T10:00");
    String id = desk.report("A", "v1");
    desk.at("2025-04-10T10:00");
    desk.sendBack(id);
    desk.look();
    desk.liveUntil("2025-05-10");
    assertThat(desk.sent)
        .containsExactly("2025-04-11 unit A -11", "2025-04-17 unit A -17", "2025-04-24 unit A -24");
  }

  @Test
  void a_report_that_comes_between_order_and_letter_is_not_reminded_of() {
    desk.at("2025-03-24T10:00");
    desk.restart();
    new DailyOrder(desk).order();
    desk.report("A", "v1");
    assertThat(desk.book.handedOver).hasSize(1);
    assertThat(new DailyOrder(desk).letterIsDropped()).isTrue();
  }

  /** The two halves of a reminder, with time between them. */
  private record DailyOrder(CollectionDesk desk) {
    void order() {
      reminders().remind(LocalDate.now(desk.clock));
      desk.book.pace.letGo(100);
    }

    boolean letterIsDropped() {
      return reminders().letter(desk.book.handedOver.get(0).split("/")[1]) == null;
    }

    private UnitReminders reminders() {
      return desk.reminders(WorkingDaysTest.settings(3, 5));
    }
  }

  @Test
  void an_extension_moves_the_reminders_to_the_new_day_and_the_unit_is_told() {
    desk.at("2025-03-25T10:00");
    assertThat(grant("2025-04-20")).matches(Act::isDone);
    assertThat(desk.book.handedOver).containsExactly("tell-extension/extension-1");
    desk.liveUntil("2025-12-31");
    assertThat(desk.sent)
        .containsExactly(
            "2025-04-13 unit A 7",
            "2025-04-19 unit A 1",
            "2025-04-20 unit A 0",
            "2025-04-21 unit A -1",
            "2025-04-27 unit A -7",
            "2025-05-04 unit A -14");
  }

  @Test
  void an_extension_that_is_taken_back_leaves_the_old_days_that_are_still_to_come() {
    desk.at("2025-03-25T10:00");
    grant("2025-04-20");
    desk.at("2025-03-31T10:00");
    assertThat(desk.extensions().revoke("A", 2024, "", new Entry("误批", "李局长", "admin")))
        .matches(Act::isDone);
    desk.look();
    assertThat(desk.sent).isEmpty();
    desk.liveUntil("2025-04-07");
    assertThat(desk.sent).containsExactly("2025-04-01 unit A -1", "2025-04-07 unit A -7");
    assertThat(desk.extensions().history("A", 2024)).hasSize(2);
  }

  @Test
  void an_extension_needs_a_later_day_that_is_not_gone_a_reason_and_two_names() {
    desk.at("2025-04-10T10:00");
    assertThat(grant("2025-03-31")).extracting(Act::refusal).isEqualTo(Refusal.NOT_LATER);
    assertThat(grant("2025-04-09")).extracting(Act::refusal).isEqualTo(Refusal.DAYS_PAST);
    assertThat(desk.extensions().grant("A", 2023, "", day("2025-04-20"), new Entry("x", "y", "z")))
        .extracting(Act::refusal)
        .isEqualTo(Refusal.OTHER_YEAR);
    assertThat(desk.extensions().grant("A", 2024, "", day("2025-04-20"), new Entry(" ", "y", "z")))
        .extracting(Act::refusal)
        .isEqualTo(Refusal.REASON_WANTED);
    assertThat(desk.extensions().grant("A", 2024, "", day("2025-04-20"), new Entry("x", "", "z")))
        .extracting(Act::refusal)
        .isEqualTo(Refusal.PERSON_WANTED);
    assertThat(desk.extensions().revoke("A", 2024, "", new Entry("x", "y", "z")))
        .extracting(Act::refusal)
        .isEqualTo(Refusal.NOT_EXTENDED);
    assertThat(desk.extensions().history("A", 2024)).isEmpty();
    assertThat(desk.book.handedOver).isEmpty();
    assertThat(grant("2025-04-10")).matches(Act::isDone);
  }

  @Test
  void an_extension_that_is_sent_twice_is_entered_once_and_told_once() {
    desk.at("2025-04-10T10:00");
    Act first = grant("2025-04-20");

    assertThat(grant("2025-04-20")).isEqualTo(first);
    assertThat(desk.extensions().history("A", 2024)).hasSize(1);
    assertThat(desk.book.handedOver).hasSize(1);
    assertThat(grant("2025-04-21")).isNotEqualTo(first).matches(Act::isDone);
  }

  private Act grant(String until) {
    return desk.extensions().grant("A", 2024, "", day(until), new Entry("机构改革", "李局长", "admin"));
  }

  @Test
  void a_unit_with_nothing_to_report_is_not_reminded_until_a_report_replaces_its_word() {
    CollectionDesk two = new CollectionDesk(unit("B"), zero("C"));
    two.at("2025-03-24T08:00");
    assertThat(two.declare("B", "本年度无项目").answer()).isNotNull();
    two.liveUntil("2025-03-31");
    assertThat(two.sent).isEmpty();
    String id = two.report("B", "v1");
    assertThat(two.book.cases.history(id)).extracting(Event::what).contains("replaces-zero-report");
    two.sendBack(id);
    two.liveUntil("2025-04-01");
    assertThat(two.sent).containsExactly("2025-04-01 unit B -1");
  }

  @Test
  void nothing_to_report_is_refused_while_a_report_is_under_way_or_approved() {
    desk.at("2025-03-01T10:00");
    String first = desk.report("A", "v1");
    assertThat(answer("一").reason()).isEqualTo("zero-under-way");
    desk.ask(first, Tier.ACCEPTOR);
    assertThat(answer("二").reason()).isEqualTo("zero-under-way");
    desk.approve(first);
    assertThat(answer("三").reason()).isEqualTo("zero-approved");
    assertThat(desk.book.declarations.reason("A", 2024)).isEmpty();
  }

  @Test
  void the_same_declaration_again_is_answered_the_same_way() {
    desk.at("2025-03-01T10:00");
    assertThat(answer("无").kind()).isEqualTo("zero-report");
    desk.at("2025-03-02T10:00");
    assertThat(answer("无").kind()).isEqualTo("zero-report");
    assertThat(desk.book.declarations.reason("A", 2024)).contains("无");
  }

  private cn.baoshen.casebook.entry.FileAnswer answer(String reason) {
    return desk.book.admissions.answerOf(desk.declare("A", reason).answer());
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
