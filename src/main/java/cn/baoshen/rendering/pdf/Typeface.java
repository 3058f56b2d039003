package cn.baoshen.rendering.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The regular and the bold font, parsed; serves one document at a time. */
record Typeface(TrueTypeFont regular, TrueTypeFont bold) {
  /** Family name under which templates ask for it. */
  static final String FAMILY = "document";

  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  /** Makes both weights known to the document, to be embedded as subsets. */
  void register(PdfRendererBuilder builder, PDDocument document) throws IOException {
    add(builder, document, regular, REGULAR);
    add(builder, document, bold, BOLD);
  }

  private static void add(
      PdfRendererBuilder builder, PDDocument document, TrueTypeFont font, int weight)
      throws IOException {
    PDFontSupplier supplier = new PDFontSupplier(PDType0Font.load(document, font, true));
    builder.useFont(supplier, FAMILY, weight, FontStyle.NORMAL, true);
  }
}
