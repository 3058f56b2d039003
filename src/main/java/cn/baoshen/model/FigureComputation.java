package cn.baoshen.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who computes the figures that stand beside the stated ones. */
@FunctionalInterface
public interface FigureComputation {
  /** The computed figures of a report, in the form's order. */
  List<ComputedFigure> of(Case subject, Report report);

  /** The same of a report of which it is known what could not be read: no figure counts on that. */
  default List<ComputedFigure> of(Case subject, Examination examined) {
    return of(subject, examined.report());
  }

  /**
   * One figure of a report beside that of the report which was approved a year before.
   *
   * @param id path of the figure
   * @param label Chinese label that people see
   * @param now this year's, as shown to people
   * @param before last year's, likewise
   * @param change by how many percent it grew, with one decimal and a sign, such as {@code +12.5%};
   *     null from nothing
   */
  record Compared(String id, String label, String now, String before, @Nullable String change) {}

  /** The figures that the form wants beside last year's; none when nothing was approved then. */
  default List<Compared> compared(Case subject, Report report) {
    return List.of();
  }
}
