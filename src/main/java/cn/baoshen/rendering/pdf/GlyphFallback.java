package cn.baoshen.rendering.pdf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A text in which every character can be seen: those that the fonts cannot draw, and those that are
 * invisible by nature, stand as their number in brackets, such as 〔U+20BB7〕.
 *
 * @param replaced what was replaced, each once, as it is shown
 */
public record GlyphFallback(String text, List<String> replaced) {
  private static final String SHOWN = "〔U+%04X〕";

  /** Makes a text legible; markup passes untouched as long as the fonts have its characters. */
  public static GlyphFallback of(String text, Fonts fonts) {
    if (text.codePoints().allMatch(c -> visible(c, fonts))) {
      return new GlyphFallback(text, List.of());
    }
    Set<String> replaced = new LinkedHashSet<>();
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(c, fonts, shown, replaced));
    return new GlyphFallback(shown.toString(), List.copyOf(replaced));
  }

  private static void append(int c, Fonts fonts, StringBuilder shown, Set<String> replaced) {
    if (visible(c, fonts)) {
      shown.appendCodePoint(c);
    } else {
      String number = SHOWN.formatted(c);
      replaced.add(number);
      shown.append(number);
    }
  }

  private static boolean visible(int c, Fonts fonts) {
    return c == '\n' || c == '\r' || c == '\t' || fonts.draws(c) && !invisible(c);
  }

  private static boolean invisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE -> true;
      default -> false;
    };
  }
}
