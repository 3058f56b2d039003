package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.NormalizedText;
import cn.baoshen.review.reply.words.Understanding.Meaning;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in a mail beside quotes, sorted.
 *
 * @param words what its writer says
 * @param below what they go on to say below the mark of a signature
 * @param aside from the signature on; what gateways, scanners and lists add is in neither
 */
record Written(List<String> words, List<String> below, List<String> aside) {
  private static final int MOST_GREETINGS = 8;

  /** Sorts lines. */
  static Written of(List<String> lines) {
    List<String> own = withoutFooters(lines).stream().map(DeviceLine::without).toList();
    return Signature.parted(own.subList(Signature.above(own), own.size()));
  }

  /** A banner or footer goes on to the next blank line, or to where somebody speaks. */
  private static List<String> withoutFooters(List<String> lines) {
    List<String> own = new ArrayList<>();
    boolean begun = false;
    String footer = "";
    for (String line : lines) {
      boolean decides = !begun && decides(line);
      boolean foot =
          !decides
              && !DeviceLine.isOne(line)
              && (Footers.isOne(line) || Footers.goesOn(footer, line));
      footer = foot ? line : "";
      if (!foot) {
        own.add(line);
        begun |= decides || !line.isBlank() && !SignatureLine.isRule(line);
      }
    }
    return own;
  }

  /** One after the line that decides, when one of the first few does. */
  static int decision(List<String> lines, int first) {
    for (int i = first; i < Math.min(lines.size(), first + MOST_GREETINGS); i++) {
      if (decides(lines.get(i))) {
        return i + 1;
      }
    }
    return first;
  }

  private static boolean decides(String line) {
    return line.length() <= SignatureLine.LONGEST
        && Opening.of(NormalizedText.of(line)).choice() != Meaning.UNCLEAR;
  }
}
