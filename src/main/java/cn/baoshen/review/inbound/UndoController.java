package cn.baoshen.review.inbound;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.tier.Proposal;
import cn.baoshen.review.letter.ReviewTexts;
import cn.baoshen.review.link.UndoLinks;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a reviewer takes an answer by mail back: a GET shows, only a POST does it. */
@Controller
@RequestMapping(UndoLinks.PATH + "{secret}")
class UndoController {
  private static final int OK = 200;
  private static final int UNKNOWN = 404;
  private static final int GONE = 410;

  private final UndoLinks links;
  private final ReplyDecisions decisions;
  private final LateReplies standings;
  private final CaseBook book;
  private final ReviewTexts words;
  private final Clock clock;

  UndoController(
      UndoLinks links,
      ReplyDecisions decisions,
      LateReplies standings,
      CaseBook book,
      ReviewTexts words,
      Clock clock) {
    this.links = links;
    this.decisions = decisions;
    this.standings = standings;
    this.book = book;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(@PathVariable String secret) {
    return page(secret, links.behind(secret), false);
  }

  @PostMapping
  ModelAndView undo(@PathVariable String secret) {
    Optional<Proposal> proposal = links.behind(secret);
    boolean undone = proposal.filter(Proposal::isWaiting).filter(decisions::undo).isPresent();
    return page(secret, undone ? links.behind(secret) : proposal, undone);
  }

  private ModelAndView page(String secret, Optional<Proposal> proposal, boolean justNow) {
    String standing = proposal.map(this::standing).orElse("unknown");
    Map<String, Object> values = new HashMap<>();
    values.put("words", words.here());
    values.put("standing", standing);
    values.put("path", UndoLinks.PATH + secret);
    proposal.ifPresent(made -> describe(values, made));
    ModelAndView page = new ModelAndView("review/undo", values);
    page.setStatus(HttpStatusCode.valueOf(status(standing, justNow)));
    return page;
  }

  private void describe(Map<String, Object> values, Proposal made) {
    values.put("proposal", made);
    values.put("subject", book.get(made.caseId()));
    values.put("winner", standings.decision(book.get(made.caseId()), made.tier()).orElse(null));
  }

  private String standing(Proposal made) {
    boolean due = !made.dueAt().isAfter(clock.instant());
    return made.isWaiting() && due ? "due" : made.state().name().toLowerCase(Locale.ROOT);
  }

  private static int status(String standing, boolean justNow) {
    if (standing.equals("unknown")) {
      return UNKNOWN;
    }
    return standing.equals("waiting") || justNow ? OK : GONE;
  }
}
