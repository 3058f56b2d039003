package cn.baoshen.casebook;

import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Workers that do what people order one thing after the other, and keep no process alive. */
public final class OneByOne {
  private static final int PATIENCE_SECONDS = 20;

  private OneByOne() {}

  /**
   * A worker with one thread, to be started by the container.
   *
   * @param name what its thread is called in the log
   */
  public static ThreadPoolTaskExecutor worker(String name) {
    ThreadPoolTaskExecutor worker = new ThreadPoolTaskExecutor();
    worker.setMaxPoolSize(1);
    worker.setCorePoolSize(1);
    worker.setDaemon(true);
    // What is under way ends by itself or with the process, and is not interrupted in the midst.
    worker.setWaitForTasksToCompleteOnShutdown(true);
    worker.setAwaitTerminationSeconds(PATIENCE_SECONDS);
    worker.setThreadNamePrefix(name + "-");
    return worker;
  }
}
