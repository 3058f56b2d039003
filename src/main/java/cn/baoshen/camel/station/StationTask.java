package cn.baoshen.camel.station;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.Attempts;
import cn.baoshen.casebook.Failures;
import cn.baoshen.casebook.store.Lease;
import cn.baoshen.casebook.store.LostLease;
import cn.baoshen.fault.OutOfMemory;
import cn.baoshen.model.work.Lasting;
import cn.baoshen.model.work.Stations;
import cn.baoshen.model.work.WorkItem;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one kind of task there is: a piece of work for a station, tried until it ends well. */
public class StationTask {
  static final String NAME = "station";

  private static final Logger LOG = LoggerFactory.getLogger(StationTask.class);
  private static final int MOST_DOUBLINGS = 20;

  /** Named like an exception, as every reason of a failure is. */
  private static final String DIED = "cn.baoshen.ProcessDied: ";

  private final StationHandlers workers;
  private final Attempts attempts;
  private final Failures failures;
  private final Alarms alarms;
  private final StationSettings settings;
  private final SteadyTime time;
  private final WorkLeases leases;

  public StationTask(
      StationHandlers workers,
      Attempts attempts,
      Failures failures,
      Alarms alarms,
      StationSettings settings,
      SteadyTime time,
      WorkLeases leases) {
    this.workers = workers;
    this.attempts = attempts;
    this.failures = failures;
    this.alarms = alarms;
    this.settings = settings;
    this.time = time;
    this.leases = leases;
  }

  public Task<Void> task() {
    return Tasks.custom(NAME, Void.class)
        .onFailure(this::failed)
        .onDeadExecution(this::takenOver)
        .execute(this::run);
  }

  private void takenOver(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    Execution dead = complete.getExecution();
    WorkItem order = WorkItem.of(dead.taskInstance.getId());
    leases.settle(
        order,
        dead,
        () -> {
          operations.reschedule(complete, time.now());
          LOG.debug("{} is taken over from {}", order, dead.pickedBy);
          leases.repair(order);
        });
  }

  private CompletionHandler<Void> run(TaskInstance<Void> instance, ExecutionContext context) {
    WorkItem order = WorkItem.of(instance.getId());
    Execution execution = context.getExecution();
    try (LogContext mark = LogContext.of(order);
        Lease lease = Lease.begin(() -> leases.isOurs(execution))) {
      return done(order);
    }
  }

  private CompletionHandler<Void> done(WorkItem order) {
    StationHandler worker = workers.at(order.station()).orElse(null);
    if (worker == null) {
      return onceOpen(order);
    }
    try {
      attempts.alone(
          order.toString(),
          () -> {
            work(order, worker);
            return order;
          });
    } catch (RuntimeException e) {
      return LostLease.isSeenIn(e) ? leases.left(order) : cutOff(order, e);
    }
    return (complete, operations) -> finished(order, complete, operations);
  }

  private void finished(
      WorkItem order, ExecutionComplete complete, ExecutionOperations<Void> operations) {
    leases.settle(
        order,
        complete.getExecution(),
        () -> {
          operations.remove();
          if (complete.getExecution().consecutiveFailures > 0) {
            note(() -> attempts.settled(order.toString()));
          }
        });
  }

  /** What is only told must not keep the work itself from being settled. */
  private static void note(Runnable noting) {
    try {
      noting.run();
    } catch (RuntimeException e) {
      LOG.warn("could not note how a piece of work stands: {}", String.valueOf(root(e)));
    }
  }

  /** What fails while its route is being stopped is no failure of the work. */
  private CompletionHandler<Void> cutOff(WorkItem order, RuntimeException thrown) {
    if (workers.at(order.station()).isPresent()) {
      throw thrown;
    }
    LOG.debug("{} was cut off by the end of its route, to be done later", order, thrown);
    return onceOpen(order);
  }

  private CompletionHandler<Void> onceOpen(WorkItem order) {
    return (complete, operations) ->
        leases.settle(
            order,
            complete.getExecution(),
            () -> operations.reschedule(complete, time.in(settings.closed())));
  }

  /** The beginning is counted before the work: work that kills the process is set aside. */
  private void work(WorkItem order, StationHandler worker) {
    int begun = attempts.begin(order.toString());
    try {
      if (attempts.isTooOften(begun)) {
        giveUp(order, DIED + (begun - 1) + " times", null);
      } else {
        worker.work(order);
      }
    } catch (RuntimeException | Error e) {
      // While the attempt is still under way: this, too, is a death of the process.
      OutOfMemory.met(e);
      throw e;
    } catch (Exception e) {
      OutOfMemory.met(e);
      throw new StationException(order.toString(), e);
    } finally {
      ended(order);
    }
  }

  /** What another has begun since is its attempt, not ours. */
  private void ended(WorkItem order) {
    try {
      if (Lease.isHeld()) {
        attempts.end(order.toString());
      }
    } catch (RuntimeException e) {
      attempts.outlived(order.toString());
      throw e;
    }
  }

  private void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    WorkItem order = WorkItem.of(complete.getExecution().taskInstance.getId());
    try (LogContext mark = LogContext.of(order)) {
      leases.settle(order, complete.getExecution(), () -> failed(order, complete, operations));
    }
  }

  private void failed(
      WorkItem order, ExecutionComplete complete, ExecutionOperations<Void> operations) {
    int failed = complete.getExecution().consecutiveFailures + 1;
    @Nullable Throwable cause = complete.getCause().orElse(null);
    if (failed >= mostAttempts(order, cause)) {
      LOG.error("{} given up after {} attempts", order, failed, cause);
      giveUp(order, String.valueOf(root(cause)), cause);
      operations.remove();
      note(() -> attempts.settled(order.toString()));
    } else {
      LOG.warn("{} failed ({}), to be tried again: {}", order, failed, String.valueOf(root(cause)));
      operations.reschedule(complete, time.in(backOff(failed)));
      note(() -> attempts.failed(order.toString(), String.valueOf(root(cause))));
    }
  }

  private int mostAttempts(WorkItem order, @Nullable Throwable cause) {
    if (lasts(cause)) {
      return 1;
    }
    int most =
        workers.at(order.station()).map(StationHandler::attempts).orElse(settings.attempts());
    return TransientFault.isSeenIn(cause) ? Math.max(most, settings.outage()) : most;
  }

  private void giveUp(WorkItem order, String reason, @Nullable Throwable thrown) {
    boolean critical = workers.at(order.station()).map(StationHandler::isCritical).orElse(true);
    if (!critical
        || !failures.setAside(
            order.caseId(), order.station(), order.key(), reason, thrown, Stations.FAIL)) {
      alarms.raise("work-given-up", order.toString());
    }
  }

  private static boolean lasts(@Nullable Throwable thrown) {
    @Nullable Throwable cause = thrown;
    while (cause != null && !(cause instanceof Lasting)) {
      cause = cause.getCause();
    }
    return cause != null;
  }

  private Duration backOff(int failed) {
    Duration wait = settings.backOff().multipliedBy(1L << Math.min(failed - 1, MOST_DOUBLINGS));
    return wait.compareTo(settings.mostBackOff()) < 0 ? wait : settings.mostBackOff();
  }

  private static @Nullable Throwable root(@Nullable Throwable thrown) {
    @Nullable Throwable root = thrown;
    while (root != null && root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
