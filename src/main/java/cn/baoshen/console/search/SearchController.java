package cn.baoshen.console.search;

import cn.baoshen.search.CaseSearch;
import cn.baoshen.search.CaseSearch.Found;
import cn.baoshen.search.CaseSearch.Kind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** What is found, for people and for programs. */
@Controller
@Tag(name = "Baoshen")
class SearchController {
  private static final int PAGE = 30;
  private static final int MOST = 200;
  static final int LAST = 9_000;

  private final CaseSearch search;

  SearchController(CaseSearch search) {
    this.search = search;
  }

  @GetMapping("/search")
  ModelAndView page(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String in,
      @RequestParam(defaultValue = "0") int from) {
    int first = Math.min(LAST, Math.max(0, from));
    Found found = search.find(q, kind(in), first, PAGE);
    return new ModelAndView("console/search")
        .addObject("q", q)
        .addObject("in", in)
        .addObject("kinds", Kind.values())
        .addObject("found", found)
        .addObject("next", first + PAGE < Math.min(LAST, found.total()) ? first + PAGE : null);
  }

  @GetMapping(path = "/api/search", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  @Operation(summary = "Cases in which every word stands, in facts, findings, notes or narrative")
  Found find(
      @RequestParam String q,
      @RequestParam(defaultValue = "") String in,
      @RequestParam(defaultValue = "0") @Min(0) @Max(LAST) int from,
      @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int size) {
    return search.find(q, kind(in), from, size);
  }

  static @Nullable Kind kind(String in) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().equals(in.toUpperCase(Locale.ROOT)))
        .findAny()
        .orElse(null);
  }
}
