package cn.baoshen.console.rollup;

import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.console.LiveFragment;
import cn.baoshen.console.Times;
import cn.baoshen.model.organ.People;
import cn.baoshen.rollup.RollUps;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The roll-ups: when each was made, how far one is that is being made, and its files. */
@Controller
class RollUpController {
  private final RollUps rollUps;
  private final OpenCollection collection;
  private final Times times;
  private final People people;

  RollUpController(RollUps rollUps, OpenCollection collection, Times times, People people) {
    this.people = people;
    this.rollUps = rollUps;
    this.collection = collection;
    this.times = times;
  }

  @GetMapping("/roll-up")
  Object page(
      @RequestParam(defaultValue = "") String form,
      @RequestParam(required = false) @Nullable Integer year,
      Model model) {
    int shownYear = year == null ? collection.year() : year;
    List<RollUps.Standing> all = rollUps.all();
    String shown = form.isEmpty() ? all.get(0).form() : form;
    model.addAttribute("figures", rollUps.figures(shown, shownYear).orElse(null));
    model.addAttribute("people", people);
    model.addAttribute("year", shownYear);
    model.addAttribute("closed", shownYear == collection.year() ? List.of() : closed(shownYear));
    model.addAttribute("form", shown);
    model.addAttribute("all", all);
    return LiveFragment.part("console/rollup", "files", lines(), "");
  }

  @GetMapping("/roll-up/live")
  Object live(@RequestParam String seen) {
    return LiveFragment.part("console/rollup :: live", "files", lines(), seen);
  }

  /** The forms of a year that is no longer open whose files are there. */
  private List<RollUps.Standing> closed(int year) {
    return rollUps.all().stream()
        .filter(one -> rollUps.file(one.form(), year, "xlsx").isPresent())
        .toList();
  }

  private List<FileLine> lines() {
    return rollUps.all().stream().map(standing -> FileLine.of(standing, times)).toList();
  }

  @PostMapping("/roll-up/{form}")
  String make(@PathVariable String form, @RequestParam(required = false) @Nullable Integer year) {
    boolean known = year == null ? rollUps.order(form) : rollUps.order(form, year);
    if (!known) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return "redirect:/roll-up?form=" + form + (year == null ? "" : "&year=" + year);
  }

  @GetMapping("/roll-up/{form}/{kind}")
  ResponseEntity<Resource> file(
      @PathVariable String form,
      @PathVariable String kind,
      @RequestParam(required = false) @Nullable Integer year) {
    Path file =
        rollUps
            .file(form, year == null ? collection.year() : year, kind)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(String.valueOf(file.getFileName()), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(new FileSystemResource(file));
  }
}
