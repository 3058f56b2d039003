package cn.baoshen.form.book;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A formula as people type it by hand, {@code 附件1-收支表！C5×2}: put as Excel itself writes it, with
 * the names of sheets in quotes and signs of half width.
 */
final class WrittenFormula {
  private static final String WIDE = "（）：，！＋－×÷＊／＝＞＜％＄";
  private static final String NARROW = "():,!+-*/*/=><%$";

  /** A name that Excel writes without quotes. */
  private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]*");

  private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"|[^'\"]+|['\"]");

  private WrittenFormula() {}

  /**
   * The formula.
   *
   * @param sheets the names of the sheets that it may speak of
   */
  static String plain(String formula, List<String> sheets) {
    String named = formula;
    for (String sheet : sheets) {
      if (!PLAIN_NAME.matcher(sheet).matches() && sheet.indexOf('\'') < 0) {
        String bare = "(?<!['\\p{L}\\p{N}])" + Pattern.quote(sheet) + "\\s*[!！]";
        named = named.replaceAll(bare, Matcher.quoteReplacement("'" + sheet + "'!"));
      }
    }
    return QUOTED
        .matcher(named)
        .results()
        .map(part -> part.group().matches("(?s)['\"].+") ? part.group() : narrow(part.group()))
        .collect(Collectors.joining());
  }

  private static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text);
    for (int i = 0; i < narrow.length(); i++) {
      int at = WIDE.indexOf(narrow.charAt(i));
      if (at >= 0) {
        narrow.setCharAt(i, NARROW.charAt(at));
      }
    }
    return narrow.toString();
  }
}
