package cn.baoshen.rendering;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The text of a document, in which texts are found wherever lines and pages break them, and figures
 * only where they stand unbroken outside of every text that was found.
 */
final class ReadBack {
  private static final Pattern FOOT = Pattern.compile("第\\d+页共\\d+页");

  /** Characters of a text for each page that it may go on to. */
  private static final int CHARACTERS_OF_PAGE = 150;

  private final String raw;
  private final Plain plain;
  private final List<Integer> feet;
  private final BitSet taken = new BitSet();
  private final Map<String, Integer> next = new HashMap<>();

  ReadBack(String raw, Fonts fonts) {
    this.raw = raw;
    this.plain = Plain.of(raw, fonts);
    this.feet = FOOT.matcher(plain.text()).results().map(MatchResult::start).toList();
  }

  /**
   * Takes the place of a text.
   *
   * @param text reduced to what can be compared
   * @return false when it is nowhere
   */
  boolean take(String text) {
    int start = plain.text().indexOf(text, next.getOrDefault(text, 0));
    while (start >= 0 && isTaken(start, text.length())) {
      start = plain.text().indexOf(text, start + 1);
    }
    if (start >= 0) {
      taken.set(start, start + text.length());
      next.put(text, start + text.length());
      return true;
    }
    return next.containsKey(text) || plain.text().contains(text) || takePieces(text);
  }

  private boolean isTaken(int start, int length) {
    int free = taken.nextClearBit(start);
    return free >= start + length;
  }

  /** A text that goes on on another page is found in pieces, with the foot of a page between. */
  private boolean takePieces(String text) {
    List<int[]> pieces = new ArrayList<>();
    int most = 2 + text.length() / CHARACTERS_OF_PAGE;
    int done = 0;
    int from = 0;
    while (done < text.length() && pieces.size() < most) {
      int[] piece = longest(text, done, from);
      if (piece == null) {
        return false;
      }
      pieces.add(piece);
      done += piece[1] - piece[0];
      from = footAfter(piece[1]);
    }
    pieces.forEach(piece -> taken.set(piece[0], piece[1]));
    return done == text.length();
  }

  private int footAfter(int end) {
    return feet.stream().filter(foot -> foot >= end).findFirst().orElse(end);
  }

  /** Where the longest beginning of the rest stands; null when not even its first letter does. */
  private int[] longest(String text, int done, int from) {
    int[] best = null;
    String first = text.substring(done, done + Math.min(2, text.length() - done));
    for (int start = plain.text().indexOf(first, from);
        start >= 0;
        start = plain.text().indexOf(first, start + 1)) {
      int length = common(text, done, start);
      if (best == null || length > best[1] - best[0]) {
        best = new int[] {start, start + length};
      }
    }
    return best;
  }

  private int common(String text, int done, int start) {
    int most = Math.min(text.length() - done, plain.text().length() - start);
    int length = 0;
    while (length < most && text.charAt(done + length) == plain.text().charAt(start + length)) {
      length++;
    }
    return length;
  }

  /** The figures that no text accounts for, each with how often it stands there. */
  Map<String, Integer> figures() {
    Map<String, Integer> figures = new HashMap<>();
    FigureText.in(raw)
        .filter(figure -> !isTaken(plain.at(figure.start()), figure.group().length()))
        .forEach(figure -> figures.merge(figure.group(), 1, Integer::sum));
    return figures;
  }

  /** Whether a figure stands somewhere, broken or not. */
  boolean hasBroken(String figure) {
    return plain.text().contains(figure);
  }
}
