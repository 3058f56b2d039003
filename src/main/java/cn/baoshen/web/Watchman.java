package cn.baoshen.web;

import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Looks at the connections twice a second. When the service ends it does so before anything waits
 * for requests to end.
 */
class Watchman implements SmartLifecycle, DisposableBean {
  private static final Duration EVERY = Duration.ofMillis(500);

  private final Connections connections;
  private final ThreadPoolTaskScheduler rounds = new ThreadPoolTaskScheduler();

  Watchman(Connections connections) {
    this.connections = connections;
    rounds.setThreadNamePrefix("connections-");
    rounds.setDaemon(true);
  }

  @Override
  public void start() {
    rounds.initialize();
    rounds.scheduleWithFixedDelay(connections::look, EVERY);
  }

  @Override
  public void stop() {
    connections.hurry();
  }

  @Override
  public boolean isRunning() {
    return rounds.isRunning();
  }

  /** First to be told of the end; its rounds go on until all requests have ended. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }

  @Override
  public void destroy() {
    rounds.shutdown();
  }
}
