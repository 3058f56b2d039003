package cn.baoshen.casebook.calendar;

import cn.baoshen.model.Case;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a unit must know to hand in a returned report once more; its words are in {@code
 * text/resubmission.properties}, the same on paper and in letters.
 *
 * @param due the unit's last day; null when there is none any more
 * @param past whether it was over on the day of the return
 * @param folder the folder of the inbox that the corrected file goes into; empty when it is not
 *     known whose it is
 */
public record Resubmission(@Nullable LocalDate due, boolean past, String folder) {
  /**
   * Of a returned case.
   *
   * @param due the unit's last day, null when there is none any more
   */
  public static Resubmission of(Case returned, @Nullable LocalDate due, ZoneId zone) {
    Instant at = returned.decidedAt() == null ? returned.receivedAt() : returned.decidedAt();
    boolean past = due != null && due.isBefore(LocalDate.ofInstant(at, zone));
    return new Resubmission(due, past, returned.isUnknown() ? "" : returned.unitCode());
  }

  /** The key of the sentence that says until when; it speaks of the last day. */
  public String until() {
    return due == null ? "until.open" : past ? "until.past" : "until.due";
  }

  /** The key of the folder's name; it speaks of the folder. */
  public String place() {
    return folder.isEmpty() ? "folder.unknown" : "folder.known";
  }
}
