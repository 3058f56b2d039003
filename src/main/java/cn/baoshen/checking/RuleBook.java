package cn.baoshen.checking;

import cn.baoshen.form.Form;
import cn.baoshen.form.FormException;
import cn.baoshen.form.FormMistake;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.model.Explained;
import cn.baoshen.model.Finding;
import cn.baoshen.model.NotChecked;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of every form, compiled once; immutable, and safe for any number of threads. */
public final class RuleBook {

  private final Map<String, CompiledForm> forms = new LinkedHashMap<>();

  private record CompiledForm(Form form, List<CompiledRule> rules) {}

  /**
   * Compiles the rules of these forms.
   *
   * @throws FormException for a rule that cannot be used, naming file, rule and reason; and for a
   *     form without any rule, or without one for each sort of trouble that reading can meet, which
   *     would let everything pass
   */
  public RuleBook(Collection<Form> forms) {
    List<FormMistake> wrong = new ArrayList<>();
    for (Form form : forms) {
      FormMistakes mistakes = new FormMistakes();
      List<CompiledRule> rules = RuleInspection.compile(form, mistakes);
      wrong.addAll(mistakes.errors());
      this.forms.put(form.id(), new CompiledForm(form, rules));
    }
    if (!wrong.isEmpty()) {
      throw new FormException(wrong);
    }
  }

  /** Puts all rules of its form before a report. */
  public Verdict judge(Reading reading, Submission submission) {
    CompiledForm form = form(reading);
    List<ReadProblem> unreadable =
        reading.troubles().stream()
            .filter(trouble -> trouble.kind() == ReadProblem.Kind.UNREADABLE_FILE)
            .toList();
    return unreadable.isEmpty()
        ? verdict(form, reading, submission)
        : new Verdict(
            form.rules().stream()
                .flatMap(rule -> rule.about(unreadable, reading.report()).stream())
                .toList(),
            List.of());
  }

  private CompiledForm form(Reading reading) {
    CompiledForm form = forms.get(reading.report().form());
    if (form == null) {
      throw new IllegalArgumentException("no form " + reading.report().form());
    }
    return form;
  }

  private static Verdict verdict(CompiledForm form, Reading reading, Submission submission) {
    EvaluationContext dossier = EvaluationContext.of(form.form(), reading, submission);
    List<Finding> findings = new ArrayList<>();
    List<NotChecked> notChecked = new ArrayList<>();
    List<Explained> explained = new ArrayList<>();
    for (CompiledRule rule : form.rules()) {
      CompiledRule.Answer answer = rule.judge(dossier, reading.troubles());
      findings.addAll(answer.findings());
      notChecked.addAll(answer.notChecked());
      explained.addAll(answer.explained());
    }
    HiddenPlaces hidden = new HiddenPlaces(reading.hidden());
    return new Verdict(findings.stream().map(hidden::told).toList(), notChecked, explained);
  }
}
