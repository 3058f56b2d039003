package cn.baoshen.rectification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An opinion taken apart into its points: each line is one, and so is each number within a line. A
 * line without a number belongs to the numbered point above it; a heading that only announces the
 * points is none.
 */
final class Notes {
  private static final String NUMBER =
      "(?:[（(](?:\\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|\\d{1,2}(?:[、)）]|[.．](?!\\d))"
          + "|[一二三四五六七八九十]{1,3}、|[①-⑳])";
  private static final Pattern NUMBERED = Pattern.compile("^\\s*" + NUMBER + "\\s*");
  private static final Pattern NEXT = Pattern.compile("(?<=[；;。\\s])\\s*(?=" + NUMBER + ")");
  private static final Pattern BULLET = Pattern.compile("^[-*•·●]\\s*");
  private static final Pattern HEADING = Pattern.compile(".{0,40}[：:]$");

  private Notes() {}

  /** The points without their numbers, in order; none when nothing is written. */
  static List<String> points(String notes) {
    List<String> pieces =
        notes.lines().flatMap(NEXT::splitAsStream).map(String::strip).filter(Notes::says).toList();
    List<String> points = new ArrayList<>();
    boolean numbered = false;
    for (String piece : pieces) {
      boolean starts = NUMBERED.matcher(piece).find();
      if (!starts && numbered) {
        points.add(points.remove(points.size() - 1) + "\n" + piece);
      } else {
        points.add(bare(piece));
      }
      numbered = numbered || starts;
    }
    return withoutHeading(points, pieces);
  }

  private static List<String> withoutHeading(List<String> points, List<String> pieces) {
    boolean announced = points.size() > 1 && HEADING.matcher(pieces.get(0)).matches();
    return List.copyOf(announced ? points.subList(1, points.size()) : points);
  }

  private static String bare(String piece) {
    String text = BULLET.matcher(NUMBERED.matcher(piece).replaceFirst("")).replaceFirst("");
    return says(text) ? text : piece;
  }

  private static boolean says(String piece) {
    return piece.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
