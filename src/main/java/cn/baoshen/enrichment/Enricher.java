package cn.baoshen.enrichment;

import cn.baoshen.form.Form;
import cn.baoshen.form.FormException;
import cn.baoshen.form.Rule;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.form.yaml.PerForm;
import cn.baoshen.model.Case;
import cn.baoshen.model.ComputedFigure;
import cn.baoshen.model.Examination;
import cn.baoshen.model.FigureComputation;
import cn.baoshen.model.FigureComputation.Compared;
import cn.baoshen.model.Report;
import cn.baoshen.model.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whoever computes the figures that a unit never types, such as rates, scores and the grade; safe
 * for any number of threads.
 */
public final class Enricher implements FigureComputation {
  private final FormCatalog forms;
  private final LastApproved earlier;
  private final PerForm<CompiledFigures> compiled = new PerForm<>(CompiledFigures::of);

  /**
   * Compiles the derived figures of these forms.
   *
   * @throws FormException for a figure that cannot be computed, naming file, id and reason
   */
  public Enricher(Collection<Form> forms) {
    this(FormCatalog.of(forms), LastApproved.NOTHING);
  }

  /** The same, and of forms that come later when one is first needed. */
  Enricher(FormCatalog forms, LastApproved earlier) {
    this.forms = forms;
    this.earlier = earlier;
    forms.all().forEach(compiled::of);
  }

  /**
   * The figures of a report in the form's order. One whose inputs are not filled is left out; one
   * that would divide by zero is there without a computed value: 不适用.
   */
  @Override
  public List<ComputedFigure> of(Case subject, Report report) {
    return of(report, Set.of());
  }

  @Override
  public List<ComputedFigure> of(Case subject, Examination examined) {
    Set<String> unread =
        forms
            .byId(examined.report().form())
            .map(form -> unread(form, examined.verdict()))
            .orElse(Set.of());
    return of(examined.report(), unread);
  }

  @Override
  public List<Compared> compared(Case subject, Report report) {
    return forms
        .byId(report.form())
        .filter(form -> !form.rollUp().compared().isEmpty())
        .flatMap(
            form -> earlier.before(subject).map(before -> compared(form, subject, report, before)))
        .orElse(List.of());
  }

  private List<Compared> compared(Form form, Case subject, Report now, Report before) {
    return new YearOnYear(form, subject, report -> of(report, Set.of())).of(now, before);
  }

  private List<ComputedFigure> of(Report report, Set<String> unread) {
    return forms
        .byId(report.form())
        .map(form -> compiled.of(form).of(report, unread))
        .orElse(List.of());
  }

  /** Where something stands that could not be read: a rule on that has said so. */
  private static Set<String> unread(Form form, Verdict verdict) {
    Set<String> rules =
        form.rules().stream()
            .filter(rule -> !rule.on().isEmpty())
            .map(Rule::id)
            .collect(Collectors.toSet());
    return verdict.findings().stream()
        .filter(finding -> rules.contains(finding.rule()))
        .flatMap(finding -> finding.fields().stream())
        .collect(Collectors.toSet());
  }
}
