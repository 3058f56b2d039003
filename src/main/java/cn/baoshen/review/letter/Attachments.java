package cn.baoshen.review.letter;

import cn.baoshen.model.AnnotatedCopy;
import cn.baoshen.model.Case;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Where the documents that travel with a letter come from. */
public interface Attachments {
  /** The report as PDF, as the reviewer of the case's tier is to see it. */
  byte[] report(Case subject);

  /** The report with its approval sheet; empty while it could not be printed. */
  List<Paper> approved(Case subject);

  /** A supporting document of a case; empty when it has none of this number. */
  Optional<Paper> supporting(Case subject, long id);

  /** What goes back with a return: the notice, and for a workbook the annotated one. */
  List<Paper> returned(Case subject);

  /** Whether the notice is a printed one; otherwise it goes in plain words. */
  boolean isPrinted(Case returned);

  /** Whether the annotated workbook is among them, and if not, why. */
  AnnotatedCopy copy(Case subject);

  /**
   * A document that travels with a letter.
   *
   * @param name its file name as a person sees it, Chinese allowed
   * @param mediaType such as {@code application/pdf}
   */
  public record Paper(String name, String mediaType, byte[] bytes) {
    /** The document as an answer to a browser. */
    public ResponseEntity<byte[]> shown(ContentDisposition.Builder how) {
      ContentDisposition shown = how.filename(name, StandardCharsets.UTF_8).build();
      return ResponseEntity.ok()
          .contentType(MediaType.parseMediaType(mediaType))
          .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
          .body(bytes);
    }
  }
}
