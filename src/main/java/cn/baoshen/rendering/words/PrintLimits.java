package cn.baoshen.rendering.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How much of one report is printed, so that no report can hold up the others. */
public final class PrintLimits {
  static final int ROWS = 500;
  static final int CHARACTERS = 20_000;
  public static final int FINDINGS = 500;

  /** Characters of one table: some sixty pages. */
  static final int CHARACTERS_OF_TABLE = 100_000;

  /** Characters of a field that is meant for a few words; its cell may be narrow. */
  static final int CHARACTERS_OF_WORDS = 2_000;

  /** Characters of all fields of a report: up to two hundred pages in the narrowest cells. */
  static final int CHARACTERS_OF_REPORT = 120_000;

  private static final int LEAST = 200;

  private PrintLimits() {}

  /** The text, or its beginning and a note of how much is missing. */
  public static String text(String text) {
    return text(text, CHARACTERS);
  }

  /** The same where not more than so many characters fit. */
  public static String text(String text, int fitting) {
    int most = Math.max(LEAST, fitting);
    if (text.length() <= most) {
      return text;
    }
    int end = text.offsetByCodePoints(0, text.codePointCount(0, most) - 1);
    return text.substring(0, end) + DocumentTexts.say("cut.text", text.length() - end);
  }

  /**
   * The first rows: not too many, and not too much text in them; at least one.
   *
   * @param share of what a table may have at most
   */
  static List<Map<String, String>> rows(Stream<Map<String, String>> rows, double share) {
    List<Map<String, String>> printed = new ArrayList<>();
    int[] left = {(int) (CHARACTERS_OF_TABLE * share)};
    rows.limit(ROWS)
        .takeWhile(row -> left[0] > 0)
        .forEach(
            row -> {
              printed.add(row);
              left[0] -= row.values().stream().mapToInt(String::length).sum();
            });
    return printed;
  }

  /** What the reader is told when rows are missing; null when none are. */
  static @Nullable String rowsNote(int rows, int printed) {
    return rows == printed ? null : DocumentTexts.say("cut.rows", rows, printed);
  }

  public static <T> List<T> first(List<T> all, int most) {
    return all.size() <= most ? all : all.subList(0, most);
  }
}
