package cn.baoshen.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date in a cell, in the usual Chinese and ISO spellings; its value is ISO text. */
final class CellDate {
  private static final Pattern SEPARATED =
      Pattern.compile("(\\d{4})\\s*([-/.])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{1,2})");
  private static final Pattern CHINESE =
      Pattern.compile("(\\d{4})\\s*(年)\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]?");

  private CellDate() {}

  static CellValue read(String text) {
    Matcher separated = SEPARATED.matcher(text);
    Matcher chinese = CHINESE.matcher(text);
    if (separated.matches()) {
      return date(separated);
    }
    return chinese.matches() ? date(chinese) : CellValue.unreadable("not-a-date");
  }

  private static CellValue date(Matcher parts) {
    try {
      LocalDate date = LocalDate.of(number(parts, 1), number(parts, 3), number(parts, 4));
      return new CellValue.Filled(date.toString());
    } catch (DateTimeException e) {
      return CellValue.unreadable("no-such-date");
    }
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
