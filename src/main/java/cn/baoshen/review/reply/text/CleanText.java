package cn.baoshen.review.reply.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text without characters that nobody sees, in lines. */
public final class CleanText {
  // Format and control characters, fillers and variation selectors; the private ones are ours.
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cf}\\p{Co}\\x{034F}\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}\\x{FE00}-\\x{FE0F}[\\p{Cc}&&[^\\n\\t]]]");
  // A number on a key, as phones offer it for lists.
  private static final Pattern KEYCAP = Pattern.compile("([0-9])\\x{FE0F}?\\x{20E3}[.、．]?");
  private static final Pattern BREAK =
      Pattern.compile("\\r\\n?|[\\x{85}\\x{0B}\\f\\x{2028}\\x{2029}]");
  // Longer ones are drawn lines, and nobody counts their dashes.
  private static final Pattern DRAWN = Pattern.compile("(([^\\p{L}\\p{N}\\n])\\2{79})\\2++");
  private static final int LONGEST_DRAWN = 80;
  private static final int MOST_ALIKE = 3;
  private static final int MOST = 1 << 16;
  private static final int MOST_LINES = 2000;

  private CleanText() {}

  public static String of(String raw) {
    String lines = BREAK.matcher(raw).replaceAll("\n");
    return UNSEEN.matcher(KEYCAP.matcher(lines).replaceAll("$1.")).replaceAll("");
  }

  /**
   * Lines of a text, without the blanks at their ends.
   *
   * @param all of blank or drawn lines no more than three in a row
   * @param cut true when there were too many to be read; what bears a quote mark does not count
   */
  public record Lines(List<String> all, boolean cut) {}

  public static Lines lines(String clean) {
    List<String> all = new ArrayList<>();
    int alike = 0;
    int length = 0;
    int count = 0;
    for (String line : (Iterable<String>) clean.lines()::iterator) {
      String words = undrawn(trimmedEnd(line));
      alike = words.chars().allMatch(CleanText::isDrawn) ? alike + 1 : 0;
      if (alike <= MOST_ALIKE) {
        boolean quoted = words.startsWith(">") || words.isEmpty();
        length += quoted ? 0 : words.length();
        count += quoted ? 0 : 1;
        if (length > MOST || count > MOST_LINES) {
          return new Lines(all, true);
        }
        all.add(words);
      }
    }
    return new Lines(all, false);
  }

  private static String undrawn(String line) {
    return line.length() <= LONGEST_DRAWN ? line : DRAWN.matcher(line).replaceAll("$1");
  }

  private static boolean isDrawn(int c) {
    return isBlank((char) c) || "-_=*~.#─—".indexOf(c) >= 0;
  }

  /** The same without blanks around it, wide ones included. */
  public static String trimmed(String text) {
    int start = 0;
    while (start < text.length() && isBlank(text.charAt(start))) {
      start++;
    }
    return trimmedEnd(text.substring(start));
  }

  /** On one line, cut to a length. */
  public static String line(String text, int most) {
    String one = trimmed(of(text).replaceAll("[\\s\\p{Z}]+", " "));
    return one.length() <= most ? one : one.substring(0, most);
  }

  private static String trimmedEnd(String text) {
    int end = text.length();
    while (end > 0 && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
