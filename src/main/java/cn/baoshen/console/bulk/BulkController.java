package cn.baoshen.console.bulk;

import cn.baoshen.casebook.Refusal;
import cn.baoshen.console.bulk.BulkJob.Count;
import cn.baoshen.console.units.ReminderPreviews;
import cn.baoshen.review.letter.LetterWriter;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of an act on many: what it will do, and then how far it has come. */
@Controller
class BulkController {
  private static final int SHOWN = 100;

  private final BulkBook book;
  private final BulkDesk desk;
  private final ReminderPreviews previews;

  BulkController(BulkBook book, BulkDesk desk, ReminderPreviews previews) {
    this.book = book;
    this.desk = desk;
    this.previews = previews;
  }

  /** Those with one outcome: how many, and the first of them. */
  public record Part(Count count, List<BulkJob.Item> items) {}

  @GetMapping("/bulk/{id}")
  ModelAndView one(@PathVariable String id) {
    return page(job(id), HttpStatus.OK);
  }

  @PostMapping("/bulk/{id}/start")
  ModelAndView start(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String approvedBy,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate until,
      Principal who) {
    BulkJob job = job(id);
    BulkJob entered =
        new BulkJob(
            id,
            job.act(),
            who.getName(),
            reason.strip(),
            to.strip(),
            until,
            approvedBy.strip(),
            null,
            null);
    Optional<Refusal> refusal = desk.start(entered);
    return refusal.isEmpty()
        ? new ModelAndView("redirect:/bulk/{id}")
        : page(job, HttpStatus.CONFLICT).addObject("trouble", refusal.get().key());
  }

  private BulkJob job(String id) {
    return book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ModelAndView page(BulkJob job, HttpStatus status) {
    List<Part> parts =
        book.counts(job.id()).stream()
            .map(count -> new Part(count, book.of(job.id(), count.outcome(), SHOWN)))
            .toList();
    int all = parts.stream().mapToInt(part -> part.count().times()).sum();
    int waiting = waiting(parts);
    return new ModelAndView("console/bulk", status)
        .addObject("job", job)
        .addObject("parts", parts)
        .addObject("preview", preview(job, parts).orElse(null))
        .addObject("all", all)
        .addObject("waiting", waiting)
        .addObject("percent", all == 0 ? 100 : (all - waiting) * 100 / all);
  }

  /** The first of the letters that it would order. */
  private Optional<LetterWriter.Preview> preview(BulkJob job, List<Part> parts) {
    return parts.stream()
        .filter(part -> job.act() == BulkAct.REMIND && job.startedAt() == null)
        .filter(part -> part.count().outcome() == null)
        .flatMap(part -> part.items().stream())
        .findFirst()
        .flatMap(item -> previews.of(item.subject()));
  }

  private static int waiting(List<Part> parts) {
    return parts.stream()
        .map(Part::count)
        .filter(count -> Objects.isNull(count.outcome()))
        .mapToInt(Count::times)
        .sum();
  }
}
