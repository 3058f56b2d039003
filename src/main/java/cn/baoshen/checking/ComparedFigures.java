package cn.baoshen.checking;

import static java.util.Objects.requireNonNull;

import cn.baoshen.checking.words.Shown;
import cn.baoshen.form.Field;
import cn.baoshen.form.feel.ReportValues;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The two figures of a finding as text.
 *
 * @param stated null when there is none
 * @param expected null when no single figure is right
 */
record ComparedFigures(@Nullable String stated, @Nullable String expected) {
  static ComparedFigures of(Check check, ReportValues subject) {
    Shown stated = check.stated();
    Shown expected = check.expected();
    Field like = stated == null ? null : stated.field(subject);
    ComparedFigures rounded =
        new ComparedFigures(text(stated, subject, null), text(expected, subject, like));
    return stated != null && expected != null && rounded.sayTheSame()
        ? new ComparedFigures(stated.exact(subject), expected.exact(subject))
        : rounded;
  }

  private static @Nullable String text(
      @Nullable Shown shown, ReportValues subject, @Nullable Field like) {
    return shown == null ? null : shown.text(subject, like);
  }

  /** Rounding has hidden what the finding is about: 89.99 % and 90 % are both 90.0 %. */
  private boolean sayTheSame() {
    return stated != null && stated.equals(expected);
  }

  /** By how much they differ; null for anything but a comparison. */
  @Nullable String difference(Check check, ReportValues subject) {
    return check.claim() instanceof Assertion.Comparison comparison
        ? requireNonNull(check.stated()).difference(shown(comparison.difference(subject)), subject)
        : null;
  }

  /** What a person reckons from the two figures as they are shown, unless they are shown alike. */
  private BigDecimal shown(BigDecimal exact) {
    if (stated == null || expected == null) {
      return exact;
    }
    try {
      BigDecimal shown = number(stated).subtract(number(expected));
      return shown.signum() == exact.signum() ? shown : exact;
    } catch (NumberFormatException noFigure) {
      return exact;
    }
  }

  private static BigDecimal number(String shown) {
    return new BigDecimal(shown.replace("%", ""));
  }
}
