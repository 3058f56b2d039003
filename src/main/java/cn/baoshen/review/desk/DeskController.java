package cn.baoshen.review.desk;

import cn.baoshen.casebook.tier.OpenOfReviewer.Open;
import cn.baoshen.model.Case;
import cn.baoshen.model.Decision.Choice;
import cn.baoshen.review.letter.ReviewTexts;
import cn.baoshen.review.link.DeskLinks;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of what waits for a reviewer, and the answer to several of them at once. */
@Controller
@RequestMapping(DeskLinks.PATH + "{secret}")
public class DeskController {
  private final DeskLinks links;
  private final ReviewerDesk desk;
  private final ReviewTexts words;

  DeskController(DeskLinks links, ReviewerDesk desk, ReviewTexts words) {
    this.links = links;
    this.desk = desk;
    this.words = words;
  }

  @GetMapping
  ModelAndView list(@PathVariable String secret) {
    return of(secret, reviewer -> page("review/desk", secret, reviewer));
  }

  /** Names each of several reports, and asks once for all of them; nothing is decided here. */
  @PostMapping("/several")
  ModelAndView several(
      @PathVariable String secret, @RequestParam(required = false) List<String> id) {
    return of(
        secret,
        reviewer -> {
          List<Case> clean = id == null ? List.of() : desk.clean(reviewer, id);
          return clean.isEmpty()
              ? page("review/desk", secret, reviewer).addObject("none", true)
              : page("review/desk-several", secret, reviewer).addObject("named", clean);
        });
  }

  @PostMapping("/approve")
  ModelAndView approve(
      @PathVariable String secret, @RequestParam(required = false) List<String> id) {
    return of(
        secret,
        reviewer -> {
          List<Case> clean = id == null ? List.of() : desk.clean(reviewer, id);
          clean.forEach(subject -> desk.answer(reviewer, subject, Choice.APPROVE, ""));
          return back(secret);
        });
  }

  @PostMapping("/undo")
  ModelAndView undo(@PathVariable String secret, @RequestParam(defaultValue = "") String id) {
    return of(
        secret,
        reviewer ->
            desk.undo(reviewer, id)
                ? back(secret)
                : page("review/desk", secret, reviewer).addObject("late", true));
  }

  private static ModelAndView back(String secret) {
    return new ModelAndView("redirect:" + DeskLinks.PATH + secret);
  }

  private ModelAndView of(String secret, Function<String, ModelAndView> page) {
    return links
        .behind(secret)
        .map(page)
        .orElseGet(
            () ->
                new ModelAndView("review/desk-closed", HttpStatus.GONE)
                    .addObject("words", words.here()));
  }

  private ModelAndView page(String view, String secret, String reviewer) {
    List<Open> waiting = desk.waiting(reviewer);
    return new ModelAndView(view)
        .addObject("words", words.here())
        .addObject("path", DeskLinks.PATH + secret)
        .addObject("reviewer", reviewer)
        .addObject("waiting", waiting)
        .addObject("clean", waiting.stream().filter(one -> one.found() == 0).count())
        .addObject("answered", desk.answered(reviewer));
  }
}
