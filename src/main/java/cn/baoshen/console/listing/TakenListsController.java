package cn.baoshen.console.listing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Gives out the console's lists as workbooks. */
@Controller
class TakenListsController {
  private static final String ADMINISTRATOR = "ADMINISTRATOR";

  private final List<TakenList> lists;
  private final MessageSource texts;

  TakenListsController(List<TakenList> lists, MessageSource texts) {
    this.lists = lists;
    this.texts = texts;
  }

  @GetMapping("/lists/{name}.xlsx")
  ResponseEntity<StreamingResponseBody> workbook(
      @PathVariable String name,
      @RequestParam Map<String, String> choices,
      HttpServletRequest request,
      Locale locale) {
    TakenList list =
        lists.stream()
            .filter(one -> one.name().equals(name))
            .findAny()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    ListDownload download = new ListDownload(texts, locale);
    TakenList.Asked asked =
        new TakenList.Asked(
            choices,
            download,
            Objects.requireNonNullElse(request.getRemoteUser(), ""),
            request.isUserInRole(ADMINISTRATOR));
    return download.of(
        list.title(),
        rows -> list.content().write(asked, rows),
        list.heads().toArray(new String[0]));
  }
}
