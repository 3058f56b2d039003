package cn.baoshen.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.testing.TestBook;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the process died of is found out, and what was under way beside it is not blamed. */
class AttemptsTest {
  private final Attempts attempts = new TestBook(Clock.systemUTC()).attempts;

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
}
