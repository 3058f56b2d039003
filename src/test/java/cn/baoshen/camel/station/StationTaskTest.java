package cn.baoshen.camel.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.work.Lasting;
import cn.baoshen.model.work.Stations;
import cn.baoshen.model.work.WorkItem;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import cn.baoshen.testing.TestDatabases;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Durable work with the real scheduler and a clock that the test moves on. */
class StationTaskTest {
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  private final SettableClock clock = new SettableClock();
  private final TestBook book = new TestBook(clock);
  private final SteadyTime time = new SteadyTime(clock, () -> nanos());
  private final List<WorkItem> repaired = new ArrayList<>();
  private final WorkLeases leases =
      new WorkLeases(book.jdbc, (work, due) -> repaired.add(work), time);
  private final StationHandlers workers = new StationHandlers();
  private final ExecutorService rival = Executors.newSingleThreadExecutor();
  private final ManualScheduler scheduler = scheduler();
  private Case subject;

  private ManualScheduler scheduler() {
    TestHelper.ManualSchedulerBuilder made = TestHelper.createManualScheduler(book.source, task());
    made.enablePriority();
    return made.clock(new com.github.kagkarlsson.scheduler.testhelper.SettableClock()).build();
  }

  private long nanos() {
    return TimeUnit.MILLISECONDS.toNanos(clock.millis());
  }

  private com.github.kagkarlsson.scheduler.task.Task<Void> task() {
    StationSettings settings =
        new StationSettings(6, 1000, Duration.ofSeconds(1), LONGEST_WAIT, Duration.ofSeconds(2));
    return new StationTask(
            workers, book.attempts, book.failures, book.alarms, settings, time, leases)
        .task();
  }

  @BeforeEach
  void handOver() {
    Map<Tier, String> people = Map.of(Tier.LEADER, "leader@x.example");
    Unit unit = new Unit("U1", "甲单位", "u1@x.example", "", people, false);
    subject = book.cases.get(book.admit(unit, "{}").caseId());
    scheduler.setTime(time.now());
    new DurableHandover(() -> scheduler, time).to(new WorkItem(Stations.EXAMINE, subject.id()));
  }

  @AfterEach
  void stop() {
    rival.shutdownNow();
  }

  private TestStation opened(TestStation.Work work) {
    TestStation station = new TestStation(work);
    workers.open("examine", station);
    return station;
  }

  /** Lets the clock reach the next attempt, so many times. */
  private void attempt(int times) {
    for (int i = 0; i < times; i++) {
      scheduler.setTime(time.now());
      scheduler.runAnyDueExecutions();
      clock.pass(LONGEST_WAIT);
    }
  }

  private CaseState state() {
    return book.cases.get(subject.id()).state();
  }

  private int waiting() {
    return book.jdbc.sql("select count(*) from scheduled_tasks").query(Integer.class).single();
  }

  private int failedInARow() {
    return book.jdbc
        .sql("select coalesce(consecutive_failures, 0) from scheduled_tasks")
        .query(Integer.class)
        .single();
  }

  private void diedUnderIt(int times) {
    for (int death = 0; death < times; death++) {
      book.attempts.begin(new WorkItem(Stations.EXAMINE, subject.id()).toString());
    }
  }

  @Test
  void what_a_case_needs_goes_before_reminders_that_were_there_before_it() {
    List<String> done = new CopyOnWriteArrayList<>();
    for (String name : List.of(Stations.REMIND_UNIT, Stations.EXAMINE)) {
      workers.open(name, new TestStation(time -> done.add(name)));
    }
    DurableHandover handover = new DurableHandover(() -> scheduler, time);
    book.jdbc.sql("delete from scheduled_tasks").update();
    handover.to(new WorkItem(Stations.REMIND_UNIT, "owed.U1"));
    clock.pass(Duration.ofMinutes(1));
    handover.to(new WorkItem(Stations.EXAMINE, subject.id()));
    attempt(1);

    assertThat(done).startsWith(Stations.EXAMINE).contains(Stations.REMIND_UNIT);
  }

  @Test
  void f27_work_under_which_the_process_died_twice_is_done() {
    TestStation station = opened(time -> {});
    diedUnderIt(2);
    attempt(1);
    assertThat(station.done()).isEqualTo(1);
    assertThat(waiting()).isZero();
    assertThat(state()).isNotEqualTo(CaseState.FAILED);
  }

