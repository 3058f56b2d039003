package cn.baoshen.table;

/** Texts of strangers that a spreadsheet must not take for formulas. */
public final class FormulaText {
  private static final String STARTS = "=+-@\t\r";

  private FormulaText() {}

  /** Whether a program would compute it. */
  public static boolean isFormula(String text) {
    return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
  }

  /** The text, behind an apostrophe where a program would compute it. */
  public static String neutral(String text) {
    return isFormula(text) ? "'" + text : text;
  }
}
