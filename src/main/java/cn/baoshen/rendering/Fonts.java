package cn.baoshen.rendering;

import java.util.BitSet;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;

/**
 * The parsed fonts of the service, lent to one document at a time.
 *
 * <p>Parsing takes longer than a whole report, and a parsed font is not made for two threads. So
 * there are as many as documents were ever made at once, whichever threads made them.
 */
public final class Fonts {
  private final FontFile regular;
  private final FontFile bold;
  private final BitSet covered;
  private final GlyphTable glyphs;
  private final Deque<Typeface> idle = new ConcurrentLinkedDeque<>();

  /** Reads both files, so that a wrong setting stops the start. */
  public Fonts(FontSettings settings) {
    regular = new FontFile("baoshen.fonts.regular", settings.regular(), "Regular");
    bold = new FontFile("baoshen.fonts.bold", settings.bold(), "Bold");
    Typeface first = parse();
    glyphs = GlyphTable.of(first.regular(), first.bold());
    covered = glyphs.covered();
    idle.push(first);
  }

  /** True when both weights can draw the character. */
  boolean draws(int codePoint) {
    return covered.get(codePoint);
  }

  /** The width of a text on one line, in units of the type's size. */
  double width(String text) {
    return text.codePoints().mapToDouble(glyphs::width).sum();
  }

  /** The first of all characters that look the same: a document only tells what they look like. */
  int look(int codePoint) {
    return glyphs.look(codePoint);
  }

  /** Lends a typeface for the time of one document. */
  <T> T lend(Function<Typeface, T> document) {
    Typeface lent = idle.poll();
    Typeface typeface = lent == null ? parse() : lent;
    T made = document.apply(typeface);
    // Not in a finally: after a failure nobody knows in which state the font was left.
    idle.push(typeface);
    return made;
  }

  private Typeface parse() {
    return new Typeface(regular.parse(), bold.parse());
  }
}
