package cn.baoshen.report;

import java.util.List;

/** Who computes the figures that stand beside the stated ones. */
@FunctionalInterface
public interface Figures {
  /** The computed figures of a report, in the form's order. */
  List<Figure> of(Case subject, Report report);
}
