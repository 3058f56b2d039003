package cn.baoshen.camel.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.model.work.Stations;
import cn.baoshen.model.work.WorkItem;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Durable work while somebody sets the clock of the machine. */
class ClockJumpTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration BEAT = Duration.ofMillis(50);

  /** Two seconds: less than any jump, more than a busy machine holds up a beat. */
  private static final int MISSED = 40;

  private final SettableClock clock = new SettableClock();
  private final TestBook book = new TestBook(clock);
  private final SteadyTime time = new SteadyTime(clock, System::nanoTime);
  private final WorkLeases leases = new WorkLeases(book.jdbc, (work, due) -> {}, time);
  private final StationHandlers workers = new StationHandlers();
  private Scheduler scheduler;
  private DurableHandover handover;

  @BeforeEach
  void start() {
    StationSettings settings = new StationSettings(6, 1000, BEAT, BEAT, BEAT);
    StationTask task =
        new StationTask(workers, book.attempts, book.failures, book.alarms, settings, time, leases);
    scheduler =
        Scheduler.create(book.source, task.task())
            .clock(time)
            .threads(2)
            .pollingInterval(BEAT)
            .heartbeatInterval(BEAT)
            .missedHeartbeatsLimit(MISSED)
            .build();
    handover = new DurableHandover(() -> scheduler, time);
    scheduler.start();
  }

  @AfterEach
  void stop() {
    scheduler.stop();
  }

  private TestStation opened(TestStation.Work work) {
    TestStation station = new TestStation(work);
    workers.open("examine", station);
    return station;
  }

  @ParameterizedTest
  @ValueSource(longs = {2, -2})
  void f20_work_handed_over_before_and_after_the_clock_jumps_is_done_at_once(long hours) {
    handover.to(new WorkItem(Stations.EXAMINE, "before"));
    clock.pass(Duration.ofHours(hours));
    handover.to(new WorkItem(Stations.EXAMINE, "after"));
    TestStation station = opened(time -> {});

    await().atMost(PATIENCE).until(() -> station.done() == 2);
  }

  @ParameterizedTest
  @ValueSource(longs = {2, -2})
  void f20_work_that_failed_before_the_clock_jumps_is_tried_again_in_its_time(long hours) {
    TestStation station =
        opened(
            time -> {
              if (time < 4) {
                clock.pass(Duration.ofHours(hours));
                throw new IllegalStateException("not yet");
              }
            });
    handover.to(new WorkItem(Stations.EXAMINE, "case"));

    await().atMost(PATIENCE).until(() -> station.done() == 1);
  }

  @Test
  void f20_work_under_way_keeps_its_lease_when_the_clock_jumps() {
    CountDownLatch end = new CountDownLatch(1);
    TestStation station = opened(time -> end.await());
    handover.to(new WorkItem(Stations.EXAMINE, "case"));
    await().atMost(PATIENCE).until(() -> station.begun() == 1);
    // Several times, so that one falls between a heartbeat and a look for the dead.
    for (int i = 0; i < 12; i++) {
      clock.pass(Duration.ofHours(2));
      await().pollDelay(BEAT.plusMillis(i)).until(() -> true);
    }
    end.countDown();

    await().atMost(PATIENCE).until(() -> station.done() == 1);
    assertThat(station.begun()).isEqualTo(1);
  }

  @Test
  void f20_what_waits_for_its_time_waits_as_long_as_it_was_to() {
    TestStation station = opened(time -> {});
    clock.pass(Duration.ofHours(-2));
    handover.to(
        new WorkItem(Stations.EXAMINE, "case"), clock.instant().plus(BEAT.multipliedBy(40)));

    await().pollDelay(BEAT.multipliedBy(3)).until(() -> station.begun() == 0);
    await().atMost(PATIENCE).until(() -> station.done() == 1);
  }
}
