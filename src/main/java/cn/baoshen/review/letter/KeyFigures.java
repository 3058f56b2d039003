package cn.baoshen.review.letter;

import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.Case;
import cn.baoshen.model.ComputedFigure;
import cn.baoshen.model.Examination;
import cn.baoshen.model.FigureComputation;
import cn.baoshen.model.FigureComputation.Compared;
import cn.baoshen.model.Peers;
import cn.baoshen.model.Report;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The few figures that a form wants shown first, stated beside computed. */
public final class KeyFigures {
  private final FormCatalog forms;
  private final FigureComputation computed;
  private final ReviewTexts words;
  private final Peers peers;

  public KeyFigures(FormCatalog forms, FigureComputation computed, ReviewTexts words, Peers peers) {
    this.forms = forms;
    this.computed = computed;
    this.words = words;
    this.peers = peers;
  }

  /** In the form's order; empty when the report is of no form. */
  List<ComputedFigure> of(Case subject, Examination examined) {
    return Optional.ofNullable(examined.report().form())
        .flatMap(forms::byId)
        .map(form -> of(form, subject, examined))
        .orElse(List.of());
  }

  /** The figures that the form wants beside last year's. */
  List<Compared> compared(Case subject, Examination examined) {
    return computed.compared(subject, examined.report());
  }

  /** How the report stands beside those of other units; for reviewers alone. */
  List<String> remarks(Case subject, Examination examined) {
    return peers.remarks(subject, examined.report());
  }

  private List<ComputedFigure> of(Form form, Case subject, Examination examined) {
    Map<String, ComputedFigure> known =
        computed.of(subject, examined).stream()
            .collect(
                Collectors.toMap(ComputedFigure::id, Function.identity(), (first, again) -> first));
    return form.keyFigures().stream()
        .map(
            id ->
                Optional.ofNullable(known.get(id))
                    .or(() -> stated(form, id, subject, examined.report())))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<ComputedFigure> stated(Form form, String id, Case subject, Report report) {
    return form.field(id)
        .map(
            f ->
                new ComputedFigure(
                    id, f.label(subject.year()), words.value(f, report.at(id)), null));
  }
}
