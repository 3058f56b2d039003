package cn.baoshen.rendering;

import java.util.List;

/** How much of one report is printed, so that no report can hold up the others. */
final class Caps {
  static final int ROWS = 500;
  static final int CHARACTERS = 20_000;
  static final int FINDINGS = 500;

  private Caps() {}

  /** The text, or its beginning and a note of how much is missing. */
  static String text(String text) {
    if (text.length() <= CHARACTERS) {
      return text;
    }
    int end = text.offsetByCodePoints(0, text.codePointCount(0, CHARACTERS) - 1);
    return text.substring(0, end) + Words.say("cut.text", text.length() - end);
  }

  /** The first rows. */
  static <T> List<T> rows(List<T> rows) {
    return first(rows, ROWS);
  }

  /** What the reader is told when rows are missing; null when none are. */
  static String rowsNote(List<?> rows) {
    return rows.size() <= ROWS ? null : Words.say("cut.rows", rows.size(), ROWS);
  }

  static <T> List<T> first(List<T> all, int most) {
    return all.size() <= most ? all : all.subList(0, most);
  }
}
