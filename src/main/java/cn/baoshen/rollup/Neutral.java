package cn.baoshen.rollup;

/** Texts of strangers that a spreadsheet must not take for formulas. */
final class Neutral {
  private static final String STARTS = "=+-@\t\r";

  private Neutral() {}

  static boolean isNeeded(String text) {
    return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
  }

  /** The text behind an apostrophe where a program would compute it. */
  static String of(String text) {
    return isNeeded(text) ? "'" + text : text;
  }
}
