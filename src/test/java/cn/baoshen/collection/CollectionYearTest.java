package cn.baoshen.collection;

import static cn.baoshen.collection.CollectionDesk.unit;
import static cn.baoshen.collection.CollectionDesk.zero;
import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.Act;
import cn.baoshen.casebook.calendar.Extensions.Entry;
import cn.baoshen.model.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A whole collection, day by day, with a restart before every look and two looks a day. */
class CollectionYearTest {
  private final CollectionDesk desk =
      new CollectionDesk(unit("A"), unit("B"), unit("C"), unit("D"), unit("E"), zero("F"));

  @Test
  void a_year_is_walked_from_its_opening_to_its_rate_and_nobody_is_written_to_twice() {
    desk.at("2024-12-20T10:00");
    desk.liveUntil("2025-02-10");
    assertThat(desk.sent).isEmpty();
    assertThat(desk.progress()).isEqualTo(progress(1, 1, 0, 1, "16.7"));

    // A reports in time; its reviewer does not answer for a week and a day.
    String a = desk.report("A", "v1");
    desk.ask(a, Tier.ACCEPTOR);
    desk.liveUntil("2025-02-20");
    desk.approve(a);
    assertThat(desk.sent)
        .containsExactly(
            "2025-02-13 reviewer [A-2024-r1:3]",
            "2025-02-17 administrator [A-2024-r1:5]",
            "2025-02-18 reviewer [A-2024-r1:6]");

    // B has nothing to report; C is given three weeks more and needs them.
    desk.sent.clear();
    desk.liveUntil("2025-03-24");
    desk.declare("B", "机构撤销，本年度无支出");
    desk.liveUntil("2025-03-26");
    assertThat(
            desk.extensions()
                .grant("C", 2024, "", LocalDate.of(2025, 4, 21), new Entry("审计进点", "李局长", "admin")))
        .matches(Act::isDone);
    desk.liveUntil("2025-04-02");
    desk.report("D", "v1");
    desk.liveUntil("2025-04-21");
    desk.report("C", "v1");
    desk.liveUntil("2025-12-31");
    assertThat(desk.sent)
        .containsExactlyInAnyOrder(
            "2025-03-24 unit B 7",
            "2025-03-24 unit C 7",
            "2025-03-24 unit D 7",
            "2025-03-24 unit E 7",
            "2025-03-30 unit D 1",
            "2025-03-30 unit E 1",
            "2025-03-31 unit D 0",
            "2025-03-31 unit E 0",
            "2025-04-01 unit D -1",
            "2025-04-01 unit E -1",
            "2025-04-07 unit E -7",
            "2025-04-14 unit C 7",
            "2025-04-14 unit E -14",
            "2025-04-20 unit C 1",
            "2025-04-21 unit C 0");
    assertThat(desk.sent).doesNotHaveDuplicates();

    // A in time, B and F with nothing to report, C on its own last day; D late; E never.
    assertThat(desk.progress()).isEqualTo(progress(5, 4, 1, 2, "66.7"));
  }

  private static Progress progress(int received, int onTime, int late, int zero, String rate) {
    return new Progress(6, received, onTime, late, 6 - received, zero, new BigDecimal(rate));
  }

  @Test
  void the_last_second_of_the_last_day_is_in_time_and_the_next_is_late() {
    desk.at("2025-03-31T23:59:59");
    desk.report("A", "v1");
    assertThat(desk.progress()).isEqualTo(progress(2, 2, 0, 1, "33.3"));
    desk.at("2025-04-01T00:00:00");
    desk.report("B", "v1");
    assertThat(desk.progress()).isEqualTo(progress(3, 2, 1, 1, "33.3"));
  }

  @Test
  void the_first_report_counts_even_when_it_was_sent_back_and_mended_later() {
    desk.at("2025-03-31T10:00");
    desk.sendBack(desk.report("A", "v1"));
    desk.at("2025-04-20T10:00");
    desk.report("A", "v2");
    assertThat(desk.progress().onTime()).isEqualTo(2);
  }

  @Test
  void not_quite_all_are_never_shown_as_a_hundred_percent() {
    assertThat(CollectionProgress.rate(1999, 2000)).isEqualByComparingTo("99.9");
    assertThat(CollectionProgress.rate(2000, 2000)).isEqualByComparingTo("100.0");
    assertThat(CollectionProgress.rate(2, 3)).isEqualByComparingTo("66.7");
    assertThat(CollectionProgress.rate(0, 0)).isEqualByComparingTo("0");
  }
}
