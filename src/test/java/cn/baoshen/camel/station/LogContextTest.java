package cn.baoshen.camel.station;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.work.WorkItem;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class LogContextTest {
  private final TestBook book = new TestBook(new SettableClock());
  private final StationHandlers workers = new StationHandlers();

  private record Watching(AtomicReference<Map<String, String>> seen, boolean fails)
      implements StationHandler {
    @Override
    public void work(WorkItem order) {
      seen.set(MDC.getCopyOfContextMap());
      if (fails) {
        throw new IllegalStateException("broken");
      }
    }

    @Override
    public int attempts() {
      return 1;
    }

    @Override
    public boolean isCritical() {
      return false;
    }
  }

  private Map<String, String> marksDuring(boolean fails) {
    AtomicReference<Map<String, String>> seen = new AtomicReference<>();
    workers.open("examine", new Watching(seen, fails));
    StationSettings settings =
        new StationSettings(
            6, 1000, Duration.ofSeconds(1), Duration.ofMinutes(10), Duration.ofSeconds(2));
    SteadyTime time = new SteadyTime(book.clock, System::nanoTime);
    StationTask task =
        new StationTask(
            workers,
            book.attempts,
            book.failures,
            book.alarms,
            settings,
            time,
            new WorkLeases(book.jdbc, (work, due) -> {}, time));
    TaskInstance<Void> instance = new TaskInstance<>(StationTask.NAME, "examine/U1-2024-r1/x");
    Execution picked = new Execution(book.clock.instant(), instance);
    try {
      task.task().execute(instance, new ExecutionContext(null, picked, null, null));
    } catch (IllegalStateException broken) {
      assertThat(fails).isTrue();
    }
    return seen.get();
  }

  @Test
  void what_is_logged_during_work_bears_its_station_and_its_case_and_nothing_afterwards() {
    assertThat(marksDuring(false))
        .containsEntry("station", "examine")
        .containsEntry("case", "U1-2024-r1");
    assertThat(MDC.get("case")).isNull();
    assertThat(MDC.get("station")).isNull();
  }

  @Test
  void the_mark_is_taken_off_work_that_failed_too() {
    assertThat(marksDuring(true)).containsEntry("case", "U1-2024-r1");
    assertThat(MDC.get("case")).isNull();
  }
}
