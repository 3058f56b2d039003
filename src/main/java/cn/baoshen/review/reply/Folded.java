package cn.baoshen.review.reply;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Words in one shape: NFKC, lower case, every blank a plain one; it knows where each character came
 * from, so that what a person wrote can be kept as they wrote it.
 */
final class Folded {
  private final String original;
  private final StringBuilder text = new StringBuilder();
  private final int[] origins;

  Folded(String original) {
    this.original = original;
    // One character may fold into as many as eighteen; they share an origin.
    int[] places = new int[original.length() * 18 + 1];
    for (int i = 0; i < original.length(); i += Character.charCount(original.codePointAt(i))) {
      int before = text.length();
      text.append(fold(original.codePointAt(i)));
      java.util.Arrays.fill(places, before, text.length(), i);
    }
    places[text.length()] = original.length();
    this.origins = java.util.Arrays.copyOf(places, text.length() + 1);
  }

  String text() {
    return text.toString();
  }

  /** What was written from this place of the folded text on. */
  String originalFrom(int place) {
    return original.substring(origins[place]);
  }

  /** The folded form of any text. */
  static String of(String any) {
    return any.codePoints()
        .collect(StringBuilder::new, (b, c) -> b.append(fold(c)), (a, b) -> a.append(b.toString()))
        .toString();
  }

  private static String fold(int c) {
    if (c == '\n') {
      return "\n";
    }
    String folded = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    return folded.isBlank() ? " " : folded.toLowerCase(Locale.ROOT);
  }
}
