package cn.baoshen.form.cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date in a cell, in the usual Chinese and ISO spellings; its value is ISO text.
 *
 * <p>Chinese numerals, eight digits in a row, and a weekday, a time or a word such as 填报 behind it
 * are read, too. A month without a day is the ISO month, {@code 2025-03}. A year of two digits
 * without its word could be meant for a day, and is refused. A number of five digits is the one by
 * which a spreadsheet knows a day.
 */
final class CellDate {
  private static final String YEAR = "(?<year>\\d{4})";
  private static final String HALF = "(?:\\s*(?:上午|下午|早上|中午|晚上))?";
  private static final String TIME =
      "(?:(?:T|\\s+)?\\d{1,2}(?:[:时]\\d{1,2}(?:[:分]\\d{1,2}(?:\\.\\d+)?)?[分秒]?|时))?";
  private static final String WEEKDAY = "(?:[\\s,、]*\\(?(?:星期|周|礼拜)[一二三四五六日天1-7]\\)?)?";

  /** What was done on that day. */
  private static final String DONE =
      "(?:\\s*\\(?(?:填[报写表制]?|上报|报送|编制|制表|盖公?章|加盖公章|公章|签[字章名])\\)?)?[。.;,]?";

  private static final String REST =
      "\\s*" + WEEKDAY + HALF + "\\s*" + TIME + "\\s*" + WEEKDAY + DONE;

