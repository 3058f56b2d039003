package cn.baoshen.fault;

import java.time.Duration;

/**
 * What a machine has that is not as the others have it, where a test makes it so: a clock that is
 * ahead, a file system that numbers devices and files in its own way.
 *
 * <p>{@code -Dbaoshen.machine.ahead=SECONDS}, {@code -Dbaoshen.machine.numbers=TEXT}.
 */
public final class OtherMachine {
  private static final Duration AHEAD =
      Duration.ofSeconds(Long.getLong("baoshen.machine.ahead", 0));
  private static final String NUMBERS = System.getProperty("baoshen.machine.numbers", "");

  private OtherMachine() {}

  /** How far its clock is ahead. */
  public static Duration ahead() {
    return AHEAD;
  }

  /** What its file system calls a file that another calls this. */
  public static String number(String key) {
    return NUMBERS.isEmpty() ? key : NUMBERS + key.hashCode();
  }
}
