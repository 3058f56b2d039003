package cn.baoshen.console.listing;

import java.security.Principal;
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
      @RequestParam String label,
      @RequestParam(defaultValue = "") String query,
      Principal who) {
    String name = label.strip();
    boolean kept = !name.isEmpty() && name.length() <= LONGEST_NAME;
    if (!PAGES.contains(page) || !kept || query.length() > LONGEST_QUERY) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    filters.keep(page, name, query, who.getName());
    return "redirect:/" + page;
  }

  @PostMapping("/filters/{page}/{id}/forget")
  String forget(@PathVariable String page, @PathVariable long id) {
    filters.forget(id);
    return "redirect:/" + (PAGES.contains(page) ? page : "");
  }
}
