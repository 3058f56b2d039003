package cn.baoshen.checking;

import cn.baoshen.form.feel.ReportValues;
import org.jspecify.annotations.Nullable;

/**
 * The two figures of a finding as text.
 *
 * @param stated null when there is none
 * @param expected null when no single figure is right
 */
record ComparedFigures(@Nullable String stated, @Nullable String expected) {
  static ComparedFigures of(Check check, ReportValues subject) {
    ComparedFigures rounded =
        new ComparedFigures(text(check.stated(), subject), text(check.expected(), subject));
    return rounded.sayTheSame()
        ? new ComparedFigures(check.stated().exact(subject), check.expected().exact(subject))
        : rounded;
  }

  private static @Nullable String text(@Nullable Shown shown, ReportValues subject) {
    return shown == null ? null : shown.text(subject);
  }

  /** Rounding has hidden what the finding is about: 89.99 % and 90 % are both 90.0 %. */
  private boolean sayTheSame() {
    return stated != null && stated.equals(expected);
  }

  /** By how much they differ; null for anything but a comparison. */
  @Nullable String difference(Check check, ReportValues subject) {
    return check.claim() instanceof Assertion.Comparison comparison
        ? check.stated().difference(comparison.difference(subject), subject)
        : null;
  }
}
