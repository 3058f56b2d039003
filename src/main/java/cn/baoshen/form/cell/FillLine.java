package cn.baoshen.form.cell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The print that a value is written into: {@code ____年}, {@code 20__年度}, {@code （ 万元）}.
 *
 * <p>A line to write on is nobody's word, and a unit without a figure is no figure.
 */
final class FillLine {
  private static final Pattern LINE = Pattern.compile("_+");
  private static final Pattern AROUND =
      Pattern.compile("^[_＿\\s]*[_＿][_＿\\s]*|[_＿\\s]*[_＿][_＿\\s]*$");

  /** A year, with brackets around it or without them, of which each digit may stand alone. */
  private static final Pattern YEAR =
      Pattern.compile(
          "[(\\[]?\\s*(?<year>\\d\\s*\\d\\s*\\d\\s*\\d)\\s*(?<unit>年?\\s*度?)\\s*[)\\]]?");

  /** The century is printed, and the rest of the year is to be written behind it. */
  private static final Pattern CENTURY = Pattern.compile("[(\\[]?\\s*20\\s{2,}年\\s*度?\\s*[)\\]]?");

  private FillLine() {}

  /** A figure, a date or a phone without the line on which it is written. */
  static String without(String text) {
    return text.indexOf('_') < 0 ? text : LINE.matcher(text).replaceAll("  ").strip();
  }

  /** A name without the line on which it is written; what joins its parts stays. */
  static String around(String text) {
    return AROUND.matcher(text).replaceAll("");
  }

  /** A year as one number with its unit. */
  static String year(String text) {
    Matcher year = YEAR.matcher(text);
    return year.matches()
        ? year.group("year").replaceAll("\\s", "") + year.group("unit").replaceAll("\\s", "")
        : text;
  }

  /** True for a printed century alone. */
  static boolean isUnwrittenYear(String text) {
    return CENTURY.matcher(text).matches();
  }
}
