package cn.baoshen.rendering.pdf;

import cn.baoshen.model.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * What makes a document the same, byte for byte, when it is made again: its time and its
 * identifier.
 */
final class SteadyPdf {
  private static final Pattern CREATED =
      Pattern.compile("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)");

  private static final Pattern ID =
      Pattern.compile("/ID\\s*\\[<(\\p{XDigit}{64})>\\s*<(\\p{XDigit}{64})>]");

  private SteadyPdf() {}

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

  /**
   * The document with the hash of everything else as its identifier, which is the same number
   * twice, in hex, in its trailer.
   */
  static byte[] settle(byte[] pdf) {
    MatchResult id = find(pdf);
    byte[] settled = pdf.clone();
    write(settled, id, "0".repeat(64));
    write(settled, id, Sha256.of(settled));
    return settled;
  }

  private static MatchResult find(byte[] pdf) {
    Matcher id = ID.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
    MatchResult last = null;
    while (id.find()) {
      last = id.toMatchResult();
    }
    if (last == null) {
      throw new IllegalStateException("a document without an identifier");
    }
    return last;
  }

  private static void write(byte[] pdf, MatchResult id, String hex) {
    byte[] bytes = hex.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, pdf, id.start(1), bytes.length);
    System.arraycopy(bytes, 0, pdf, id.start(2), bytes.length);
  }
}
