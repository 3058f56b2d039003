package cn.baoshen.camel.station;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks at something at intervals, for as long as the service runs. */
public final class Rounds implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final OnceLogger log =
      new OnceLogger(LOG, "monitoring cannot look", "monitoring looks again");
  private final Runnable look;
  private final Duration every;
  private @Nullable ScheduledExecutorService guard;

  public Rounds(Runnable look, Duration every) {
    this.look = look;
    this.every = every;
  }

  @Override
  public synchronized void start() {
    guard = Executors.newSingleThreadScheduledExecutor(Rounds::daemon);
    guard.scheduleWithFixedDelay(this::tried, 0, every.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "rounds");
    thread.setDaemon(true);
    return thread;
  }

  private void tried() {
    try {
      look.run();
      log.done();
    } catch (RuntimeException e) {
      log.failed(e::toString);
    }
  }

  @Override
  public synchronized void stop() {
    if (guard != null) {
      guard.shutdown();
    }
    guard = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return guard != null;
  }
}
