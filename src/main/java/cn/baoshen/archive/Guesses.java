package cn.baoshen.archive;

import cn.baoshen.model.work.WrongTries;
import java.time.Clock;

/** The codes that were none, by the address that asked for them. */
final class Guesses {
  private static final int MOST = 30;

  private final WrongTries tries;

  Guesses(Clock clock) {
    this.tries = new WrongTries(MOST, clock);
  }

  /** Whether this address has guessed so often that it is not answered. */
  boolean isTooMany(String address) {
    return tries.isTooMany(address);
  }

  /** Counts one that was none. */
  void wrong(String address) {
    tries.wrong(address);
  }
}
