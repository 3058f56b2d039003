package cn.baoshen.console.listing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A list that is taken away as a workbook, its words in the language of the page. */
public final class ListDownload {
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final MessageSource texts;
  private final Locale locale;

  public ListDownload(MessageSource texts, Locale locale) {
    this.texts = texts;
    this.locale = locale;
  }

  /** The language of the page. */
  public Locale locale() {
    return locale;
  }

  /** The words of this key. */
  public String say(String key) {
    return texts.getMessage(key, null, key, locale);
  }

  /**
   * The workbook, written while it is sent.
   *
   * @param title key of its name
   * @param heads keys of the heads of its columns
   */
  public ResponseEntity<StreamingResponseBody> of(
      String title, Consumer<ListWorkbook.Rows> rows, String... heads) {
    String name = say(title);
    List<String> said = Stream.of(heads).map(this::say).toList();
    ContentDisposition disposition =
        ContentDisposition.attachment().filename(name + ".xlsx", StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(XLSX)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(to -> ListWorkbook.write(to, name, said, rows));
  }
}
