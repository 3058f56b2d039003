package cn.baoshen.review.reply.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Words in one shape: NFKC, lower case, simplified characters, every blank a plain one; it knows
 * where each character came from, so that what a person wrote can be kept as they wrote it.
 */
public final class NormalizedText {
  private static final int ASCII = 0x80;
  private static final int[] SIMPLIFIED = simplified();

  private final String original;
  private final StringBuilder text = new StringBuilder();
  private int[] origins;

  public NormalizedText(String original) {
    this.original = original;
    this.origins = new int[original.length() + 1];
    for (int i = 0; i < original.length(); i += Character.charCount(original.codePointAt(i))) {
      append(original.codePointAt(i), i);
    }
    reserve(text.length() + 1);
    origins[text.length()] = original.length();
  }

  private void append(int c, int from) {
    int before = text.length();
    fold(c, text);
    reserve(text.length() + 1);
    Arrays.fill(origins, before, text.length(), from);
  }

  private void reserve(int length) {
    if (length > origins.length) {
      origins = Arrays.copyOf(origins, Math.max(length, origins.length * 2));
    }
  }

  public String text() {
    return text.toString();
  }

  /** What was written from this place of the folded text on. */
  public String originalFrom(int place) {
    return original.substring(origins[place]);
  }

  /** The folded form of any text. */
  public static String of(String any) {
    StringBuilder folded = new StringBuilder(any.length());
    any.codePoints().forEach(c -> fold(c, folded));
    return folded.toString();
  }

  private static void fold(int c, StringBuilder to) {
    if (c == '\n') {
      to.append('\n');
    } else if (c < ASCII) {
      to.append(Character.isWhitespace(c) ? ' ' : (char) Character.toLowerCase(c));
    } else if (Character.isIdeographic(c) && c < SIMPLIFIED.length) {
      to.append((char) SIMPLIFIED[c]);
    } else {
      String shape = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
      to.append(shape.isBlank() ? " " : shape.toLowerCase(Locale.ROOT));
    }
  }

  private static int[] simplified() {
    int[] shapes = new int[0xA000];
    Arrays.setAll(shapes, c -> c);
    for (String pair : ReplyVocabulary.list("traditional")) {
      pair.substring(1).chars().forEach(c -> shapes[c] = pair.charAt(0));
    }
    return shapes;
  }
}
