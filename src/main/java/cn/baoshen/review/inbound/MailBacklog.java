package cn.baoshen.review.inbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The mail that lies in the mailbox and was not handled yet; a figure for those who watch. */
public final class MailBacklog {
  private final Clock clock;
  private volatile int waiting;
  private volatile @Nullable Instant oldest;

  public MailBacklog(Clock clock) {
    this.clock = clock;
  }

  /**
   * Notes what the last look found.
   *
   * @param oldest when the oldest that waits arrived; null when none does
   */
  public void note(int waiting, @Nullable Instant oldest) {
    this.waiting = waiting;
    this.oldest = oldest;
  }

  public int waiting() {
    return waiting;
  }

  /** How long the oldest has been waiting; zero when none is. */
  public Duration age() {
    Instant since = oldest;
    Duration age = since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    return age.isNegative() ? Duration.ZERO : age;
  }
}
