package cn.baoshen.console.keeping;

import cn.baoshen.archive.years.ArchivedCase;
import cn.baoshen.archive.years.Retention;
import cn.baoshen.archive.years.YearExports;
import cn.baoshen.casebook.chain.DailySeals;
import cn.baoshen.casebook.store.FolderMove;
import cn.baoshen.console.LiveFragment;
import cn.baoshen.console.posted.RefusedPost;
import cn.baoshen.integrity.IntegrityLook;
import cn.baoshen.integrity.Looks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.ByteArrayResource;
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

/** Whether everything that is kept is as it was written, and the order to look. */
@Controller
class KeepingController {
  private static final int SHOWN = 10;
  private static final int LISTED = 200;

  private final IntegrityLook look;
  private final Looks looks;
  private final DailySeals seals;

  private final YearExports exports;
  private final Retention retention;
  private final FolderMove move;
  private final Clock clock;

  KeepingController(
      IntegrityLook look,
      Looks looks,
      DailySeals seals,
      YearExports exports,
      Retention retention,
      FolderMove move,
      Clock clock) {
    this.look = look;
    this.looks = looks;
    this.seals = seals;
    this.exports = exports;
    this.retention = retention;
    this.move = move;
    this.clock = clock;
  }

  @GetMapping("/keeping")
  Object page(Model model) {
    List<ArchivedCase> due = retention.due();
    model.addAttribute("exports", exports.all());
    model.addAttribute("years", retention.years());
    model.addAttribute("due", due.subList(0, Math.min(LISTED, due.size())));
    model.addAttribute("dueAll", due.size());
    model.addAttribute("dueMark", retention.mark(due));
    return LiveFragment.part("console/keeping", "board", board(), "");
  }

  @GetMapping("/keeping/live")
  Object live(@RequestParam String seen) {
    return LiveFragment.part("console/keeping :: live", "board", board(), seen);
  }

  private IntegrityBoard board() {
    Looks.Look last = looks.last().orElse(null);
    return new IntegrityBoard(
        look.isRunning(),
        last,
        last == null ? List.of() : looks.found(last.id()),
        looks.newest(SHOWN),
        move.headway(),
        seals.last().orElse(null));
  }

  @PostMapping("/keeping/verify")
  String verify(Principal who) {
    look.start(who.getName());
    return "redirect:/keeping";
  }

  @PostMapping("/keeping/{year}/export")
  String export(@PathVariable int year) {
    if (!exports.order(year)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return "redirect:/keeping";
  }

  @GetMapping("/keeping/{year}/export")
  ResponseEntity<Resource> exported(@PathVariable int year) {
    Path file =
        exports.file(year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return download(String.valueOf(file.getFileName()), new FileSystemResource(file));
  }

  @GetMapping("/keeping/due")
  ResponseEntity<Resource> due() {
    byte[] table = retention.table(retention.due());
    return download("due-" + LocalDate.now(clock) + ".csv", new ByteArrayResource(table));
  }

  private static ResponseEntity<Resource> download(String name, Resource content) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }

  /** Only what was listed is destroyed; another list has to be looked at first. */
  @PostMapping("/keeping/destroy")
  String destroy(@RequestParam String seen, @RequestParam String reason, Principal who) {
    if (reason.isBlank()) {
      throw RefusedPost.missing("reason");
    }
    if (!retention.destroy(seen, who.getName(), reason.strip())) {
      throw RefusedPost.because(HttpStatus.CONFLICT, "console.keeping.changed");
    }
    return "redirect:/keeping";
  }
}
