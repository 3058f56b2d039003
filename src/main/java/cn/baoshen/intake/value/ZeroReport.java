package cn.baoshen.intake.value;

import org.jspecify.annotations.Nullable;

/**
 * What a file says that declares that there is nothing to report (零报告).
 *
 * @param reason why; empty when none is given
 * @param identity whose declaration it says it is
 * @param form id of the form that it is about; null for all that the unit owes
 */
public record ZeroReport(String reason, Identity identity, @Nullable String form) {
  /**
   * Why it declares nothing, whoever sent it; null when it does.
   *
   * @param open the year that is collected
   */
  public @Nullable String trouble(int open) {
    if (identity.year() != null && identity.year() != open) {
      return "zero-other-year";
    }
    return reason.isEmpty() ? "zero-no-reason" : null;
  }
}
