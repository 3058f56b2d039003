package cn.baoshen.review.reply;

import java.util.List;
import java.util.regex.Pattern;

/** Text without characters that nobody sees, in lines. */
final class CleanText {
  // Format and control characters, fillers and variation selectors; the private ones are ours.
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cf}\\p{Co}\\x{034F}\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}\\x{FE00}-\\x{FE0F}]");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
  private static final Pattern BREAK =
      Pattern.compile("\\r\\n?|[\\x{85}\\x{0B}\\f\\x{2028}\\x{2029}]");

  private CleanText() {}

  static String of(String raw) {
    String lines = BREAK.matcher(raw).replaceAll("\n");
    return CONTROL.matcher(UNSEEN.matcher(lines).replaceAll("")).replaceAll("");
  }

  static List<String> lines(String clean) {
    return clean.lines().map(CleanText::trimmedEnd).toList();
  }

  /** The same without blanks around it, wide ones included. */
  static String trimmed(String text) {
    int start = 0;
    while (start < text.length() && isBlank(text.charAt(start))) {
      start++;
    }
    return trimmedEnd(text.substring(start));
  }

  /** On one line, cut to a length. */
  static String line(String text, int most) {
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
