package cn.baoshen.camel.station;

import cn.baoshen.model.work.Handover;
import cn.baoshen.model.work.Stations;
import cn.baoshen.model.work.WorkItem;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hands a case over by a task in the database, in the same commit as whatever led to it. */
public class DurableHandover implements Handover {
  private final Supplier<Scheduler> scheduler;
  private final SteadyTime time;

  public DurableHandover(Supplier<Scheduler> scheduler, SteadyTime time) {
    this.scheduler = scheduler;
    this.time = time;
  }

  @Override
  public void to(WorkItem work, @Nullable Instant due) {
    scheduler.get().scheduleIfNotExists(task(work), time.at(due));
    wake();
  }

  private static TaskInstance<Void> task(WorkItem work) {
    return new TaskInstance.Builder<Void>(StationTask.NAME, work.toString())
        .priority(Stations.canWait(work.station()) ? Priority.LOW : Priority.MEDIUM)
        .build();
  }

  /** A task is seen by the scheduler once it is committed; only then is it worth a look. */
  private void wake() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      scheduler.get().triggerCheckForDueExecutions();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            scheduler.get().triggerCheckForDueExecutions();
          }
        });
  }
}
