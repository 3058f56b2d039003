package cn.baoshen.rendering.pdf;

import cn.baoshen.model.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One typeface as a file, from which any number of fonts can be parsed.
 *
 * @param key the setting that names it, for messages
 * @param own a site's own file, of a collection with {@code #} and the font's PostScript name; null
 *     for the bundled one
 * @param weight which of the bundled weights
 */
record FontFile(String key, @Nullable Path own, String weight) {
  private static final String FACE = "#";
  private static final String BUNDLED = "/fonts/ttf/NotoSansSC/NotoSansSC-%s.ttf";

  /** A fresh font, for one document at a time. */
  TrueTypeFont parse() {
    try {
      TrueTypeFont font = own != null && !face().isEmpty() ? ofCollection(own) : alone();
      // Otherwise each document walks the substitution tables, which Chinese does not need.
      font.setEnableGsub(false);
      return checked(font);
    } catch (IOException e) {
      throw new CannotStart(
          key + ": not a readable TrueType font (one of a collection is FILE.ttc#NAME): " + this,
          e);
    }
  }

  private TrueTypeFont alone() throws IOException {
    try (InputStream in = open()) {
      return new TTFParser().parse(new RandomAccessReadBuffer(in));
    }
  }

  /** The collection stays in memory with its font, which reads its outlines when it needs them. */
  private TrueTypeFont ofCollection(Path own) throws IOException {
    Path file = own.resolveSibling(name(own).substring(0, name(own).lastIndexOf(FACE)));
    TrueTypeCollection collection;
    try (InputStream in = Files.newInputStream(file)) {
      collection = new TrueTypeCollection(in);
    }
    TrueTypeFont font = collection.getFontByName(face());
    if (font == null) {
      throw new CannotStart(
          key + ": has no font of this name, only " + names(collection) + ": " + this);
    }
    return font;
  }

  private static List<String> names(TrueTypeCollection collection) throws IOException {
    List<String> names = new ArrayList<>();
    collection.processAllFonts(font -> names.add(font.getName()));
    return names;
  }

  /** The name of a font within a collection; empty for a file that is one font. */
  private String face() {
    int mark = own == null || Files.exists(own) ? -1 : name(own).lastIndexOf(FACE);
    return own == null || mark < 0 ? "" : name(own).substring(mark + 1);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private InputStream open() throws IOException {
    return own == null
        ? FontFile.class.getResourceAsStream(BUNDLED.formatted(weight))
        : Files.newInputStream(own);
  }

  private TrueTypeFont checked(TrueTypeFont font) throws IOException {
    if (font.getGlyph() == null || font.getOS2Windows() == null) {
      throw new CannotStart(key + ": lacks outlines or metrics: " + this);
    }
    int licence = font.getOS2Windows().getFsType();
    if ((licence & 0x000F) == OS2WindowsMetricsTable.FSTYPE_RESTRICTED
        || (licence & OS2WindowsMetricsTable.FSTYPE_NO_SUBSETTING) != 0
        || (licence & OS2WindowsMetricsTable.FSTYPE_BITMAP_ONLY) != 0) {
      throw new CannotStart(key + ": its licence forbids embedding a part: " + this);
    }
    return font;
  }

  @Override
  public String toString() {
    return own == null ? BUNDLED.formatted(weight) : own.toString();
  }
}
