package cn.baoshen.rendering.proof;

import cn.baoshen.rendering.pdf.Fonts;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text reduced to what survives printing and reading back: without blanks, breaks and marks, in
 * compatibility form, characters of one look as one, and none of those written from the right.
 *
 * @param offsets for each character of the original, where it stands in the text
 */
record ComparedText(String text, int[] offsets) {

  static ComparedText of(String original, Fonts fonts) {
    StringBuilder plain = new StringBuilder(original.length());
    int[] offsets = new int[original.length() + 1];
    for (int i = 0; i < original.length(); ) {
      int c = original.codePointAt(i);
      int next = i + Character.charCount(c);
      Arrays.fill(offsets, i, next, plain.length());
      append(fonts.look(c), plain);
      i = next;
    }
    offsets[original.length()] = plain.length();
    return new ComparedText(plain.toString(), offsets);
  }

  int at(int offset) {
    return offsets[offset];
  }

  private static void append(int c, StringBuilder plain) {
    if (c > ' ' && c < 0x7F || c >= 0x4E00 && c <= 0x9FFF) {
      plain.append((char) c);
    } else {
      Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
          .codePoints()
          .filter(ComparedText::isCompared)
          .forEach(plain::appendCodePoint);
    }
  }

  private static boolean isCompared(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.CONTROL,
          Character.FORMAT ->
          false;
      default -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !fromTheRight(c);
    };
  }

  private static boolean fromTheRight(int c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
