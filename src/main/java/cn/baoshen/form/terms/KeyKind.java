package cn.baoshen.form.terms;

import cn.baoshen.model.asked.ReportKey;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the key of a form is. However people write a period, it has one name: {@code 2024Q1}, {@code
 * 2024-03}, {@code 2024H1}.
 */
public enum KeyKind {
  /** A project, by name or code, or whatever else; periods that are written out are known too. */
  TEXT,
  QUARTER,
  MONTH,
  HALF;

  private static final String YEAR = "(?:([0-9]{4}|[〇零一二三四五六七八九]{4})(?:年度?|[-./_])?)?";
  private static final String DIGITS = "〇一二三四五六七八九十";
  private static final Pattern QUARTERS =
      Pattern.compile(YEAR + "(?:第?([1-4一二三四])季度?|q([1-4])|([1-4])q)");
  private static final Pattern HALVES = Pattern.compile(YEAR + "(?:([上下])半年度?|h([12]))");
  private static final Pattern MONTHS =
      Pattern.compile(YEAR + "([1-9]|0[1-9]|1[0-2]|[一二三四五六七八九]|十[一二]?)月份?");
  private static final Pattern ISO =
      Pattern.compile("([0-9]{4})[-./年]?(0?[1-9]|1[0-2])月?(?:[-./].*)?");
  private static final Pattern SPAN =
      Pattern.compile(YEAR + "([0-9]{1,2})(?:月份?)?[-~至到]([0-9]{1,2})月份?");
  private static final Pattern BARE = Pattern.compile("(?:[0-9]{1,2}|[一二三四五六七八九]|十[一二]?)");
  private static final int LONGEST = 200;

  /**
   * The key that is meant.
   *
   * @param text as written, without invisible characters
   * @param year the year that a period without one is of
   * @return empty when it cannot be one of this kind
   */
  public Optional<String> read(String text, int year) {
    String folded = ReportKey.folded(text);
    Optional<String> period =
        switch (this) {
          case TEXT ->
              quarter(folded, year)
                  .or(() -> half(folded, year))
                  .or(() -> month(folded, year))
                  .or(() -> QUARTER.span(folded, year))
                  .or(() -> HALF.span(folded, year));
          case QUARTER ->
              quarter(folded, year).or(() -> span(folded, year)).or(() -> dated(folded, 3, "Q"));
          case HALF ->
              half(folded, year).or(() -> span(folded, year)).or(() -> dated(folded, 6, "H"));
          case MONTH -> month(folded, year).or(() -> dated(folded, 1, "-"));
        };
    if (period.isPresent()) {
      return period.filter(KeyKind::isPlausible);
    }
    return this == TEXT ? plain(text) : bare(folded, year);
  }

  private static boolean isPlausible(String period) {
    return period.charAt(0) == '1' || period.charAt(0) == '2';
  }

  private static Optional<String> plain(String text) {
    String one = text.strip().replaceAll("\\s+", " ");
    return Optional.of(one)
        .filter(key -> key.length() <= LONGEST)
        .filter(key -> key.codePoints().anyMatch(Character::isLetterOrDigit));
  }

  private static Optional<String> quarter(String text, int year) {
    Matcher found = QUARTERS.matcher(text);
    return found.matches()
        ? Optional.of(year(found.group(1), year) + "Q" + number(first(found)))
        : Optional.empty();
  }

  private static String first(Matcher found) {
    for (int group = 2; group <= found.groupCount(); group++) {
      if (found.group(group) != null) {
        return found.group(group);
      }
    }
    throw new IllegalStateException(found.toString());
  }

  private static Optional<String> half(String text, int year) {
    Matcher found = HALVES.matcher(text);
    return found.matches()
        ? Optional.of(year(found.group(1), year) + "H" + number(first(found)))
        : Optional.empty();
  }

  private static Optional<String> month(String text, int year) {
    Matcher found = MONTHS.matcher(text);
    return found.matches()
        ? Optional.of("%s-%02d".formatted(year(found.group(1), year), number(found.group(2))))
        : Optional.empty();
  }

  /** A year and month, or a day in it, as a date is written. */
  private static Optional<String> dated(String text, int months, String mark) {
    Matcher found = ISO.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    int month = Integer.parseInt(found.group(2));
    return Optional.of(named(found.group(1), (month - 1) / months + 1, mark));
  }

  private static String named(String year, int number, String mark) {
    return mark.equals("-") ? "%s-%02d".formatted(year, number) : year + mark + number;
  }

  /** 1-3月 is a quarter, 1-6月 a half year. */
  private Optional<String> span(String text, int year) {
    Matcher found = SPAN.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    int months = this == QUARTER ? 3 : 6;
    int from = Integer.parseInt(found.group(2));
    int to = Integer.parseInt(found.group(3));
    boolean whole = to - from == months - 1 && from % months == 1 && to <= 12;
    return whole
        ? Optional.of(named(year(found.group(1), year), to / months, this == QUARTER ? "Q" : "H"))
        : Optional.empty();
  }

  /** A mere number, where the form says of what. */
  private Optional<String> bare(String text, int year) {
    if (!BARE.matcher(text).matches()) {
      return Optional.empty();
    }
    int number = number(text);
    return switch (this) {
      case QUARTER -> Optional.of(year + "Q" + number).filter(key -> number >= 1 && number <= 4);
      case HALF -> Optional.of(year + "H" + number).filter(key -> number >= 1 && number <= 2);
      default -> monthOf(year, number);
    };
  }

  private static Optional<String> monthOf(int year, int number) {
    try {
      return Optional.of(YearMonth.of(year, number).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String year(String written, int otherwise) {
    return written == null ? String.valueOf(otherwise) : digits(written.replace('零', '〇'));
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    text.chars().forEach(c -> digits.append(c < 128 ? (char) c : (char) ('0' + DIGITS.indexOf(c))));
    return digits.toString();
  }

  private static int number(String text) {
    if (text.equals("上") || text.equals("下")) {
      return text.equals("上") ? 1 : 2;
    }
    if (text.chars().allMatch(c -> c < 128)) {
      return Integer.parseInt(text);
    }
    return text.chars().map(DIGITS::indexOf).sum();
  }
}
