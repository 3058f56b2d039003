package cn.baoshen.console.rules;

import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.console.listing.CasePages;
import cn.baoshen.console.rules.RuleLine.Counts;
import cn.baoshen.form.Form;
import cn.baoshen.form.Rule;
import cn.baoshen.form.yaml.FormCatalog;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms that are asked for and their rules, in words. */
@Controller
class RulesController {
  private final FormCatalog forms;
  private final RuleCounts counts;
  private final CasePages cases;
  private final OpenCollection collection;
  private final MessageSource words;
  private final Map<Key, Texts> texts = new ConcurrentHashMap<>();

  private record Key(String form, boolean english) {}

  private record Texts(Form form, List<RuleLine> lines) {}

  RulesController(
      FormCatalog forms,
      RuleCounts counts,
      CasePages cases,
      OpenCollection collection,
      MessageSource words) {
    this.forms = forms.forYear(collection::year);
    this.counts = counts;
    this.cases = cases;
    this.collection = collection;
    this.words = words;
  }

  @GetMapping("/rules")
  String page(@RequestParam(required = false) Integer year, Locale locale, Model model) {
    List<Integer> years = cases.years();
    int shown = year != null && years.contains(year) ? year : collection.year();
    model.addAttribute("years", years);
    model.addAttribute("year", shown);
    model.addAttribute("forms", forms(counts.in(shown), locale));
    return "console/rules";
  }

  private List<FormRules> forms(Map<String, Map<String, Counts>> spoken, Locale locale) {
    return forms.all().stream()
        .map(
            form ->
                new FormRules(
                    form.id(),
                    form.title(),
                    lines(form, spoken.getOrDefault(form.id(), Map.of()), locale)))
        .toList();
  }

  private List<RuleLine> lines(Form form, Map<String, Counts> spoken, Locale locale) {
    return texts(form, locale).stream()
        .map(line -> line.with(spoken.getOrDefault(line.id(), Counts.NONE)))
        .toList();
  }

  /** Words change with the form alone. */
  private List<RuleLine> texts(Form form, Locale locale) {
    Key key = new Key(form.id(), locale.getLanguage().equals(Locale.ENGLISH.getLanguage()));
    Texts known = texts.get(key);
    if (known == null || known.form() != form) {
      Wordings wordings = new Wordings(form, words, locale);
      known = new Texts(form, form.rules().stream().map(rule -> line(rule, wordings)).toList());
      texts.put(key, known);
    }
    return known.lines();
  }

  private static RuleLine line(Rule rule, Wordings wordings) {
    List<String> messages =
        Stream.concat(
                rule.message().stream(), rule.checks().stream().flatMap(c -> c.message().stream()))
            .map(wordings::message)
            .distinct()
            .toList();
    return new RuleLine(
        rule.id(),
        rule.severity(),
        rule.title(),
        rule.waivable(),
        wordings.demands(rule),
        messages,
        Counts.NONE);
  }
}
