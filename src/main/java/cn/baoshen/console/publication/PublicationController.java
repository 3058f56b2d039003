package cn.baoshen.console.publication;

import cn.baoshen.console.LiveFragment;
import cn.baoshen.console.Times;
import cn.baoshen.console.posted.RefusedPost;
import cn.baoshen.model.PlainText;
import cn.baoshen.model.Units;
import cn.baoshen.model.work.WorkProgress;
import cn.baoshen.publication.Coverage;
import cn.baoshen.publication.Publication;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The publication: how much is public, the preview of what would be, and the orders. */
@Controller
@RequestMapping("/publication")
class PublicationController {
  private static final String BACK = "redirect:/publication";

  private final Publication publication;
  private final PublicationPage page;

  PublicationController(Publication publication, Coverage coverage, Units units, Times times) {
    this.publication = publication;
    this.page = new PublicationPage(publication, coverage, units, times);
  }

  @GetMapping
  String page(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(defaultValue = "") String find,
      Model model) {
    page.fill(model, known(year), find.strip());
    return "console/publication";
  }

  private int known(@Nullable Integer year) {
    int shown = year == null ? publication.year() : year;
    if (!publication.years().contains(shown)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return shown;
  }

  /** While an order is carried out: how far it is; then the page anew. */
  @GetMapping("/live")
  Object live(@RequestParam String seen) {
    WorkProgress work = publication.work();
    return work.running()
        ? LiveFragment.part("console/publication :: live", "work", work, seen)
        : ResponseEntity.ok().header("HX-Refresh", "true").build();
  }

  @PostMapping("/preview")
  String preview(@RequestParam(required = false) @Nullable Integer year) {
    int shown = known(year);
    return ordered(shown, publication.preview(shown));
  }

  @PostMapping("/publish")
  String publish(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(defaultValue = "") String reason) {
    int shown = known(year);
    return ordered(shown, publication.publish(shown, PlainText.clean(reason)));
  }

  @PostMapping("/{report}/withdraw")
  String withdraw(
      @PathVariable String report,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam String reason) {
    String why = PlainText.clean(reason);
    if (why.isBlank()) {
      throw RefusedPost.missing("reason");
    }
    return ordered(known(year), publication.withdraw(report, why));
  }

  @PostMapping("/{report}/restore")
  String restore(
      @PathVariable String report, @RequestParam(required = false) @Nullable Integer year) {
    return ordered(known(year), publication.restore(report));
  }

  private String ordered(int year, boolean taken) {
    if (!taken) {
      throw RefusedPost.because(HttpStatus.CONFLICT, "publication.console.trouble.busy");
    }
    return year == publication.year() ? BACK : BACK + "?year=" + year;
  }

  /** The preview as the public would see it. */
  @GetMapping("/preview/{year}/{*file}")
  ResponseEntity<byte[]> previewed(@PathVariable int year, @PathVariable String file) {
    byte[] found =
        publication
            .previewed(year, file.substring(1))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    MediaType type = MediaTypeFactory.getMediaType(file).orElse(MediaType.APPLICATION_OCTET_STREAM);
    return ResponseEntity.ok().contentType(type).body(found);
  }
}