  @Test
  void f27_work_under_which_the_process_died_three_times_is_set_aside_and_not_begun_again() {
    TestStation station = opened(time -> {});
    diedUnderIt(3);
    attempt(1);
    assertThat(station.begun()).isZero();
    assertThat(waiting()).isZero();
    assertThat(state()).isEqualTo(CaseState.FAILED);
  }

  /** A failure that comes again however often the work is tried. */
  private static final class ComesAgain extends IllegalStateException implements Lasting {}

  @Test
  void what_trying_again_cannot_mend_is_given_up_at_once() {
    opened(
        time -> {
          throw new IllegalStateException(new ComesAgain());
        });
    attempt(1);

    assertThat(book.cases.get(subject.id()).state()).isEqualTo(CaseState.FAILED);
  }

  @Test
  void the_cause_of_a_failure_is_known_while_the_work_is_tried_again_and_no_longer() {
    opened(
        time -> {
          if (time < 2) {
            throw new IllegalStateException("not yet");
          }
        });
    attempt(1);
    assertThat(causes()).singleElement().asString().contains("not yet");

    attempt(1);
    assertThat(causes()).isEmpty();
  }

  private List<String> causes() {
    return JdbcClient.create(book.source)
        .sql("select cause from work_cause")
        .query(String.class)
        .list();
  }

  @Test
  void a_fault_of_ours_sets_the_case_aside_after_six_attempts() {
    TestStation station =
        opened(
            time -> {
              throw new IllegalStateException("a bug");
            });
    attempt(8);

    assertThat(station.begun()).isEqualTo(6);
    assertThat(state()).isEqualTo(CaseState.FAILED);
    assertThat(book.failures.of(subject.id()).orElseThrow().reason()).contains("a bug");
  }

  @Test
  void work_that_its_stopping_route_cuts_off_is_not_counted_as_failed() {
    AtomicReference<TestStation> stopping = new AtomicReference<>();
    stopping.set(
        opened(
            time -> {
              workers.close("examine", stopping.get());
              throw new IllegalStateException("SendProcessor has not been started");
            }));
    attempt(3);
    assertThat(stopping.get().begun()).isEqualTo(1);
    assertThat(failedInARow()).isZero();

    TestStation again = opened(time -> {});
    attempt(1);

    assertThat(again.done()).isEqualTo(1);
    assertThat(waiting()).isZero();
  }

  @Test
  void f15_work_waits_out_a_full_disk_in_plain_sight_and_is_done_once_there_is_room() {
    TestStation station =
        opened(
            time -> {
              if (time <= 40) {
                throw new UncheckedIOException(
                    "cannot write result.json", new IOException("No space left on device"));
              }
            });
    attempt(40);
    assertThat(state()).isEqualTo(CaseState.RECEIVED);
    assertThat(failedInARow()).isEqualTo(40);
    attempt(1);

    assertThat(station.done()).isEqualTo(1);
    assertThat(waiting()).isZero();
    assertThat(state()).isEqualTo(CaseState.RECEIVED);
  }

  @Test
  void f21_work_waits_out_a_database_that_is_away() {
    TestStation station =
        opened(
            time -> {
              if (time <= 20) {
                throw new CannotGetJdbcConnectionException("away");
              }
            });
    attempt(21);

    assertThat(station.done()).isEqualTo(1);
    assertThat(waiting()).isZero();
  }

  @Test
  void f22_work_that_loses_a_deadlock_is_tried_again_and_not_set_aside() {
    book.jdbc.sql("create table pair (id int primary key, n int)").update();
    book.jdbc.sql("insert into pair values (1, 0), (2, 0)").update();
    List<Throwable> lost = new CopyOnWriteArrayList<>();
    TestStation station = opened(time -> crossing(time, lost));
    attempt(3);

    assertThat(lost).singleElement().isInstanceOf(TransientDataAccessException.class);
    assertThat(station.done()).isEqualTo(1);
    assertThat(waiting()).isZero();
    assertThat(state()).isEqualTo(CaseState.RECEIVED);
    assertThat(book.handedOver).isEmpty();
  }

  /** Another node finds no sign of life and takes the work over, while this one sleeps over it. */
  private void takenOver() {
    book.jdbc.sql("update scheduled_tasks set version = version + 1").update();
  }

