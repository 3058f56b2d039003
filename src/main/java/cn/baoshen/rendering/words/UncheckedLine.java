package cn.baoshen.rendering.words;

import cn.baoshen.form.Form;
import cn.baoshen.form.Rule;
import cn.baoshen.model.NotChecked;
import cn.baoshen.model.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule that could not run, or not in each of its instances, as a document lists it.
 *
 * @param title what the rule demands; empty when the form is there no longer
 * @param because why, the first reasons of several
 */
public record UncheckedLine(String rule, String title, String because) {
  private static final int MOST_REASONS = 3;

  /** The rules that could not run, each once, in their order; not more than can be printed. */
  public static List<UncheckedLine> of(Verdict verdict, @Nullable Form form) {
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    for (NotChecked not : verdict.notChecked()) {
      List<String> known = reasons.computeIfAbsent(not.rule(), rule -> new ArrayList<>());
      if (!known.contains(not.because())) {
        known.add(not.because());
      }
    }
    List<UncheckedLine> lines = new ArrayList<>();
    reasons.forEach((rule, why) -> lines.add(new UncheckedLine(rule, title(rule, form), all(why))));
    return PrintLimits.first(lines, PrintLimits.FINDINGS);
  }

  private static String title(String id, @Nullable Form form) {
    return form == null
        ? ""
        : form.rules().stream()
            .filter(rule -> rule.id().equals(id))
            .map(Rule::title)
            .findFirst()
            .orElse("");
  }

  private static String all(List<String> reasons) {
    String first =
        String.join(
            DocumentTexts.say("unchecked.and"),
            reasons.subList(0, Math.min(MOST_REASONS, reasons.size())));
    int more = reasons.size() - MOST_REASONS;
    return more <= 0 ? first : DocumentTexts.say("unchecked.more", first, more);
  }
}
