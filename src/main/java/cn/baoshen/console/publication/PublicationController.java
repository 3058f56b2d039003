package cn.baoshen.console.publication;

import cn.baoshen.console.LiveFragment;
import cn.baoshen.console.Times;
import cn.baoshen.model.Units;
import cn.baoshen.publication.Coverage;
import cn.baoshen.publication.Publication;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
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
  String page(@RequestParam(defaultValue = "") String find, Model model) {
    page.fill(model, find.strip());
    return "console/publication";
  }

  /** While an order is carried out: how far it is; then the page anew. */
  @GetMapping("/live")
  Object live(@RequestParam String seen) {
    Publication.Work work = publication.work();
    return work.running()
        ? LiveFragment.part("console/publication :: live", "work", work, seen)
        : ResponseEntity.ok().header("HX-Refresh", "true").build();
  }

  @PostMapping("/preview")
  String preview() {
    return ordered(publication.preview());
  }

  @PostMapping("/publish")
  String publish(@RequestParam(defaultValue = "") String reason) {
    return ordered(publication.publish(reason.strip()));
  }

  @PostMapping("/{report}/withdraw")
  String withdraw(@PathVariable String report, @RequestParam String reason) {
    if (reason.isBlank()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return ordered(publication.withdraw(report, reason.strip()));
  }

  @PostMapping("/{report}/restore")
  String restore(@PathVariable String report) {
    return ordered(publication.restore(report));
  }

  private static String ordered(boolean taken) {
    if (!taken) {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
    return BACK;
  }

  /** The preview as the public would see it. */
  @GetMapping("/preview/{*file}")
  ResponseEntity<Resource> previewed(@PathVariable String file) {
    Path found =
        publication
            .previewed(file.substring(1))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Resource resource = new FileSystemResource(found);
    MediaType type =
        MediaTypeFactory.getMediaType(resource).orElse(MediaType.APPLICATION_OCTET_STREAM);
    return ResponseEntity.ok().contentType(type).body(resource);
  }
}
