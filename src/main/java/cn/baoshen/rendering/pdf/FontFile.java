package cn.baoshen.rendering.pdf;

import cn.baoshen.model.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One typeface as a file, from which any number of fonts can be parsed.
 *
 * @param key the setting that names it, for messages
 * @param own a site's own file; null for the bundled one
 * @param weight which of the bundled weights
 */
record FontFile(String key, @Nullable Path own, String weight) {
  private static final String BUNDLED = "/fonts/ttf/NotoSansSC/NotoSansSC-%s.ttf";

  /** A fresh font, for one document at a time. */
  TrueTypeFont parse() {
    try (InputStream in = open()) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
      // Otherwise each document walks the substitution tables, which Chinese does not need.
      font.setEnableGsub(false);
      return checked(font);
    } catch (IOException e) {
      throw new CannotStart(key + ": not a readable TrueType font: " + this, e);
    }
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
