package cn.baoshen.review.reply.words;

import cn.baoshen.review.reply.text.NormalizedText;
import cn.baoshen.review.reply.words.Understanding.Meaning;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in a mail beside quotes, sorted.
 *
 * @param words what its writer says
 * @param aside from the signature on; what gateways, scanners and lists add is in neither
 */
record Written(List<String> words, List<String> aside) {
  private static final int MOST_GREETINGS = 8;

  /**
   * Sorts lines.
   *
   * @param quoting true when a quote stood among them: an answer may stand below it, and what a
   *     device adds above
   */
  static Written of(List<String> lines, boolean quoting) {
    List<String> own = withoutFooters(lines).stream().map(Signature::withoutDevice).toList();
    int first = 0;
    while (first < own.size() && own.get(first).isBlank()) {
      first++;
    }
    while (quoting && isAbove(own, first)) {
      first++;
    }
    if (first > 0) {
      own = own.subList(first, own.size());
      first = 0;
    }
    int signature = Signature.begin(own, first);
    return new Written(own.subList(0, signature), own.subList(signature, own.size()));
  }

  private static boolean isAbove(List<String> own, int place) {
    return decision(own, place) > place
        && (own.get(place).isBlank() || Signature.isDevice(own.get(place)));
  }

  /** A banner or footer goes on to the next blank line, or to where somebody decides. */
  private static List<String> withoutFooters(List<String> lines) {
    List<String> own = new ArrayList<>();
    boolean begun = false;
    boolean inFooter = false;
    for (String line : lines) {
      boolean decides = !begun && decides(line);
      inFooter =
          !line.isBlank()
              && !decides
              && (inFooter && !Footers.speaksOfTheReport(line) || Footers.isOne(line));
      if (!inFooter) {
        own.add(line);
        begun |= decides || !line.isBlank() && !Signature.isRule(line);
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
    return line.length() <= Signature.LONGEST
        && Opening.of(NormalizedText.of(line)).choice() != Meaning.UNCLEAR;
  }
}
