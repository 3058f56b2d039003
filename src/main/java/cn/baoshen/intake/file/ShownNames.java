package cn.baoshen.intake.file;

import cn.baoshen.model.PlainText;
import java.nio.file.Path;

/** Names that strangers gave, made safe to show. */
public final class ShownNames {
  private static final int MOST = 200;
  private static final int MOST_STEM = 60;

  private ShownNames() {}

  /** One line, with control and direction characters shown as what they are. */
  public static String shown(String raw) {
    StringBuilder shown = new StringBuilder();
    raw.codePoints()
        .limit(MOST)
        .forEach(
            c -> {
              if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                shown.append(String.format("\\u%04x", c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  /** The name with a number before its ending. */
  public static String numbered(Path file, int number) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    int end = dot <= 0 ? name.length() : dot;
    return PlainText.cut(name.substring(0, end), MOST_STEM)
        + " ("
        + number
        + ")"
        + name.substring(end);
  }

  /** The folder directly under the inbox that a file lies in, or empty. */
  public static String folder(String relative) {
    Path path = Path.of(relative);
    return path.getNameCount() > 1 ? path.getName(0).toString() : "";
  }
}
