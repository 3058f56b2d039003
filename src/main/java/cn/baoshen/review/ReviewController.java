package cn.baoshen.review;

import cn.baoshen.casebook.mail.Token;
import cn.baoshen.casebook.tier.Proposal;
import cn.baoshen.model.Decision.Choice;
import cn.baoshen.review.Outcome.Kind;
import cn.baoshen.review.letter.Attachments;
import cn.baoshen.review.letter.Attachments.Paper;
import cn.baoshen.review.letter.CaseFiles;
import cn.baoshen.review.letter.ReviewLinks;
import cn.baoshen.review.letter.ReviewTexts;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The review page: a GET shows, only a POST decides. */
@Controller
@RequestMapping(ReviewLinks.PATH + "{token}")
public class ReviewController {
  private static final int INCOMPLETE = 400;

  private final ReviewDesk desk;
  private final CaseFiles files;
  private final Attachments papers;
  private final ReviewLinks links;
  private final ReviewTexts words;
  private final Afterwards afterwards;

  ReviewController(
      ReviewDesk desk,
      CaseFiles files,
      Attachments papers,
      ReviewLinks links,
      ReviewTexts words,
      Afterwards afterwards) {
    this.desk = desk;
    this.files = files;
    this.papers = papers;
    this.links = links;
    this.words = words;
    this.afterwards = afterwards;
  }

  @GetMapping
  ModelAndView show(@PathVariable String token) {
    Visit visit = desk.visit(token);
    return visit.isOpen() ? form(token, visit, null, "", null, 200) : closed(token, visit);
  }

  @PostMapping
  ModelAndView decide(
      @PathVariable String token,
      @RequestParam(required = false) @Nullable String choice,
      @RequestParam(defaultValue = "") String notes) {
    Choice chosen = choice(choice);
    Outcome outcome = desk.decide(token, chosen, notes);
    return switch (outcome.kind()) {
      case DONE -> done(outcome);
      case CLOSED -> closed(token, outcome.visit());
      default -> form(token, outcome.visit(), chosen, notes, outcome.kind(), INCOMPLETE);
    };
  }

  /** A reviewer whose link has expired has a new letter sent, which goes to their own address. */
  @PostMapping("/again")
  ModelAndView again(@PathVariable String token) {
    Visit visit = desk.visit(token);
    if (!desk.again(visit, words.say("again.reason"))) {
      return show(token);
    }
    ModelAndView sent = closed(token, desk.visit(token));
    sent.setStatus(HttpStatus.OK);
    return sent;
  }

  @GetMapping("/report.pdf")
  Object report(@PathVariable String token) {
    Visit visit = desk.visit(token);
    return visit.isOpen() ? pdf(visit) : closed(token, visit);
  }

  @GetMapping("/supporting/{id}")
  Object supporting(@PathVariable String token, @PathVariable long id) {
    Visit visit = desk.visit(token);
    return visit.isOpen()
        ? papers
            .supporting(visit.about(), id)
            .map(paper -> paper.shown(ContentDisposition.attachment()))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
        : closed(token, visit);
  }

  private ResponseEntity<byte[]> pdf(Visit visit) {
    Paper paper = links.report(visit.about(), papers.report(visit.about()));
    return paper.shown(ContentDisposition.inline());
  }

  private ModelAndView form(
      String token,
      Visit visit,
      @Nullable Choice choice,
      String notes,
      @Nullable Kind missing,
      int status) {
    ModelAndView page = page("review/case", visit, status);
    page.addObject("file", files.open(visit.about()));
    page.addObject("path", ReviewLinks.PATH + token);
    page.addObject("choice", choice);
    page.addObject("notes", notes);
    page.addObject("missing", missing);
    page.addObject("waits", desk.waits());
    page.addObject("proposal", waiting(visit.known()));
    return page;
  }

  private @Nullable Proposal waiting(Token token) {
    return afterwards.waiting(token).orElse(null);
  }

  private ModelAndView done(Outcome outcome) {
    ModelAndView page = page("review/done", outcome.visit(), 200);
    page.addObject("decision", outcome.decision());
    page.addObject("next", outcome.next());
    Token token = outcome.visit().known();
    afterwards
        .waiting(token)
        .ifPresent(
            made -> page.addObject("proposal", made).addObject("undo", afterwards.undo(made)));
    return page.addObject("rest", afterwards.rest(token.reviewer(), token.caseId()));
  }

  private ModelAndView closed(String token, Visit visit) {
    return page("review/closed", visit, visit.standing().status())
        .addObject("path", ReviewLinks.PATH + token);
  }

  private ModelAndView page(String view, Visit visit, int status) {
    ModelAndView page = new ModelAndView(view, Map.of("words", words.here(), "visit", visit));
    page.setStatus(HttpStatusCode.valueOf(status));
    return page;
  }

  private static @Nullable Choice choice(@Nullable String text) {
    return Arrays.stream(Choice.values())
        .filter(choice -> choice.name().toLowerCase(java.util.Locale.ROOT).equals(text))
        .findAny()
        .orElse(null);
  }
}
