package cn.baoshen.web;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line of the log about something that strangers can make happen often: once a minute. */
class Notice {
  private static final Logger LOG = LoggerFactory.getLogger(Notice.class);
  private static final long PAUSE = Duration.ofMinutes(1).toNanos();

  private final String text;
  private final AtomicLong count = new AtomicLong();
  private volatile String last = "";
  private final AtomicLong next = new AtomicLong(System.nanoTime());

  /**
   * @param text takes the count and the address
   */
  Notice(String text) {
    this.text = text;
  }

  void happened(String address) {
    last = address;
    count.incrementAndGet();
    tell();
  }

  /** Says what has not been said yet, if the time has come. */
  void tell() {
    long due = next.get();
    long now = System.nanoTime();
    if (count.get() > 0 && now - due >= 0 && next.compareAndSet(due, now + PAUSE)) {
      LOG.warn(text, count.getAndSet(0), last);
    }
  }
}
