package cn.baoshen.collection;

import static cn.baoshen.collection.CollectionDesk.unit;
import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.Event;
import cn.baoshen.model.Tier;
import org.junit.jupiter.api.Test;

class ReviewerRemindersTest {
  private final CollectionDesk desk = new CollectionDesk(unit("A"), unit("B"));

  private String asked(String code, String moment) {
    desk.at(moment);
    String id = desk.report(code, "v1");
    desk.ask(id, Tier.ACCEPTOR);
    return id;
  }

  @Test
  void a_reviewer_is_reminded_on_the_third_working_day_and_the_administrator_on_the_fifth() {
    String a = asked("A", "2025-03-03T10:00");
    desk.liveUntil("2025-03-05");
    assertThat(desk.sent).isEmpty();
    desk.liveUntil("2025-03-14");
    assertThat(desk.sent)
        .containsExactly(
            "2025-03-06 reviewer [A-2024-r1:3]",
            "2025-03-10 administrator [A-2024-r1:5]",
            "2025-03-11 reviewer [A-2024-r1:6]",
            "2025-03-14 reviewer [A-2024-r1:9]");
    assertThat(desk.book.cases.history(a))
        .extracting(Event::what)
        .containsSubsequence("reminded", "escalated", "reminded", "reminded");
  }

  @Test
  void the_spring_festival_counts_for_nobody_and_disturbs_nobody() {
    asked("A", "2025-01-26T10:00");
    desk.liveUntil("2025-02-05");
    assertThat(desk.sent).isEmpty();
    desk.liveUntil("2025-02-06");
    assertThat(desk.sent).containsExactly("2025-02-06 reviewer [A-2024-r1:3]");
  }

  @Test
  void one_digest_lists_everything_that_waits_long_enough() {
    asked("A", "2025-03-03T10:00");
    asked("B", "2025-03-04T10:00");
    desk.liveUntil("2025-03-06");
    assertThat(desk.sent).containsExactly("2025-03-06 reviewer [A-2024-r1:3]");
    desk.liveUntil("2025-03-11");
    assertThat(desk.sent)
        .contains(
            "2025-03-10 administrator [A-2024-r1:5]",
            "2025-03-11 administrator [B-2024-r1:5]",
            "2025-03-11 reviewer [A-2024-r1:6, B-2024-r1:5]")
        .hasSize(4);
  }

  @Test
  void a_case_that_enters_the_next_tier_waits_from_the_beginning_and_one_answered_not_at_all() {
    String a = asked("A", "2025-03-03T10:00");
    desk.at("2025-03-05T10:00");
    desk.ask(a, Tier.ACCEPTOR);
    desk.liveUntil("2025-03-07");
    assertThat(desk.sent).isEmpty();
    desk.liveUntil("2025-03-10");
    assertThat(desk.sent).hasSize(1);
    desk.approve(a);
    desk.liveUntil("2025-04-10");
    assertThat(desk.sent).filteredOn(line -> !line.contains("unit B")).hasSize(1);
  }

  @Test
  void a_year_whose_holidays_are_missing_is_told_once_to_the_administrator() {
    desk.at("2027-10-01T10:00");
    desk.look();
    desk.look();
    assertThat(desk.sent).hasSize(1).allMatch(line -> line.contains("alarm/holidays-missing-"));
  }
}
