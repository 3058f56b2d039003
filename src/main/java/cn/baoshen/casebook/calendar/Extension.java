package cn.baoshen.casebook.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a unit's extensions.
 *
 * @param seq its number among all of them
 * @param form id of the form that it is for; empty for all that the unit owes
 * @param until the unit's last day, and the extension's expiry; null for one that was taken back
 * @param approvedBy who allowed it
 * @param enteredBy who put it in
 */
public record Extension(
    long seq,
    String unitCode,
    int year,
    String form,
    @Nullable LocalDate until,
    String reason,
    String approvedBy,
    String enteredBy,
    Instant at) {
  private static final String PREFIX = "extension-";

  /** The id of the letter and the task that tell the unit of it. */
  public String id() {
    return PREFIX + seq;
  }

  /** Whether it gives this day, by the same words. */
  boolean says(LocalDate day, Extensions.Entry entry) {
    return day.equals(until)
        && reason.equals(entry.reason().strip())
        && approvedBy.equals(entry.approvedBy().strip());
  }

  static long seq(String id) {
    return Long.parseLong(id.substring(PREFIX.length()));
  }
}
