package cn.baoshen.review.inbound;

import jakarta.mail.internet.MimeMessage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A reader that gives a mail up when it takes too much work: whoever wrote it so, the other mails
 * do not wait.
 */
final class ReadingTime<T> implements Function<MimeMessage, T> {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int LOOK = 20;
  private static final int MOST_AT_ONCE = 4;

  private final Function<MimeMessage, T> reader;
  private final Duration most;
  // What was given up may go on for a while; it must not fill the machine.
  private final Semaphore desks = new Semaphore(MOST_AT_ONCE);

  /**
   * @param most how long the processor may work on one mail
   */
  ReadingTime(Function<MimeMessage, T> reader, Duration most) {
    this.reader = reader;
    this.most = most;
  }

  /** This mail takes too much work. */
  static final class TooMuch extends RuntimeException {
    TooMuch(Duration most) {
      super("a mail takes more than " + most.toMillis() + " ms to be read");
    }
  }

  @Override
  public T apply(MimeMessage mail) {
    if (!desks.tryAcquire()) {
      throw new TooMuch(most);
    }
    FutureTask<T> reading = new FutureTask<>(() -> reader.apply(mail));
    Thread thread = new Thread(() -> read(reading), "mail-reading");
    thread.setDaemon(true);
    thread.start();
    return await(reading, thread);
  }

  private void read(FutureTask<T> reading) {
    try {
      reading.run();
    } finally {
      desks.release();
    }
  }

  private T await(FutureTask<T> reading, Thread thread) {
    while (true) {
      try {
        return reading.get(LOOK, TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        giveUpIfTooLong(reading, thread);
      } catch (InterruptedException e) {
        reading.cancel(true);
        Thread.currentThread().interrupt();
        throw new CancellationException("reading was interrupted");
      } catch (ExecutionException e) {
        throw rethrown(e.getCause());
      }
    }
  }

  private void giveUpIfTooLong(FutureTask<T> reading, Thread thread) {
    if (THREADS.getThreadCpuTime(thread.getId()) > most.toNanos()) {
      reading.cancel(true);
      thread.setPriority(Thread.MIN_PRIORITY);
      throw new TooMuch(most);
    }
  }

  private static RuntimeException rethrown(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
  }
}
