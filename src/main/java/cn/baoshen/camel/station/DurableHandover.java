package cn.baoshen.camel.station;

import cn.baoshen.model.work.Handover;
import cn.baoshen.model.work.WorkItem;
import com.github.kagkarlsson.scheduler.Scheduler;
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
    scheduler
        .get()
        .scheduleIfNotExists(new TaskInstance<>(StationTask.NAME, work.toString()), time.at(due));
    wake();
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
