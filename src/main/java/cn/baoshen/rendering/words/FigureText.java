package cn.baoshen.rendering.words;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What counts as a figure on paper: the layout keeps it on one line, the proof looks for it so. */
public final class FigureText {
  private static final String NUMBER = "\\d+(?:,\\d{3})*(?:\\.\\d+)?%?";
  private static final Pattern WHOLE = Pattern.compile("[-+]?" + NUMBER);
  private static final Pattern WITHIN =
      Pattern.compile("(?<![\\d\\p{L}.-])-" + NUMBER + "|" + NUMBER);

  /** A longer figure would be too small to read in a narrow column, and may be broken. */
  private static final int LONGEST = 20;

  private FigureText() {}

  /** True for a text that is a figure and nothing else. */
  public static boolean is(String text) {
    return WHOLE.matcher(text).matches();
  }

  /** True for a figure that must stand on one line. */
  public static boolean isUnbroken(String text) {
    return text.length() <= LONGEST && is(text);
  }

  /** The figures in a text, each with its place. */
  public static Stream<MatchResult> in(String text) {
    return WITHIN.matcher(text).results();
  }
}
