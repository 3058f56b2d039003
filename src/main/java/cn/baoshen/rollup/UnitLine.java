package cn.baoshen.rollup;

import cn.baoshen.collection.UnitStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One report that a unit owes or handed in, as a row of the roll-up.
 *
 * @param onTime whether the unit first answered by its last day; null while it has not answered
 * @param firstOn the day of the first report; null for none
 * @param rounds what the revisions came to
 * @param approvedOn the day of the approval; null without one
 * @param workingDays from the first report to the approval; null without one
 * @param score by which it is ranked; null when it is not approved or has none
 * @param grade null likewise
 * @param figures a value for each column of the form; empty when it is not approved
 * @param measures by label, what it is compared by with units of its category; empty likewise
 */
record UnitLine(
    UnitStatus status,
    @Nullable Boolean onTime,
    @Nullable LocalDate firstOn,
    Rounds rounds,
    @Nullable LocalDate approvedOn,
    @Nullable Integer workingDays,
    @Nullable BigDecimal score,
    @Nullable String grade,
    List<@Nullable Object> figures,
    Map<String, BigDecimal> measures) {
  /**
   * What the revisions of one report came to.
   *
   * @param revisions how often it was handed in
   * @param returned how often it was sent back
   * @param errors errors found in all revisions
   * @param warnings warnings of the newest one
   * @param open what was asked to be mended and is not settled yet
   */
  record Rounds(int revisions, int returned, int errors, int warnings, int open) {
    static final Rounds NONE = new Rounds(0, 0, 0, 0, 0);
  }

  /** Ranked is an approved report with a score of which nothing is left to be mended. */
  boolean isRanked() {
    return score != null && rounds.open() == 0;
  }

  boolean isApproved() {
    return approvedOn != null;
  }
}