  @Test
  void f24_work_that_was_taken_over_is_neither_settled_nor_set_aside_by_who_slept() {
    TestStation station = opened(time -> takenOver());
    attempt(1);

    assertThat(station.done()).isEqualTo(1);
    assertThat(waiting()).isEqualTo(1);
    assertThat(failedInARow()).isZero();
    assertThat(repaired).extracting(WorkItem::station).containsExactly(Stations.PUBLISH);
  }

  @Test
  void f24_who_sleeps_between_the_look_whether_work_is_its_own_and_the_end_of_it_fails_nothing() {
    opened(
        time -> {
          Execution held = held();
          leases.settle(
              work(),
              held,
              () -> {
                takenOver();
                throw new ExecutionException("removed 0", held);
              });
          assertThatThrownBy(
                  () ->
                      leases.settle(
                          work(),
                          held(),
                          () -> {
                            throw new ExecutionException("our own", held);
                          }))
              .hasMessageContaining("our own");
        });
    attempt(1);

    assertThat(repaired).extracting(WorkItem::station).contains(Stations.PUBLISH);
    assertThat(waiting()).isEqualTo(1);
    assertThat(failedInARow()).isZero();
  }

  private WorkItem work() {
    return new WorkItem(Stations.EXAMINE, subject.id());
  }

  /** The piece of work as it lies in the database. */
  private Execution held() {
    return book.jdbc
        .sql("select task_name, task_instance, version from scheduled_tasks where picked")
        .query(
            (row, number) -> {
              TaskInstance<Void> instance = new TaskInstance<>(row.getString(1), row.getString(2));
              return new Execution(
                  Instant.EPOCH, instance, true, "one", null, null, 0, null, row.getLong(3));
            })
        .single();
  }

  @Test
  void f24_work_that_fails_after_it_was_taken_over_is_no_failure() {
    opened(
        time -> {
          takenOver();
          throw new ComesAgain();
        });
    attempt(1);

    assertThat(state()).isEqualTo(CaseState.RECEIVED);
    assertThat(waiting()).isEqualTo(1);
    assertThat(failedInARow()).isZero();
  }

  @Test
  void f24_a_file_that_another_node_may_have_written_anew_is_not_given_its_name(@TempDir Path home)
      throws IOException {
    KeptFiles outbox = new KeptFiles(home);
    outbox.write("result.json", "IN_REVIEW".getBytes(StandardCharsets.UTF_8));
    opened(
        time -> {
          takenOver();
          outbox.write("result.json", "too late".getBytes(StandardCharsets.UTF_8));
        });
    attempt(1);

    assertThat(home.resolve("result.json")).hasContent("IN_REVIEW");
    assertThat(waiting()).isEqualTo(1);
    assertThat(failedInARow()).isZero();
  }

  @Test
  void f24_a_file_of_work_that_is_still_ours_is_written(@TempDir Path home) {
    KeptFiles outbox = new KeptFiles(home);
    opened(time -> outbox.write("result.json", "APPROVED".getBytes(StandardCharsets.UTF_8)));
    attempt(1);

    assertThat(home.resolve("result.json")).hasContent("APPROVED");
    assertThat(waiting()).isZero();
    assertThat(repaired).isEmpty();
  }

  /** Two rows in one order, while somebody else wants them in the other. */
  private void crossing(int time, List<Throwable> lost) {
    if (time == 1) {
      CountDownLatch halfway = new CountDownLatch(1);
      rival.submit(() -> otherWayRound(halfway));
      await().atMost(Duration.ofSeconds(60)).until(() -> halfway.getCount() == 0);
    }
    try {
      book.transaction.executeWithoutResult(
          status -> {
            touch(1);
            touch(2);
          });
    } catch (RuntimeException e) {
      lost.add(e);
      throw e;
    }
  }

  // The database lets the younger of two transactions go, so this one has to be the elder.
  private void otherWayRound(CountDownLatch halfway) {
    book.transaction.executeWithoutResult(
        status -> {
          touch(2);
          halfway.countDown();
          await().atMost(Duration.ofSeconds(60)).until(this::isSomebodyBlocked);
          touch(1);
        });
  }

  private void touch(int id) {
    book.jdbc.sql("update pair set n = n + 1 where id = ?").param(id).update();
  }

  private boolean isSomebodyBlocked() {
    return book.jdbc.sql(TestDatabases.blocked()).query(Integer.class).single() > 0;
  }
}
