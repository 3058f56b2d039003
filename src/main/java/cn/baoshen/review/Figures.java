package cn.baoshen.review;

import cn.baoshen.report.Case;
import cn.baoshen.report.Figure;
import cn.baoshen.report.Report;
import java.util.List;

/** Who computes the figures that stand beside the stated ones. */
@FunctionalInterface
public interface Figures {
  /** The computed figures of a report, in any order. */
  List<Figure> of(Case subject, Report report);
}
