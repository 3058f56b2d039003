package cn.baoshen.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.baoshen.testing.TestBook;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What the process died of is found out, and what was under way beside it is not blamed. */
class AttemptsTest {
  private final TestBook book = new TestBook(Clock.systemUTC());
  private final Attempts attempts = book.attempts;

  @Test
  void work_is_done_three_times_and_no_more_when_the_process_dies_of_it() {
    assertThat(attempts.isTooOften(attempts.begin("examine/a"))).isFalse();
    assertThat(attempts.isTooOften(attempts.begin("examine/a"))).isFalse();
    assertThat(attempts.isTooOften(attempts.begin("examine/a"))).isFalse();
    assertThat(attempts.isTooOften(attempts.begin("examine/a"))).isTrue();
  }

  @Test
  void a_file_at_the_door_and_a_report_that_were_under_way_at_a_death_are_done_one_after_the_other()
      throws Exception {
    attempts.begin("recognise/file");
    attempts.begin("examine/report");
    CompletableFuture<Integer> other = new CompletableFuture<>();
    attempts.alone(
        "recognise/file",
        () -> {
          Thread report = new Thread(() -> other.complete(alone("examine/report")));
          report.start();
          assertThat(attempts.unfinished("examine/report")).isEqualTo(1);
          attempts.end("recognise/file");
          return report;
        });
    assertThat(other.get(10, TimeUnit.SECONDS)).isEqualTo(2);
  }

  private int alone(String work) {
    return attempts.alone(work, () -> attempts.begin(work));
  }

  @Test
  void work_that_no_process_died_of_waits_for_nobody() throws Exception {
    attempts.begin("recognise/file");
    int begun =
        attempts.alone(
            "recognise/file",
            () -> CompletableFuture.supplyAsync(() -> alone("examine/other")).join());
    assertThat(begun).isEqualTo(1);
  }

  /** A full disk shuts the database in the midst of work, again and again: nothing died of it. */
  @Test
  void work_whose_end_cannot_be_written_down_is_not_taken_for_a_death() {
    for (int outage = 0; outage < 5; outage++) {
      assertThat(attempts.begin("render/a")).isEqualTo(1);
      book.jdbc.sql("alter table attempt rename to away").update();
      assertThatThrownBy(() -> attempts.end("render/a")).isInstanceOf(DataAccessException.class);
      book.jdbc.sql("alter table away rename to attempt").update();
    }
    attempts.end("render/a");
    assertThat(attempts.begin("render/a")).isEqualTo(1);
    assertThat(attempts.begin("render/a")).isEqualTo(2);
    attempts.outlived("render/a");
    assertThat(attempts.begin("render/a")).isEqualTo(1);
  }
}
