package cn.baoshen.rendering;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** The names of the fonts that a document uses; one that is not embedded says so. */
public final class PdfFonts {
  private PdfFonts() {}

  public static Set<String> of(byte[] pdf) throws IOException {
    Set<String> names = new TreeSet<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          names.add(font.isEmbedded() ? font.getName() : font.getName() + " (not embedded)");
        }
      }
    }
    return names;
  }
}
