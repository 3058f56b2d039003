package cn.baoshen.rendering.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/**
 * Lays a page out as PDF/A-2b: fonts embedded, the same bytes for the same page, and no address
 * ever opened, whatever the page names.
 */
final class PdfWriter {
  private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  private static final String PRODUCER = "Baoshen";

  static {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private final Fonts fonts;
  private final Fitting fitting;

  PdfWriter(Fonts fonts) {
    this.fonts = fonts;
    this.fitting = new Fitting(fonts);
  }

  /** The page as a document that says it was made at the given time. */
  byte[] write(String xhtml, Instant made) {
    Document page = Xhtml.parse(xhtml);
    fitting.fit(page);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // The metadata's serializer looks through every jar of the class path for a transformer.
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      return fonts.lend(typeface -> write(page, typeface, made));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static byte[] write(Document page, Typeface typeface, Instant made) {
    try (PDDocument document = new PDDocument()) {
      layOut(page, typeface, document);
      SteadyPdf.stamp(document, made);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a document", e);
    }
  }

  private static void layOut(Document page, Typeface typeface, PDDocument document)
      throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    typeface.register(builder, document);
    builder.usePDDocument(document).withW3cDocument(page, null).withProducer(PRODUCER);
    builder.usePdfAConformance(PdfAConformance.PDFA_2_B).useColorProfile(SRGB);
    builder.useObjectDrawerFactory(new QrCode());
    closeToTheWorld(builder);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
    }
  }

  /** Each of the three would do; the library has several ways to an address, so all are closed. */
  private static void closeToTheWorld(PdfRendererBuilder builder) {
    builder.useUriResolver((base, uri) -> null);
    builder.useExternalResourceAccessControl(
        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useProtocolsStreamImplementation(
        uri -> {
          throw new IllegalStateException("a document may open no address: " + uri);
        },
        "http",
        "https",
        "ftp",
        "file",
        "jar",
        "data",
        "classpath");
  }
}
