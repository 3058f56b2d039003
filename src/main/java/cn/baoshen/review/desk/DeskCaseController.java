package cn.baoshen.review.desk;

import cn.baoshen.casebook.tier.OpenOfReviewer.Open;
import cn.baoshen.model.Case;
import cn.baoshen.model.Decision.Choice;
import cn.baoshen.review.letter.Attachments;
import cn.baoshen.review.letter.CaseFiles;
import cn.baoshen.review.letter.ReviewTexts;
import cn.baoshen.review.letter.TypedText;
import cn.baoshen.review.link.DeskLinks;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One report on a reviewer's page: the paper beside what was found, and on to the next. */
@Controller
@RequestMapping(DeskLinks.PATH + "{secret}/{id}")
public class DeskCaseController {
  private static final int LONGEST_NOTES = 4000;

  private final DeskLinks links;
  private final ReviewerDesk desk;
  private final CaseFiles files;
  private final Attachments papers;
  private final ReviewTexts words;

  DeskCaseController(
      DeskLinks links, ReviewerDesk desk, CaseFiles files, Attachments papers, ReviewTexts words) {
    this.links = links;
    this.desk = desk;
    this.files = files;
    this.papers = papers;
    this.words = words;
  }

  @GetMapping
  ModelAndView show(@PathVariable String secret, @PathVariable String id) {
    Optional<Open> open = open(secret, id);
    return open.isEmpty() ? list(secret) : page(secret, open.get());
  }

  @GetMapping("/report.pdf")
  ResponseEntity<byte[]> report(@PathVariable String secret, @PathVariable String id) {
    Open open =
        open(secret, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .body(papers.report(open.subject()));
  }

  @GetMapping("/supporting/{number}")
  ResponseEntity<byte[]> supporting(
      @PathVariable String secret, @PathVariable String id, @PathVariable long number) {
    return open(secret, id)
        .flatMap(open -> papers.supporting(open.subject(), number))
        .map(paper -> paper.shown(ContentDisposition.attachment()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Answers, and goes on to the next report. */
  @PostMapping
  ModelAndView answer(
      @PathVariable String secret,
      @PathVariable String id,
      @RequestParam(required = false) Choice choice,
      @RequestParam(defaultValue = "") String notes) {
    Optional<Open> open = open(secret, id);
    if (open.isEmpty()) {
      return list(secret);
    }
    String plain = TypedText.notes(notes);
    String missing = missing(choice, plain, open.get().subject());
    if (missing != null) {
      return page(secret, open.get())
          .addObject("missing", missing)
          .addObject("notes", notes)
          .addObject("choice", choice);
    }
    String next = next(secret, id);
    desk.answer(reviewer(secret), open.get().subject(), choice, plain);
    return next == null
        ? list(secret)
        : new ModelAndView("redirect:" + DeskLinks.PATH + secret + "/" + next);
  }

  private @Nullable String missing(@Nullable Choice choice, String notes, Case subject) {
    if (choice == null) {
      return "missing.choice_wanted";
    }
    if (notes.length() > LONGEST_NOTES) {
      return "missing.notes_too_long";
    }
    if (choice == Choice.RETURN && !TypedText.areNotes(notes)) {
      return "missing.notes_wanted";
    }
    if (!TypedText.suit(choice, notes)) {
      return "missing.notes_disagree";
    }
    return choice == Choice.APPROVE
        ? desk.against(subject).map(why -> "missing.rules_" + why).orElse(null)
        : null;
  }

  private ModelAndView page(String secret, Open open) {
    return new ModelAndView("review/desk-case")
        .addObject("words", words.here())
        .addObject("path", DeskLinks.PATH + secret)
        .addObject("file", files.open(open.subject()))
        .addObject("c", open.subject())
        .addObject("next", next(secret, open.subject().id()))
        .addObject("left", desk.waiting(reviewer(secret)).size());
  }

  /** The report after this one, the first after the last; null when there is no other. */
  private @Nullable String next(String secret, String id) {
    List<String> ids =
        desk.waiting(reviewer(secret)).stream().map(open -> open.subject().id()).toList();
    int at = ids.indexOf(id);
    return ids.size() < 2 || at < 0 ? null : ids.get((at + 1) % ids.size());
  }

  private Optional<Open> open(String secret, String id) {
    return links.behind(secret).flatMap(reviewer -> desk.open(reviewer, id));
  }

  private String reviewer(String secret) {
    return links.behind(secret).orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE));
  }

  private static ModelAndView list(String secret) {
    return new ModelAndView("redirect:" + DeskLinks.PATH + secret);
  }
}