  private static final Pattern[] DAYS = {
    Pattern.compile(
        YEAR
            + "\\s*(?<sign>[-/.、\\\\])\\s*(?<month>\\d{1,2})\\s*\\k<sign>\\s*(?<day>\\d{1,2})"
            + REST),
    Pattern.compile("(?<year>20\\d\\d)\\s+(?<month>\\d{1,2})\\s+(?<day>\\d{1,2})"),
    // The year last: told apart by a day that is no month.
    Pattern.compile(
        "(?<month>0?[1-9]|1[0-2])(?<sign>[-/.])(?<day>1[3-9]|2\\d|3[01])\\k<sign>(?<year>20\\d\\d)"),
    Pattern.compile(YEAR + "\\s*年\\s*(?<month>\\d{1,2})\\s*月\\s*(?<day>\\d{1,2})\\s*[日号]?" + REST),
    Pattern.compile("(?<year>(?:19|20)\\d\\d)(?<month>\\d\\d)(?<day>\\d\\d)" + REST)
  };
  private static final Pattern[] MONTHS = {
    Pattern.compile(YEAR + "\\s*[-/.]\\s*(?<month>\\d{1,2})"),
    Pattern.compile(YEAR + "\\s*年\\s*(?<month>\\d{1,2})\\s*月(?:份|\\s*[上中下]旬|[初中底末]|\\s*日)?" + DONE),
    Pattern.compile("(?<year>(?:19|20)\\d\\d)(?<month>\\d\\d)")
  };
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(?<year>\\d\\d)[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})");

  /** 25年3月: with its word a year of two digits is one of this century. */
  private static final Pattern OF_CENTURY = Pattern.compile("^\\d\\d(?=\\s*年\\s*\\d{1,2}\\s*月)");

  private static final Pattern ERA = Pattern.compile("^公元\\s*(?=\\d{4}|[〇零一二])");

  /** The number by which spreadsheets know a day, left where its format was lost. */
  private static final Pattern SERIAL = Pattern.compile("(?<days>\\d{5})(?:\\.\\d+)?");

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final LocalDate FIRST_SERIAL = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST_SERIAL = LocalDate.of(2099, 12, 31);

  /** The print into which nobody wrote a day. */
  private static final Pattern UNTOUCHED =
      Pattern.compile("(?:20\\d{0,2}|\\d{4})?[\\s_]*年[\\s_]*月[\\s_]*日?" + DONE);

  /** As programs write a moment; the day is that of the country, which has one zone. */
  private static final Pattern MOMENT =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?\\s*(?:[Zz]|[+-]\\d\\d(?::?\\d\\d)?)");

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private static final DateTimeFormatter ZONED =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT);

  private static final Pattern DASH = Pattern.compile("[‐-―−─]+");

  /** Whoever has no 〇 on the keyboard types what looks like it; only such signs are no numeral. */
  private static final Pattern NUMERAL =
      Pattern.compile("(?=[0Oo○◯]*[〇零一二三四五六七八九十])[0Oo○◯〇零一二三四五六七八九十]+(?=[年月日号])");

  private static final Pattern NOUGHT = Pattern.compile("[0Oo○◯零]");
  private static final String DIGITS = "〇一二三四五六七八九";

  private CellDate() {}

  static CellValue read(String text) {
    if (UNTOUCHED.matcher(text).matches()) {
      return new CellValue.Blank();
    }
    String plain =
        OF_CENTURY.matcher(inDigits(ERA.matcher(text).replaceFirst(""))).replaceFirst("20$0");
    if (MOMENT.matcher(plain).matches()) {
      return moment(plain.replaceFirst(" ", "T").replace(" ", ""));
    }
    for (Pattern day : DAYS) {
      Matcher parts = day.matcher(plain);
      if (parts.matches()) {
        return day(parts);
      }
    }
    for (Pattern month : MONTHS) {
      Matcher parts = month.matcher(plain);
      if (parts.matches()) {
        return month(parts);
      }
    }
    Matcher serial = SERIAL.matcher(plain);
    return serial.matches() ? serial(Long.parseLong(serial.group("days"))) : noDate(plain);
  }

  private static CellValue serial(long days) {
    LocalDate day = DAY_ZERO.plusDays(days);
    return day.isBefore(FIRST_SERIAL) || day.isAfter(LAST_SERIAL)
        ? CellValue.unreadable("not-a-date")
        : new CellValue.Filled(day.toString());
  }

  /** Of a year of two digits it is asked whether it is one of this century. */
  private static CellValue noDate(String plain) {
    Matcher shortened = SHORT_YEAR.matcher(plain.replace(" ", ""));
    return shortened.matches()
        ? CellValue.unreadable(
            "short-year",
            "20" + shortened.group("year"),
            number(shortened, "month"),
            number(shortened, "day"))
        : CellValue.unreadable("not-a-date");
  }

  private static CellValue moment(String text) {
    try {
      OffsetDateTime moment = OffsetDateTime.parse(text, ZONED);
      return new CellValue.Filled(moment.withOffsetSameInstant(CHINA).toLocalDate().toString());
    } catch (DateTimeException e) {
      return CellValue.unreadable("no-such-date");
    }
  }

  private static CellValue day(Matcher parts) {
    try {
      LocalDate day =
          LocalDate.of(number(parts, "year"), number(parts, "month"), number(parts, "day"));
      return new CellValue.Filled(day.toString());
    } catch (DateTimeException e) {
      return CellValue.unreadable("no-such-date");
    }
  }

  private static CellValue month(Matcher parts) {
    try {
      YearMonth month = YearMonth.of(number(parts, "year"), number(parts, "month"));
      return new CellValue.Filled(month.toString());
    } catch (DateTimeException e) {
      return CellValue.unreadable("no-such-date");
    }
  }

  private static int number(Matcher parts, String group) {
    return Integer.parseInt(parts.group(group));
  }

  /** 二〇二五年三月二十一日 and 2025年3月21日 are one, and so are all dashes. */
  static String inDigits(String text) {
    String dashed = DASH.matcher(text).replaceAll("-").replace("廿", "二十").replace("卅", "三十");
    return NUMERAL.matcher(dashed).replaceAll(numeral -> digits(numeral.group()));
  }

  /** 二十一 is a number, 二〇二五 a row of digits. */
  private static String digits(String numeral) {
    String digits = NOUGHT.matcher(numeral).replaceAll("〇");
    int ten = digits.indexOf('十');
    if (ten < 0) {
      return each(digits);
    }
    String tens = ten == 0 ? "1" : each(digits.substring(0, ten));
    String ones = ten == digits.length() - 1 ? "0" : each(digits.substring(ten + 1));
    return tens + ones;
  }

  private static String each(String digits) {
    StringBuilder plain = new StringBuilder();
    digits.chars().map(DIGITS::indexOf).filter(digit -> digit >= 0).forEach(plain::append);
    return plain.toString();
  }
}
