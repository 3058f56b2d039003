package cn.baoshen.rendering.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** The time that a document says it was made at, in place of the time of the clock. */
final class MadeAt {
  private static final Pattern CREATED =
      Pattern.compile("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)");

  private MadeAt() {}

  /** Puts the time into the information, the metadata and the identifier of the document. */
  static void stamp(PDDocument document, Instant made) throws IOException {
    Calendar calendar = GregorianCalendar.from(made.atZone(ZoneOffset.UTC));
    document.getDocumentInformation().setCreationDate(calendar);
    document.setDocumentId(made.toEpochMilli());
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    metadata.importXMPMetadata(stamped(metadata.toByteArray(), made));
  }

  private static byte[] stamped(byte[] xmp, Instant made) {
    String text = new String(xmp, StandardCharsets.UTF_8);
    String time = made.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
    String dated = CREATED.matcher(text).replaceAll("$1" + time + "$2");
    return dated.getBytes(StandardCharsets.UTF_8);
  }
}
