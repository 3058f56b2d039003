package cn.baoshen.console.forms;

import cn.baoshen.edition.Edition;
import cn.baoshen.edition.EditionDesk;
import cn.baoshen.form.Form;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The files of one edition: the workbook as uploaded, its blank, a sample paper, its text. */
@Controller
@RequestMapping("/editions/{form}/{number}")
class DraftFiles {
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final EditionDesk desk;
  private final DraftPapers papers;

  DraftFiles(EditionDesk desk, DraftPapers papers) {
    this.desk = desk;
    this.papers = papers;
  }

  @GetMapping("/form.xlsx")
  ResponseEntity<byte[]> workbook(@PathVariable String form, @PathVariable int number) {
    Edition edition = edition(form, number);
    return file(XLSX, name(edition, "form.xlsx"), desk.workbook(edition));
  }

  @GetMapping("/blank.xlsx")
  ResponseEntity<byte[]> blank(@PathVariable String form, @PathVariable int number) {
    Edition edition = edition(form, number);
    return file(XLSX, name(edition, "blank.xlsx"), made(edition, papers::blank));
  }

  @GetMapping("/sample.pdf")
  ResponseEntity<byte[]> sample(@PathVariable String form, @PathVariable int number) {
    Edition edition = edition(form, number);
    return file(
        MediaType.APPLICATION_PDF, name(edition, "sample.pdf"), made(edition, papers::sample));
  }

  @GetMapping("/{name:form|rules}.yaml")
  ResponseEntity<byte[]> text(
      @PathVariable String form, @PathVariable int number, @PathVariable String name) {
    byte[] text = desk.draft(edition(form, number)).compiled().get(name + ".yaml");
    return file(new MediaType("text", "plain", StandardCharsets.UTF_8), name + ".yaml", text);
  }

  private Edition edition(String form, int number) {
    return desk.find(form, number).orElseThrow(DraftFiles::notFound);
  }

  /** Of a draft with mistakes there may be none, which its page tells why. */
  private byte[] made(Edition edition, Function<Form, byte[]> paper) {
    Form form = papers.form(edition).orElseThrow(DraftFiles::notFound);
    try {
      return paper.apply(form);
    } catch (RuntimeException e) {
      if (desk.draft(edition).mistakes().hasErrors()) {
        throw notFound();
      }
      throw e;
    }
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static String name(Edition edition, String file) {
    return edition.form() + "-" + edition.number() + "-" + file;
  }

  private static ResponseEntity<byte[]> file(MediaType type, String name, byte @Nullable [] bytes) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(bytes);
  }
}
