package cn.baoshen.enrichment;

import cn.baoshen.form.Form;
import cn.baoshen.form.FormException;
import cn.baoshen.model.Case;
import cn.baoshen.model.ComputedFigure;
import cn.baoshen.model.FigureComputation;
import cn.baoshen.model.Report;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whoever computes the figures that a unit never types, such as rates, scores and the grade;
 * immutable, and safe for any number of threads.
 */
public final class Enricher implements FigureComputation {
  private final Map<String, CompiledFigures> forms = new LinkedHashMap<>();

  /**
   * Compiles the derived figures of these forms.
   *
   * @throws FormException for a figure that cannot be computed, naming file, id and reason
   */
  public Enricher(Collection<Form> forms) {
    forms.forEach(form -> this.forms.put(form.id(), CompiledFigures.of(form)));
  }

  /**
   * The figures of a report in the form's order. One whose inputs are not filled is left out; one
   * that would divide by zero is there without a computed value: 不适用.
   */
  @Override
  public List<ComputedFigure> of(Case subject, Report report) {
    return Optional.ofNullable(forms.get(report.form()))
        .map(form -> form.of(report))
        .orElse(List.of());
  }
}
