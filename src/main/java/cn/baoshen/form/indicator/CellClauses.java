package cn.baoshen.form.indicator;

import cn.baoshen.form.FootnoteMarks;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** A cell's text as it is read here: compatible forms made one, no white space, clauses apart. */
final class CellClauses {
  /** Longer than this it is prose and no measure of anything. */
  private static final int LONGEST = 400;

  /** A full-width comma parts clauses; before three digits a half-width one may be in a number. */
  private static final Pattern CLAUSE = Pattern.compile("(?<![０-９])，|[\\r\\n①-⑳。；;]+");

  private static final Pattern BLANK = Pattern.compile("[\\s\\u3000\\u200b\\ufeff]+");
  private static final Pattern LIST_NUMBER =
      Pattern.compile("(?<=^|;)(?:\\(?\\d{1,2}\\)|\\d{1,2}[.、](?!\\d))");
  private static final Pattern INCLUDED = Pattern.compile("\\((?:含[^()]{0,12}|[^()])\\)");

  private CellClauses() {}

  static String of(String text) {
    if (text.length() > LONGEST) {
      return "";
    }
    String parted = CLAUSE.matcher(text).replaceAll(";");
    String even = Normalizer.normalize(FootnoteMarks.none(parted), Normalizer.Form.NFKC);
    String tight = BLANK.matcher(even).replaceAll("");
    return INCLUDED.matcher(LIST_NUMBER.matcher(tight).replaceAll("")).replaceAll("");
  }

  /** Where the clause begins that a position is in. */
  static int clause(String text, int position) {
    int start = position;
    while (start > 0 && ";,、!?".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }
}
