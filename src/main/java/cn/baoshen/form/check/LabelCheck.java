package cn.baoshen.form.check;

import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.NameHint;
import cn.baoshen.form.Origin;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The check of a label, a title or a note: it has words, and its braces hold a year. */
record LabelCheck(Origin origin, String id, FormMistakes mistakes) {
  private static final List<String> YEARS = List.of("year", "lastYear");
  private static final Pattern GAP = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern WIDE = Pattern.compile("[｛｝]");

  void check(String label) {
    mistakes.require(label != null && !label.isBlank(), origin, id, "no-words");
    if (label != null) {
      checkBraces(label);
    }
  }

  void checkBraces(String text) {
    mistakes.require(!WIDE.matcher(text).find(), origin, id, "wide-braces", text);
    for (Matcher gap = GAP.matcher(text); gap.find(); ) {
      String hint = NameHint.of(gap.group(1), YEARS);
      mistakes.require(
          YEARS.contains(gap.group(1)), origin, id, "brace-not-year", gap.group(1), hint);
    }
  }
}
