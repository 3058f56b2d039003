package cn.baoshen.rendering.pdf;

import java.lang.ref.SoftReference;
import java.util.BitSet;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * The parsed fonts of the service, lent to one document at a time.
 *
 * <p>Parsing takes longer than a whole report, and a parsed font is not made for two threads. So
 * there are as many as documents were made at once, whichever threads made them; each takes some 60
 * MB, and all but one of the idle ones go when memory is short.
 */
public final class Fonts {
  private final FontFile regular;
  private final FontFile bold;
  private final BitSet covered;
  private final GlyphTable glyphs;
  private final AtomicReference<Typeface> kept = new AtomicReference<>();
  private final Deque<SoftReference<Typeface>> idle = new ConcurrentLinkedDeque<>();

  /** Reads both files, so that a wrong setting stops the start. */
  public Fonts(FontSettings settings) {
    regular = new FontFile("baoshen.fonts.regular", settings.regular(), "Regular");
    bold = new FontFile("baoshen.fonts.bold", settings.bold(), "Bold");
    Typeface first = parse();
    glyphs = GlyphTable.of(first.regular(), first.bold());
    covered = glyphs.covered();
    kept.set(first);
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
  public int look(int codePoint) {
    return glyphs.look(codePoint);
  }

  /** Lends a typeface for the time of one document. */
  <T> T lend(Function<Typeface, T> document) {
    Typeface typeface = take();
    T made = document.apply(typeface);
    // Not in a finally: after a failure nobody knows in which state the font was left.
    if (!kept.compareAndSet(null, typeface)) {
      idle.push(new SoftReference<>(typeface));
    }
    return made;
  }

  private Typeface take() {
    Typeface lent = kept.getAndSet(null);
    while (lent == null && !idle.isEmpty()) {
      SoftReference<Typeface> next = idle.poll();
      lent = next == null ? null : next.get();
    }
    return lent == null ? parse() : lent;
  }

  private Typeface parse() {
    return new Typeface(regular.parse(), bold.parse());
  }
}
