package cn.baoshen.review.reply.part;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines that a mail program broke and marked as such (RFC 3676), whole again. */
final class Flowed {
  private Flowed() {}

  static String unfold(MimePart leaf, String text) {
    if (!leaf.parameter("format").orElse("").equalsIgnoreCase("flowed")) {
      return text;
    }
    boolean dropSpace = leaf.parameter("delsp").orElse("").equalsIgnoreCase("yes");
    List<StringBuilder> whole = new ArrayList<>();
    @Nullable String above = null;
    for (String line : text.lines().toList()) {
      above = add(whole, line, above, dropSpace);
    }
    return String.join("\n", whole);
  }

  /** The quote marks that the next line must bear to belong to this one; null when it ends here. */
  private static @Nullable String add(
      List<StringBuilder> whole, String line, @Nullable String above, boolean dropSpace) {
    String marks = marks(line);
    String words = unstuffed(line.substring(marks.length()));
    boolean signs = words.equals("-- ");
    boolean flows = words.endsWith(" ") && !signs;
    if (!marks.equals(above) || signs) {
      whole.add(new StringBuilder(marks).append(marks.isEmpty() ? "" : " "));
    }
    int cut = flows && dropSpace ? 1 : 0;
    whole.get(whole.size() - 1).append(words, 0, words.length() - cut);
    return flows ? marks : null;
  }

  private static String marks(String line) {
    int depth = 0;
    while (depth < line.length() && line.charAt(depth) == '>') {
      depth++;
    }
    return line.substring(0, depth);
  }

  private static String unstuffed(String words) {
    return words.startsWith(" ") ? words.substring(1) : words;
  }
}
