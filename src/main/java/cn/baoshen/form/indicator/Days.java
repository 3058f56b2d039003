package cn.baoshen.form.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a text.
 *
 * @param rest the text with every date blanked out, so that no figure is seen in it
 */
record Days(List<Span> spans, String rest) {
  /** 每3月, 1年内. */
  private static final String NO_DATE_BEHIND = "每个数0123456789一二三四五六七八九十两半";

  private static final String N = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
  private static final Pattern DATE =
      Pattern.compile(
          "(?<y>(?:19|20)\\d{2})(?<sep>[-./])(?<m>1[0-2]|0?[1-9])(?:\\k<sep>(?<d>[12]\\d|3[01]|0?[1-9]))?+(?![\\d%‰亿万元个项次件份家户人名篇场期套台辆座处所条亩吨米公小间批门种类级度分])月?(?<x>[底末])?"
              + "|(?:(?<cy>(?:19|20)\\d{2}|[〇零一二三四五六七八九]{4})年度?|(?<rel>[本当今次翌下]年度?))"
              + "(?:的?(?:(?<cm0>"
              + N
              + ")[-~至到])?(?<cm>"
              + N
              + ")月份?(?:(?<cd>"
              + N
              + ")[日号]|(?<cx>[上中下]旬|[底末初]))?|第?(?<cq>[1-4一二三四])季度末?|(?<ch>[上下]半年)|(?<ce>[底末终内]))?"
              + "|(?:(?<bm0>"
              + N
              + ")[-~至到])?(?<!第)(?<bm>"
              + N
              + ")月份?(?:(?<bd>"
              + N
              + ")[日号]|(?<bx>[上中下]旬|[底末初]))?"
              + "|第?(?<bq>[1-4一二三四])季度末?|(?<bh>[上下]半年)|(?<be>年度?[底末终内])"
              + "|(?<vague>\\d{1,2}[日号](?=之?前)|[每当本次]?月[底末初]|季度?末)");

  /** What most texts do without is not looked for. */
  private static final Pattern SIGNS = Pattern.compile("[年月季]|(?:19|20)\\d{2}[-./]|[日号]之?前");

  private static final Pattern YEARS =
      Pattern.compile("(?:19|20)\\d{2}[-~—–至到](?=(?:19|20)\\d{2}年)");

  /**
   * Reads the dates of a plain text.
   *
   * @param year what a date without a year is of
   */
  static Days of(String text, int year) {
    if (!SIGNS.matcher(text).find()) {
      return new Days(List.of(), text);
    }
    List<Span> spans = new ArrayList<>();
    StringBuilder rest = new StringBuilder(YEARS.matcher(text).replaceAll(""));
    Matcher dates = DATE.matcher(rest.toString());
    int known = year;
    while (dates.find()) {
      if (isDate(dates, text)) {
        known = year(dates, year, known);
        spans.add(span(dates, known, rest));
        blank(rest, dates.start(), dates.end());
      }
    }
    return new Days(spans, rest.toString());
  }

  private static boolean isDate(Matcher date, String text) {
    return date.start() == 0 || NO_DATE_BEHIND.indexOf(text.charAt(date.start() - 1)) < 0;
  }

  private static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, '|');
    }
  }

  private static int year(Matcher date, int ofReport, int known) {
    String written = either(date, "y", "cy");
    if (written != null) {
      return Numeral.year(written);
    }
    String relative = date.group("rel");
    return relative == null ? known : ofReport + ("次翌下".indexOf(relative.charAt(0)) < 0 ? 0 : 1);
  }

  private static @Nullable String either(Matcher date, String... groups) {
    for (String group : groups) {
      if (date.group(group) != null) {
        return date.group(group);
      }
    }
    return null;
  }

  private static Span span(Matcher date, int year, CharSequence text) {
    boolean begins = date.end() < text.length() && "起后".indexOf(text.charAt(date.end())) >= 0;
    if (begins || date.group("vague") != null) {
      return Span.unknown();
    }
    String month = either(date, "m", "cm", "bm");
    return month == null ? part(date, year) : inMonth(date, year, Numeral.small(month));
  }

  private static Span part(Matcher date, int year) {
    String quarter = either(date, "cq", "bq");
    String half = either(date, "ch", "bh");
    if (quarter != null) {
      int last = 3 * Numeral.small(quarter);
      return Span.months(year, last - 2, last);
    }
    if (half != null) {
      return half.startsWith("上") ? Span.months(year, 1, 6) : Span.months(year, 7, 12);
    }
    return Span.months(year, 1, 12);
  }

  private static Span inMonth(Matcher date, int year, int month) {
    String first = either(date, "cm0", "bm0");
    if (month < 1 || month > 12) {
      return Span.unknown();
    }
    if (first != null) {
      return Span.months(year, Math.min(month, Math.max(1, Numeral.small(first))), month);
    }
    String day = either(date, "d", "cd", "bd");
    if (day != null) {
      int of = Math.max(1, Numeral.small(day));
      return Span.days(year, month, of, of);
    }
    String part = either(date, "x", "cx", "bx");
    return part == null ? Span.months(year, month, month) : third(year, month, part.charAt(0));
  }

  private static Span third(int year, int month, char part) {
    return switch (part) {
      case '上', '初' -> Span.days(year, month, 1, 10);
      case '中' -> Span.days(year, month, 11, 20);
      default -> Span.days(year, month, 21, 31);
    };
  }
}
