package cn.baoshen.casebook.order;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * A worker that does what people order one thing after the other, and keeps no process alive: once
 * the service ends, what waits is not begun, and what is under way ends between two reports.
 */
public final class OneByOne extends ThreadPoolTaskExecutor implements OrderWorker {
  private static final long serialVersionUID = 1L;
  private static final int PATIENCE_SECONDS = 20;

  private final transient OrderNotes notes;
  private final Set<String> left;
  private final transient Map<String, Integer> ordered = new ConcurrentHashMap<>();
  private transient @Nullable ApplicationContext house;
  private volatile boolean ending;
  private volatile boolean brokenOff;

  private OneByOne(String kind, OrderNotes notes) {
    this.notes = notes;
    this.left = Set.copyOf(notes.of(kind));
  }

  /**
   * A worker with one thread, to be started by the container.
   *
   * @param kind what its thread is called in the log, and what the names of its orders begin with
   */
  public static OneByOne worker(String kind, OrderNotes notes) {
    OneByOne worker = new OneByOne(kind, notes);
    worker.setMaxPoolSize(1);
    worker.setCorePoolSize(1);
    worker.setDaemon(true);
    // What is under way ends by itself or with the process, and is not interrupted in the midst.
    worker.setWaitForTasksToCompleteOnShutdown(true);
    worker.setAwaitTerminationSeconds(PATIENCE_SECONDS);
    worker.setThreadNamePrefix(kind + "-");
    return worker;
  }

  @Override
  public void order(String name, Runnable work) {
    notes.begun(name);
    ordered.merge(name, 1, Integer::sum);
    execute(() -> carryOut(name, work));
  }

  private void carryOut(String name, Runnable work) {
    if (ending) {
      return;
    }
    brokenOff = false;
    work.run();
    // One that was ordered again meanwhile is still to be done.
    if (!brokenOff && ordered.merge(name, -1, Integer::sum) == 0) {
      notes.ended(name);
    }
  }

  @Override
  public Set<String> left() {
    return left;
  }

  @Override
  public void goOn() {
    if (ending) {
      brokenOff = true;
      throw new BrokenOff();
    }
  }

  @Override
  public void setApplicationContext(ApplicationContext context) {
    super.setApplicationContext(context);
    this.house = context;
  }

  @Override
  public void onApplicationEvent(ContextClosedEvent event) {
    ending = ending || event.getApplicationContext() == house;
    super.onApplicationEvent(event);
  }

  @Override
  public void shutdown() {
    ending = true;
    super.shutdown();
  }
}
