package cn.baoshen.console.listing;

import cn.baoshen.console.posted.RefusedPost;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where the settings of a list are kept under a name, and forgotten. */
@Controller
class SavedFiltersController {
  private static final Set<String> PAGES = Set.of("units", "cases");
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_QUERY = 2000;

  private final SavedFilters filters;

  SavedFiltersController(SavedFilters filters) {
    this.filters = filters;
  }

  @PostMapping("/filters/{page}")
  String keep(
      @PathVariable String page,
      @RequestParam(defaultValue = "") String label,
      @RequestParam(defaultValue = "") String query,
      Principal who) {
    String name = label.strip();
    if (!PAGES.contains(page)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    refusal(name, query)
        .ifPresent(
            refused -> {
              throw refused.on("/" + page + (query.isEmpty() ? "" : "?" + query));
            });
    filters.keep(page, name, query, who.getName());
    return "redirect:/" + page;
  }

  private static Optional<RefusedPost> refusal(String name, String query) {
    if (name.isEmpty()) {
      return Optional.of(RefusedPost.missing("label"));
    }
    if (name.length() > LONGEST_NAME) {
      return Optional.of(RefusedPost.tooLong("label", LONGEST_NAME));
    }
    return query.length() > LONGEST_QUERY
        ? Optional.of(RefusedPost.tooLong("query", LONGEST_QUERY))
        : Optional.empty();
  }

  @PostMapping("/filters/{page}/{id}/forget")
  String forget(@PathVariable String page, @PathVariable long id) {
    filters.forget(id);
    return "redirect:/" + (PAGES.contains(page) ? page : "");
  }
}
