package cn.baoshen.checking;

import cn.baoshen.checking.words.HiddenPlaces;
import cn.baoshen.form.Form;
import cn.baoshen.form.FormException;
import cn.baoshen.form.FormMistake;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.Rule;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.form.yaml.PerForm;
import cn.baoshen.model.Explained;
import cn.baoshen.model.Finding;
import cn.baoshen.model.NotChecked;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Sha256;
import cn.baoshen.model.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rules of every form, compiled once; safe for any number of threads. */
public final class RuleBook {

  private final FormCatalog forms;
  private final PerForm<String> digests = new PerForm<>(RuleBook::demands);
  private final PerForm<CompiledForm> compiled = new PerForm<>(RuleBook::compile);

  private record CompiledForm(Form form, List<CompiledRule> rules) {}

  /**
   * Compiles the rules of these forms.
   *
   * @throws FormException for a rule that cannot be used, naming file, rule and reason; and for a
   *     form without any rule, or without one for each sort of trouble that reading can meet, which
   *     would let everything pass
   */
  public RuleBook(Collection<Form> forms) {
    this(FormCatalog.of(forms));
  }

  /** The same, and of forms that come later when one is first needed. */
  RuleBook(FormCatalog forms) {
    this.forms = forms;
    List<FormMistake> wrong = new ArrayList<>();
    for (Form form : forms.all()) {
      try {
        compiled.of(form);
      } catch (FormException e) {
        wrong.addAll(e.mistakes());
      }
    }
    if (!wrong.isEmpty()) {
      throw new FormException(wrong);
    }
  }

  private static CompiledForm compile(Form form) {
    FormMistakes mistakes = new FormMistakes();
    List<CompiledRule> rules = RuleInspection.compile(form, mistakes);
    mistakes.requireNone();
    return new CompiledForm(form, rules);
  }

  /** Tells the rules of a form from any others by what they demand, not by how they say it. */
  public String digest(Form form) {
    return digests.of(form);
  }

  private static String demands(Form form) {
    StringBuilder demands = new StringBuilder();
    for (Rule rule : form.rules()) {
      demands.append(rule.id()).append(rule.severity()).append(rule.on());
      rule.checks()
          .forEach(
              check -> demands.append(check.toString().replace(check.message().toString(), "")));
    }
    return Sha256.of(demands.append(ordered(form.parameters())).toString());
  }

  private static Object ordered(Object parameter) {
    if (parameter instanceof Map<?, ?> map) {
      Map<String, Object> ordered = new TreeMap<>();
      map.forEach((key, value) -> ordered.put(String.valueOf(key), ordered(value)));
      return ordered;
    }
    return parameter instanceof List<?> list
        ? list.stream().map(RuleBook::ordered).toList()
        : String.valueOf(parameter);
  }

  /** The digests of all rules that there are, by the form's reference. */
  Map<String, String> digests() {
    Map<String, String> all = new TreeMap<>();
    forms.known().forEach(form -> all.put(form.reference(), digest(form)));
    forms.all().forEach(form -> all.put(form.reference(), digest(form)));
    return all;
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
    String reference = reading.report().form();
    return forms
        .byId(reference)
        .map(compiled::of)
        .orElseThrow(() -> new IllegalArgumentException("no form " + reference));
  }

  private static Verdict verdict(CompiledForm form, Reading reading, Submission submission) {
    List<CompiledRule.Answer> answers =
        OneFact.of(
            withoutOtherYear(reading, submission), mended -> answers(form, mended, submission));
    List<Finding> findings = new ArrayList<>();
    List<NotChecked> notChecked = new ArrayList<>();
    List<Explained> explained = new ArrayList<>();
    for (CompiledRule.Answer answer : answers) {
      findings.addAll(answer.findings());
      notChecked.addAll(answer.notChecked());
      explained.addAll(answer.explained());
    }
    HiddenPlaces hidden = new HiddenPlaces(reading.hidden());
    return new Verdict(findings.stream().map(hidden::told).toList(), notChecked, explained);
  }

  /** In a report of another year it is the report's year that is wrong, and not its title's. */
  private static Reading withoutOtherYear(Reading reading, Submission submission) {
    String asked = String.valueOf(submission.openYear());
    return reading.with(
        reading.troubles().stream()
            .filter(
                trouble ->
                    !trouble.reason().equals(ReadProblem.OTHER_YEAR)
                        || trouble.details().get(1).equals(asked))
            .toList());
  }

  /** What each rule says of a report, in the order of the rules. */
  private static List<CompiledRule.Answer> answers(
      CompiledForm form, Reading reading, Submission submission) {
    EvaluationContext dossier = EvaluationContext.of(form.form(), reading, submission);
    CarriedErrors carried = CarriedErrors.of(form.rules(), dossier, reading.troubles());
    List<ReadProblem> own = carried.own(reading.troubles());
    return form.rules().stream().map(rule -> rule.judge(dossier, own).with(carried)).toList();
  }
}
