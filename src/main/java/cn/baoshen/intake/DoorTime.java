package cn.baoshen.intake;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The time that reading takes at the door, where one file after the other is read: a round that has
 * taken long leaves the rest to the next, in which whose files took long come last, so that a file
 * that is read at once waits for one of those at most, and not for all of them.
 */
final class DoorTime {
  private static final Duration ROUND = Duration.ofSeconds(2);
  private static final Duration DEAR = Duration.ofSeconds(1);

  /** In one round of so many those that take long come first, that nobody waits for ever. */
  private static final int TURN = 4;

  private final LongSupplier nanos;
  private final Map<String, Duration> took = new HashMap<>();
  private Duration spent = Duration.ZERO;
  private int rounds;

  DoorTime(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** A new round; what a sender's files took before counts for half. */
  void begin() {
    spent = Duration.ZERO;
    rounds++;
    took.replaceAll((sender, time) -> time.dividedBy(2));
    took.values().removeIf(time -> time.compareTo(DEAR.dividedBy(TURN)) < 0);
  }

  long now() {
    return nanos.getAsLong();
  }

  /** Notes that a file of this sender was read since then. */
  void read(String sender, long since) {
    Duration time = Duration.ofNanos(nanos.getAsLong() - since);
    spent = spent.plus(time);
    took.merge(sender, time, (one, other) -> one.compareTo(other) > 0 ? one : other);
  }

  /** True when the round has taken as long as a round may. */
  boolean isSpent() {
    return spent.compareTo(ROUND) >= 0;
  }

  /** Where a sender's files come in this round: those of a smaller number first. */
  int place(String sender) {
    boolean dear = took.getOrDefault(sender, Duration.ZERO).compareTo(DEAR) >= 0;
    boolean turned = rounds % TURN == 0;
    return dear == turned ? 0 : 1;
  }
}
