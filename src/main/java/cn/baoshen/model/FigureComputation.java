package cn.baoshen.model;

import java.util.List;

/** Who computes the figures that stand beside the stated ones. */
@FunctionalInterface
public interface FigureComputation {
  /** The computed figures of a report, in the form's order. */
  List<ComputedFigure> of(Case subject, Report report);

  /** The same of a report of which it is known what could not be read: no figure counts on that. */
  default List<ComputedFigure> of(Case subject, Examination examined) {
    return of(subject, examined.report());
  }
}
