package cn.baoshen.camel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the mail server: one letter at a time, in the order in which they came to it,
 * held open between letters and closed when idle.
 */
final class SmtpLine {
  private final ReentrantLock turn = new ReentrantLock(true);
  private volatile @Nullable Transport held;
  private @Nullable Future<?> closing;

  /** Opens a connection. */
  interface Opening {
    Transport open() throws MessagingException;
  }

  /** Waits for the turn this long; who is there before goes before. */
  boolean take(int millis) throws MessagingException {
    try {
      return turn.tryLock(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MessagingException("interrupted while another letter is sent");
    }
  }

  void leave() {
    turn.unlock();
  }

  // isConnected asks the server, so a connection it closed in the meantime is found out here.
  Transport connected(Opening opening) throws MessagingException {
    Transport open = held;
    if (open == null || !open.isConnected()) {
      drop();
      open = opening.open();
      held = open;
    }
    return open;
  }

  void closeLater(ScheduledExecutorService closer, Duration idle) {
    if (closing != null) {
      closing.cancel(false);
    }
    closing = closer.schedule(this::hangUp, idle.toMillis(), TimeUnit.MILLISECONDS);
  }

  void hangUp() {
    turn.lock();
    try {
      drop();
    } finally {
      turn.unlock();
    }
  }

  void drop() {
    Transport open = held;
    held = null;
    if (open != null) {
      try {
        open.close();
      } catch (MessagingException gone) {
        // It is closed either way.
      }
    }
  }

  boolean isHolding() {
    return held != null;
  }
}
