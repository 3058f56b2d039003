package cn.baoshen.rendering.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * What the two weights of a typeface can draw.
 *
 * @param covered the characters that both have
 * @param looks for a character that shares its glyph with an earlier one: that one
 * @param widths of the printable characters of ASCII, in units of the type's size
 */
record GlyphTable(BitSet covered, Map<Integer, Integer> looks, double[] widths) {
  private static final int ASCII = 128;

  static GlyphTable of(TrueTypeFont regular, TrueTypeFont bold) {
    try {
      Map<Integer, Integer> looks = new HashMap<>();
      BitSet covered = read(regular, looks);
      covered.and(read(bold, looks));
      return new GlyphTable(covered, looks, widths(regular, bold));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BitSet read(TrueTypeFont font, Map<Integer, Integer> looks) throws IOException {
    CmapLookup lookup = font.getUnicodeCmapLookup();
    BitSet covered = new BitSet();
    int[] first = new int[font.getNumberOfGlyphs() + 1];
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      int glyph = lookup.getGlyphId(codePoint);
      if (glyph > 0 && glyph < first.length) {
        covered.set(codePoint);
        if (first[glyph] == 0) {
          first[glyph] = codePoint;
        } else {
          looks.putIfAbsent(codePoint, first[glyph]);
        }
      }
    }
    return covered;
  }

  private static double[] widths(TrueTypeFont regular, TrueTypeFont bold) throws IOException {
    double[] widths = new double[ASCII];
    for (int c = 0; c < ASCII; c++) {
      widths[c] = Math.max(width(regular, c), width(bold, c));
    }
    return widths;
  }

  private static double width(TrueTypeFont font, int c) throws IOException {
    int glyph = font.getUnicodeCmapLookup().getGlyphId(c);
    return (double) font.getAdvanceWidth(glyph) / font.getUnitsPerEm();
  }

  double width(int codePoint) {
    return codePoint < ASCII ? widths[codePoint] : 1;
  }

  /** Follows the chain, since each weight may share other glyphs. */
  int look(int codePoint) {
    int look = codePoint;
    for (Integer same = looks.get(look); same != null && same < look; same = looks.get(look)) {
      look = same;
    }
    return look;
  }
}
