package cn.baoshen.console.watch;

import java.time.Instant;

/**
 * A case that the machine should have moved on and has not.
 *
 * @param since when the last thing happened to it
 * @param why what is wrong
 * @param station the station whose work fails; empty when there is none
 */
public record Stuck(String caseId, String unit, Instant since, Why why, String station) {
  /** What is wrong. */
  public enum Why {
    /** No station has work for it, and no person has been asked. */
    FORGOTTEN,
    /** It has been with the stations for too long. */
    SLOW,
    /** Work for it fails again and again. */
    FAILING
  }
}
