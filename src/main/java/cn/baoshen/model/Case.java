package cn.baoshen.model;

import cn.baoshen.model.asked.ReportKey;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One report on its walk.
 *
 * @param id {@code <unit code>-<year>-r<revision>} for the collection's first form, {@code <unit
 *     code>-<year>-<form>-r<revision>} or {@code <unit code>-<year>-<form>-<key>-r<revision>} for
 *     another, or {@code unknown-<12 hex>}
 * @param unitCode code of the unit, {@code unknown} when the file names none that is registered
 * @param unitName its name as registered when the file came; empty for the unknown
 * @param year the collection that it was handed in to
 * @param which which of the unit's reports of that year it is
 * @param revision from 1; counted for each of these reports
 * @param state where it stands
 * @param tier the tier that is asked while in review, or that decided; null before
 * @param decidedBy mail address of the last person who decided, {@code rules} when the rules did
 * @param decidedAt when; null before
 * @param notes revision notes of a return; null when there are none
 * @param original the file
 * @param receivedAt when it was accepted; also the receipt's time
 */
public record Case(
    String id,
    String unitCode,
    String unitName,
    int year,
    ReportKey which,
    int revision,
    CaseState state,
    @Nullable Tier tier,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String notes,
    Original original,
    Instant receivedAt) {
  /** Code under which files that no unit owns are answered. */
  public static final String UNKNOWN_UNIT = "unknown";

  /** The tier that a case in review asks; no other case has one for certain. */
  public Tier asked() {
    return Objects.requireNonNull(tier, id);
  }

  /** Id of the form that it fills in; empty when that is not known. */
  public String form() {
    return which.form();
  }

  /** The project or period that it is about, as it was written; empty for none. */
  public String key() {
    return which.key();
  }

  /** True when the file could be tied to no registered unit. */
  public boolean isUnknown() {
    return UNKNOWN_UNIT.equals(unitCode);
  }
}
