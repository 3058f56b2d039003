package cn.baoshen.checking;

import cn.baoshen.form.Values;

/**
 * The two figures of a finding as text.
 *
 * @param stated null when there is none
 * @param expected null when no single figure is right
 */
record Sides(String stated, String expected) {
  static Sides of(Check check, Values subject) {
    Sides rounded = new Sides(text(check.stated(), subject), text(check.expected(), subject));
    return rounded.sayTheSame()
        ? new Sides(check.stated().exact(subject), check.expected().exact(subject))
        : rounded;
  }

  private static String text(Shown shown, Values subject) {
    return shown == null ? null : shown.text(subject);
  }

  /** Rounding has hidden what the finding is about: 89.99 % and 90 % are both 90.0 %. */
  private boolean sayTheSame() {
    return stated != null && stated.equals(expected);
  }

  /** By how much they differ; null for anything but a comparison. */
  String difference(Check check, Values subject) {
    return check.claim() instanceof Claim.Comparison comparison
        ? Figures.difference(comparison.difference(subject), check.stated().typeIn(subject))
        : null;
  }
}
