package cn.baoshen.review.reply;

import java.util.ArrayList;
import java.util.List;

/** Lines that a mail program broke and marked as such (RFC 3676), whole again. */
final class Flowed {
  private Flowed() {}

  static String unfold(Leaf leaf, String text) {
    if (!leaf.parameter("format").orElse("").equalsIgnoreCase("flowed")) {
      return text;
    }
    boolean dropSpace = leaf.parameter("delsp").orElse("").equalsIgnoreCase("yes");
    List<String> whole = new ArrayList<>();
    boolean open = false;
    for (String line : text.lines().toList()) {
      open = add(whole, line, open, dropSpace);
    }
    return String.join("\n", whole);
  }

  private static boolean add(List<String> whole, String line, boolean open, boolean dropSpace) {
    String marks = marks(line);
    String words = unstuffed(line.substring(marks.length()));
    int last = whole.size() - 1;
    if (open && !words.equals("-- ") && marks(whole.get(last)).equals(marks)) {
      whole.set(last, whole.get(last) + words);
    } else {
      whole.add(marks + (marks.isEmpty() ? "" : " ") + words);
    }
    boolean flows = words.endsWith(" ") && !words.equals("-- ");
    if (flows && dropSpace) {
      last = whole.size() - 1;
      whole.set(last, whole.get(last).substring(0, whole.get(last).length() - 1));
    }
    return flows;
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
