package cn.baoshen.spotcheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One spot check.
 *
 * @param wanted how many units are drawn
 * @param percent as it was laid down; empty when a number was
 * @param rosterSha256 of the roster as it was published
 * @param seed null before the draw
 * @param units those drawn, in the order of the draw
 * @param annulledWhy null while it is or may be drawn
 */
public record SpotCheck(
    long id,
    int year,
    Instant announcedAt,
    int wanted,
    String percent,
    String source,
    LocalDate seedDay,
    String rosterSha256,
    List<Inspector> inspectors,
    @Nullable String seed,
    @Nullable Instant drawnAt,
    List<DrawnUnit> units,
    List<LeftOut> leftOut,
    @Nullable String annulledWhy) {
  /** What was found. */
  public enum Outcome {
    /** The report is true. */
    TRUE,
    /** It is wrong. */
    WRONG,
    /** What it tells of could not be looked at. */
    NOT_AVAILABLE
  }

  /**
   * A unit that was drawn.
   *
   * @param outcome null before the result was entered
   * @param ledgerCase the report in whose ledger what was found wrong stands; empty for none
   */
  public record DrawnUnit(
      int place,
      String code,
      String name,
      String hash,
      String first,
      String second,
      @Nullable Outcome outcome,
      String findings,
      String ledgerCase) {
    /** Whether something is wrong and the unit has no report in whose ledger it could stand. */
    public boolean isWithoutLedger() {
      return outcome == Outcome.WRONG && ledgerCase.isEmpty();
    }
  }

  /** Whether it waits for its seed. */
  public boolean isPending() {
    return seed == null && annulledWhy == null;
  }

  /** The folder of its files in the outbox. */
  public String folder() {
    return "spot-check/" + year + "/" + id + "/";
  }
}
