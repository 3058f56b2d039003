package cn.baoshen.fault;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * The end of the process when memory is out, as with {@code -XX:+ExitOnOutOfMemoryError}: a thread
 * that memory failed may have been anybody's, and a service that goes on without it looks alive.
 *
 * <p>The flag cannot stand in a jar and cannot be set while the process runs. Without it the error
 * is met where threads end, where stations fail and, since whoever catches everything tells it to
 * the log, at every line of the log, written or not.
 */
public final class OutOfMemory {
  /** The same as the flag's. */
  public static final int EXIT = 3;

  private static final int DEEPEST = 50;

  // Made while there is memory.
  private static final byte[] LAST_WORDS =
      "Baoshen ends: out of memory. Start it again, with more heap (-Xmx) if this comes back.\n"
          .getBytes(StandardCharsets.UTF_8);
  private static final FileOutputStream ERR = new FileOutputStream(FileDescriptor.err);

  private static final AtomicBoolean SAID = new AtomicBoolean();

  private static volatile boolean armed;

  private OutOfMemory() {}

  /** From now on the process ends; threads that are not caught by anybody are heard at once. */
  public static void arm() {
    armed = true;
    Collector.watch();
    Thread.UncaughtExceptionHandler plain = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) -> {
          met(thrown);
          told(plain, thread, thrown);
        });
  }

  private static void told(Thread.UncaughtExceptionHandler plain, Thread thread, Throwable thrown) {
    if (plain == null) {
      tell(thread.getName(), thrown);
    } else {
      plain.uncaughtException(thread, thrown);
    }
  }

  /** Whoever hangs up on a conversation that has a thread of its own ends it; nothing is amiss. */
  private static void tell(String thread, Throwable thrown) {
    org.slf4j.Logger log = LoggerFactory.getLogger(Thread.class);
    if (isHangUp(thrown)) {
      log.info("{} ended: the other end hung up ({})", thread, thrown.getMessage());
    } else {
      log.error("{} ended", thread, thrown);
    }
  }

  static boolean isHangUp(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof SocketException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** Once the log is set up: every line of it is heard, too. */
  public static void listen() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
      log.addTurboFilter(new Listener());
    }
  }

  /** Ends the process when this is, or came of, memory running out. */
  public static void met(Throwable thrown) {
    if (armed && isOutOfMemory(thrown)) {
      halt();
    }
  }

  static boolean isOutOfMemory(Throwable thrown) {
    int depth = 0;
    for (Throwable cause = thrown; cause != null && depth < DEEPEST; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
      depth++;
    }
    return false;
  }

  /** Nothing is closed in order: that would take memory, and every step is safe against a kill. */
  static void halt() {
    try {
      if (SAID.compareAndSet(false, true)) {
        ERR.write(LAST_WORDS);
      }
    } catch (IOException nobodyListens) {
      // The exit code says it.
    } finally {
      Runtime.getRuntime().halt(EXIT);
    }
  }

  private static final class Listener extends TurboFilter {
    @Override
    public FilterReply decide(
        Marker marker, Logger logger, Level level, String format, Object[] params, Throwable t) {
      if (t != null) {
        met(t);
      }
      return FilterReply.NEUTRAL;
    }
  }
}
