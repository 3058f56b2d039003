package cn.baoshen.archive;

import cn.baoshen.form.Form;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page where anybody may fetch the blank forms. */
@Controller
class FormsController {
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

  private final FormShelf shelf;
  private final ArchiveTexts texts;

  FormsController(FormShelf shelf, ArchiveTexts texts) {
    this.shelf = shelf;
    this.texts = texts;
  }

  @GetMapping("/forms")
  String list(Model model) {
    model.addAttribute("forms", shelf.forms());
    return "forms/list";
  }

  @GetMapping("/forms/{id}/blank.xlsx")
  ResponseEntity<byte[]> workbook(@PathVariable String id) {
    Form form = shelf.forms().stream().filter(f -> f.id().equals(id)).findFirst().orElse(null);
    String name = form == null ? "" : texts.downloadName(form.title());
    return file(XLSX, name, shelf.workbook(id).orElseThrow(FormsController::notFound));
  }

  @GetMapping("/forms/{id}/schema.json")
  ResponseEntity<byte[]> schema(@PathVariable String id) {
    return file(SCHEMA, "schema.json", shelf.schema(id).orElseThrow(FormsController::notFound));
  }

  private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
    ContentDisposition disposition =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(bytes);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
