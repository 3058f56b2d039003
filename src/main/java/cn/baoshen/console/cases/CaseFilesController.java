package cn.baoshen.console.cases;

import cn.baoshen.archive.ArchiveTexts;
import cn.baoshen.archive.BagExport;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.model.AnnotatedCopy;
import cn.baoshen.model.Case;
import cn.baoshen.rendering.PaperKind;
import cn.baoshen.rendering.PaperStore;
import cn.baoshen.rendering.annotation.Annotations;
import cn.baoshen.review.letter.Attachments;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The files of a case: our own papers to look at, a stranger's bytes only to be saved. */
@Controller
class CaseFilesController {
  private static final String FRAMED =
      "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

  private final CaseSheets sheets;
  private final PaperStore papers;
  private final Annotations annotations;
  private final KeptFiles kept;
  private final ArchiveTexts texts;
  private final BagExport bags;
  private final Attachments enclosed;

  CaseFilesController(
      CaseSheets sheets,
      PaperStore papers,
      Annotations annotations,
      KeptFiles kept,
      ArchiveTexts texts,
      BagExport bags,
      Attachments enclosed) {
    this.enclosed = enclosed;
    this.sheets = sheets;
    this.papers = papers;
    this.annotations = annotations;
    this.kept = kept;
    this.texts = texts;
    this.bags = bags;
  }

  @GetMapping("/cases/{id}/report.pdf")
  ResponseEntity<byte[]> report(@PathVariable String id, HttpServletResponse response) {
    return paper(id, PaperKind.REPORT, response);
  }

  @GetMapping("/cases/{id}/notice.pdf")
  ResponseEntity<byte[]> notice(@PathVariable String id, HttpServletResponse response) {
    return paper(id, PaperKind.NOTICE, response);
  }

  @GetMapping("/cases/{id}/draft.pdf")
  ResponseEntity<byte[]> draft(@PathVariable String id, HttpServletResponse response) {
    return paper(id, PaperKind.DRAFT, response);
  }

  @GetMapping("/cases/{id}/approved.pdf")
  ResponseEntity<byte[]> approved(@PathVariable String id, HttpServletResponse response) {
    return paper(id, PaperKind.APPROVED, response);
  }

  // What is set here stays: the writers of the general headers leave alone what they find.
  private ResponseEntity<byte[]> paper(String id, PaperKind paper, HttpServletResponse response) {
    Case subject = sheets.subject(id);
    if (!papers.has(subject, paper)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader("Content-Security-Policy", FRAMED);
    return file(
        MediaType.APPLICATION_PDF,
        ContentDisposition.inline(),
        subject.id() + "-" + paper.fileName(),
        papers.read(subject, paper));
  }

  @GetMapping("/cases/{id}/original")
  ResponseEntity<byte[]> original(@PathVariable String id) {
    Case subject = sheets.subject(id);
    return file(
        MediaType.APPLICATION_OCTET_STREAM,
        ContentDisposition.attachment(),
        texts.originalName(subject.original()),
        kept.read(subject.original().keptAs()));
  }

  @GetMapping("/cases/{id}/supporting/{number}")
  ResponseEntity<byte[]> supporting(@PathVariable String id, @PathVariable long number) {
    Attachments.Paper paper =
        enclosed
            .supporting(sheets.subject(id), number)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return file(
        MediaType.APPLICATION_OCTET_STREAM,
        ContentDisposition.attachment(),
        paper.name(),
        paper.bytes());
  }

  @GetMapping("/cases/{id}/annotated")
  ResponseEntity<byte[]> annotated(@PathVariable String id) {
    Case subject = sheets.subject(id);
    byte[] workbook =
        annotations
            .of(subject)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return file(
        MediaType.APPLICATION_OCTET_STREAM,
        ContentDisposition.attachment(),
        annotations.copy(subject) == AnnotatedCopy.LISTED
            ? texts.listName(subject)
            : texts.annotationName(subject, workbook),
        workbook);
  }

  @GetMapping("/cases/{id}/bag.zip")
  ResponseEntity<StreamingResponseBody> bag(@PathVariable String id) {
    Case subject = sheets.subject(id);
    if (!bags.has(subject)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(subject.id() + ".zip").build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(to -> bags.write(subject, to));
  }

  private static ResponseEntity<byte[]> file(
      MediaType type, ContentDisposition.Builder disposition, String name, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            disposition.filename(name, StandardCharsets.UTF_8).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(bytes);
  }
}
