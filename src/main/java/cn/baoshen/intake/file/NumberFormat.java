package cn.baoshen.intake.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/**
 * The number format of a cell: what it makes of a number, and how many decimals of it one sees.
 *
 * @param positive decimals of a number from 0 on; {@link #UNKNOWN} when that cannot be told
 * @param negative decimals of a number below 0, likewise
 */
public record NumberFormat(NumberStyle style, int positive, int negative) {
  public static final int UNKNOWN = -1;
  public static final NumberFormat GENERAL = new NumberFormat(NumberStyle.PLAIN, UNKNOWN, UNKNOWN);

  private static final int LONGEST = 255;

  /** Literals, colours and conditions, and what only takes room: {@code _)} and {@code *-}. */
  private static final Pattern LITERAL =
      Pattern.compile("\"[^\"]*\"|[\\\\!].|\\[[^\\]]*]|_.|\\*.", Pattern.DOTALL);

  private static final Pattern CONDITION = Pattern.compile("\\[[<>=]");
  private static final Pattern NO_FORMAT =
      Pattern.compile("general|standard|g/通用格式|常规|reserved-.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern FRACTION_OF_SECOND = Pattern.compile("s\\.0+");
  private static final Pattern PLACE = Pattern.compile("[0#?]");
  private static final Pattern DATE_LETTER = Pattern.compile("[ymdhs]|aaa");
  private static final Pattern NUMBER = Pattern.compile("[^0#?]*[0#?,]+(?:\\.([0#?]*))?[^0#?]*");
  private static final Pattern SMALLER = Pattern.compile("[0#?],+(?![0#?,])");
  private static final Pattern MOVED_POINT = Pattern.compile("[0#?][\\\\!]\\.[0#?]");
  private static final String MULTIPLES = "百千万亿";

  /**
   * The format with this number.
   *
   * @param code its text; null for one of the built-in formats that a workbook does not write out
   */
  public static NumberFormat of(int index, @Nullable String code) {
    String format = code == null ? BuiltinFormats.getBuiltinFormat(index) : code;
    if (format == null || NO_FORMAT.matcher(format).matches()) {
      return isChineseDate(index) && code == null ? all(NumberStyle.DATE) : GENERAL;
    }
    return format.length() > LONGEST ? GENERAL : of(sections(format));
  }

  /** The built-in East Asian date formats have no text of their own, whatever they look like. */
  private static boolean isChineseDate(int index) {
    return index >= 27 && index <= 36 || index >= 50 && index <= 58;
  }

  private static NumberFormat of(List<String> sections) {
    String first = sections.get(0);
    NumberStyle style = style(first, bare(first));
    if (style == NumberStyle.DATE || style == NumberStyle.SCALED) {
      return all(style);
    }
    boolean conditional = sections.stream().anyMatch(part -> CONDITION.matcher(part).find());
    int positive = conditional ? UNKNOWN : decimals(first);
    boolean one = conditional || sections.size() == 1;
    return new NumberFormat(style, positive, one ? positive : decimals(sections.get(1)));
  }

  private static NumberFormat all(NumberStyle style) {
    return new NumberFormat(style, UNKNOWN, UNKNOWN);
  }

  /** The parts of a format; a semicolon in quotes parts nothing, and one for texts says nothing. */
  private static List<String> sections(String format) {
    List<String> sections = new ArrayList<>();
    Matcher literals = LITERAL.matcher(format);
    int from = 0;
    int at = 0;
    while (at < format.length()) {
      if (literals.region(at, format.length()).lookingAt()) {
        at = literals.end();
      } else if (format.charAt(at++) == ';') {
        sections.add(format.substring(from, at - 1));
        from = at;
      }
    }
    sections.add(format.substring(from));
    List<String> ofNumbers = sections.stream().filter(part -> !bare(part).contains("@")).toList();
    return ofNumbers.isEmpty() ? sections : ofNumbers;
  }

  private static String bare(String section) {
    String bare = LITERAL.matcher(section).replaceAll("").toLowerCase(Locale.ROOT);
    return NO_FORMAT.matcher(bare.strip()).matches() ? "" : bare;
  }

  private static NumberStyle style(String section, String bare) {
    if (isDate(bare)) {
      return NumberStyle.DATE;
    }
    if (bare.contains("%")) {
      return NumberStyle.PERCENT;
    }
    if (MOVED_POINT.matcher(section).find() || SMALLER.matcher(bare).find()) {
      return NumberStyle.SCALED;
    }
    return isYuan(section) ? NumberStyle.YUAN : NumberStyle.PLAIN;
  }

  /** Years, months, days, weekdays, hours, and no place for a digit but behind the seconds. */
  private static boolean isDate(String bare) {
    String whole = FRACTION_OF_SECOND.matcher(bare).replaceAll("s");
    return DATE_LETTER.matcher(whole).find() && !PLACE.matcher(whole).find();
  }

  private static boolean isYuan(String section) {
    String words = section.replaceAll("[\"\\\\!\\s]", "");
    int at = words.indexOf(NumberStyle.YUAN_SIGN);
    return at >= 0 && (at == 0 || MULTIPLES.indexOf(words.charAt(at - 1)) < 0);
  }

  /** Of a plain number; a fraction, a power of ten and what is not shown at all have none. */
  private static int decimals(String section) {
    Matcher number = NUMBER.matcher(bare(section));
    if (!number.matches() || bare(section).matches(".*[/e@].*")) {
      return UNKNOWN;
    }
    return number.group(1) == null ? 0 : number.group(1).length();
  }

  /** The decimals of this number that one sees; {@link #UNKNOWN} when that cannot be told. */
  int decimals(BigDecimal number) {
    return number.signum() < 0 ? negative : positive;
  }
}
