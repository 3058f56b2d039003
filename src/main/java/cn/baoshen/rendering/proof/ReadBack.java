package cn.baoshen.rendering.proof;

import cn.baoshen.rendering.pdf.Fonts;
import cn.baoshen.rendering.words.DocumentTexts;
import cn.baoshen.rendering.words.FigureText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The text of a document, in which texts are found wherever lines and pages break them, and figures
 * only where they stand unbroken outside of every text that was found.
 */
final class ReadBack {
  private static final Pattern NUMBERS = Pattern.compile("\\d+");

  private final String raw;
  private final ComparedText plain;
  private final List<Range> pages;
  private final BitSet taken = new BitSet();
  private final Map<String, Integer> next = new HashMap<>();

  ReadBack(String raw, Fonts fonts) {
    this.raw = raw;
    this.plain = ComparedText.of(raw, fonts);
    this.pages = Range.pages(plain.text(), foot(fonts));
  }

  private static Pattern foot(Fonts fonts) {
    String numbered = ComparedText.of(DocumentTexts.say("foot", 0, 0), fonts).text();
    return Pattern.compile(numbered.replace("0", "\\d+"));
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
    return next.containsKey(text)
        || plain.text().contains(text)
        || takePieces(text)
        || hasNumbers(text);
  }

  /**
   * Rows that go on over pages are read back cell beside cell, so that no piece of a text need be
   * whole; its numbers are, or stand on two pages.
   */
  private boolean hasNumbers(String text) {
    return NUMBERS
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .allMatch(number -> plain.text().contains(number) || isInTwo(number));
  }

  private boolean isInTwo(String number) {
    return IntStream.range(1, number.length())
        .anyMatch(
            cut ->
                plain.text().contains(number.substring(0, cut))
                    && plain.text().contains(number.substring(cut)));
  }

  private boolean isTaken(int start, int length) {
    int free = taken.nextClearBit(start);
    return free >= start + length;
  }

  /** A text that goes on on another page is found in pieces, one on each page. */
  private boolean takePieces(String text) {
    return IntStream.range(0, pages.size()).anyMatch(first -> takePieces(text, first));
  }

  private boolean takePieces(String text, int first) {
    List<Range> pieces = new ArrayList<>();
    int done = 0;
    for (int page = first; page < pages.size() && done < text.length(); page++) {
      Range piece = longest(text, done, pages.get(page));
      if (piece.isEmpty()) {
        return false;
      }
      pieces.add(piece);
      done += piece.length();
    }
    if (done == text.length()) {
      pieces.forEach(piece -> taken.set(piece.start(), piece.end()));
    }
    return done == text.length();
  }

  /** Where the longest beginning of the rest stands on a page. */
  private Range longest(String text, int done, Range page) {
    Range best = new Range(page.start(), page.start());
    char first = text.charAt(done);
    int start = plain.text().indexOf(first, page.start());
    while (start >= 0 && start + best.length() < page.end()) {
      int length = common(text, done, start, page.end());
      if (length > best.length()) {
        best = new Range(start, start + length);
      }
      start = length == text.length() - done ? -1 : plain.text().indexOf(first, start + 1);
    }
    return best;
  }

  private int common(String text, int done, int start, int end) {
    int most = Math.min(text.length() - done, end - start);
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
