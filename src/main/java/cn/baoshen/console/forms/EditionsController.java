package cn.baoshen.console.forms;

import cn.baoshen.console.Times;
import cn.baoshen.edition.Edition;
import cn.baoshen.edition.EditionDesk;
import cn.baoshen.form.Form;
import cn.baoshen.form.FormMistake;
import cn.baoshen.model.Verdict;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages on which official workbooks are uploaded, looked at and put in force. */
@Controller
class EditionsController {
  static final String ADDRESS = "/editions";
  static final String TRY_OUT = "/editions/tryout";

  private final EditionDesk desk;
  private final EditionActs acts;
  private final DraftPapers papers;
  private final MessageSource words;
  private final Times times;

  EditionsController(
      EditionDesk desk, EditionActs acts, DraftPapers papers, MessageSource words, Times times) {
    this.desk = desk;
    this.acts = acts;
    this.papers = papers;
    this.words = words;
    this.times = times;
  }

  @GetMapping(ADDRESS)
  String list(@RequestParam(defaultValue = "") String id, Model model) {
    model.addAttribute("id", id);
    model.addAttribute("editions", desk.all());
    model.addAttribute("times", times);
    return "console/editions";
  }

  @PostMapping(ADDRESS)
  String upload(
      @RequestParam(defaultValue = "") String id,
      HttpServletRequest request,
      HttpServletResponse response,
      Principal who,
      Model model)
      throws IOException {
    String trouble = desk.refusal(id.strip());
    byte[] file = trouble == null ? bytes(request).orElse(null) : null;
    if (file == null) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      model.addAttribute("trouble", trouble == null ? "file" : trouble);
      return list(id, model);
    }
    Edition edition = desk.upload(id.strip(), name(request), file, who.getName());
    return "redirect:/editions/" + edition.form() + "/" + edition.number();
  }

  @GetMapping("/editions/{form}/{number}")
  String page(@PathVariable String form, @PathVariable int number, Locale locale, Model model) {
    return page(edition(form, number), List.of(), locale, model);
  }

  @PostMapping("/editions/{form}/{number}/enable")
  String enable(
      @PathVariable String form,
      @PathVariable int number,
      Principal who,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    Edition edition = edition(form, number);
    List<FormMistake> wrong = acts.enable(edition, who.getName());
    if (wrong.isEmpty()) {
      return "redirect:/editions/" + form + "/" + number + "?done=enable";
    }
    response.setStatus(HttpStatus.CONFLICT.value());
    return page(edition, wrong, locale, model);
  }

  @PostMapping("/editions/{form}/{number}/withdraw")
  String withdraw(@PathVariable String form, @PathVariable int number, Principal who) {
    acts.withdraw(edition(form, number), who.getName());
    return "redirect:/editions/" + form + "/" + number + "?done=withdraw";
  }

  @PostMapping(TRY_OUT)
  String tryOut(
      @RequestParam String form,
      @RequestParam int number,
      HttpServletRequest request,
      Locale locale,
      HttpServletResponse response,
      Model model)
      throws IOException {
    Edition edition = edition(form, number);
    Optional<byte[]> file = bytes(request);
    Optional<Verdict> verdict =
        papers.form(edition).flatMap(made -> file.map(bytes -> papers.tryOut(made, bytes)));
    if (verdict.isEmpty()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      model.addAttribute("trouble", "file");
    }
    verdict.ifPresent(said -> model.addAttribute("verdict", said));
    model.addAttribute("tried", name(request));
    return page(edition, List.of(), locale, model);
  }

  private String page(Edition edition, List<FormMistake> refused, Locale locale, Model model) {
    model.addAttribute("edition", edition);
    model.addAttribute("times", times);
    model.addAttribute("refused", refused);
    model.addAttribute("mistakes", desk.draft(edition).mistakes().list());
    model.addAttribute("wrong", desk.draft(edition).mistakes().hasErrors());
    model.addAttribute(
        "others", desk.all().stream().filter(o -> o.form().equals(edition.form())).toList());
    Optional<Form> made = papers.form(edition);
    model.addAttribute("made", made.isPresent());
    model.addAttribute("terms", made.map(papers::terms).orElse(null));
    model.addAttribute(
        "rules", made.map(form -> DraftRule.of(form, words, locale)).orElse(List.of()));
    return "console/edition";
  }

  private Edition edition(String form, int number) {
    return desk.find(form, number)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** The file of a request; empty when there is none, or one larger than a file may be. */
  private static Optional<byte[]> bytes(HttpServletRequest request) throws IOException {
    try {
      Part part = request.getPart("file");
      if (part == null || part.getSize() == 0) {
        return Optional.empty();
      }
      try (InputStream in = part.getInputStream()) {
        return Optional.of(in.readAllBytes());
      }
    } catch (ServletException | IllegalStateException noFile) {
      return Optional.empty();
    }
  }

  private static String name(HttpServletRequest request) throws IOException {
    try {
      String name = request.getPart("file").getSubmittedFileName();
      return name == null ? "" : name;
    } catch (ServletException e) {
      return "";
    }
  }
}
