package cn.baoshen.rendering.pdf;

import cn.baoshen.casebook.tier.Waiver;
import cn.baoshen.form.Form;
import cn.baoshen.model.Case;
import cn.baoshen.model.ComputedFigure;
import cn.baoshen.model.FigureComputation.Compared;
import cn.baoshen.model.Report;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the document of one report shows.
 *
 * @param subject the case that the report belongs to
 * @param unit its line of the registry; null when it is not registered
 * @param verdict what the rules said
 * @param figures what the house computed
 * @param waivers of the rules that would have sent it back
 * @param compared figures beside last year's
 */
public record PrintedReport(
    Case subject,
    @Nullable Unit unit,
    Form form,
    Report report,
    Verdict verdict,
    List<ComputedFigure> figures,
    List<Waiver> waivers,
    List<Compared> compared) {
  public PrintedReport {
    figures = List.copyOf(figures);
    waivers = List.copyOf(waivers);
    compared = List.copyOf(compared);
  }

  /** A report of which nothing was approved the year before. */
  public PrintedReport(
      Case subject,
      @Nullable Unit unit,
      Form form,
      Report report,
      Verdict verdict,
      List<ComputedFigure> figures,
      List<Waiver> waivers) {
    this(subject, unit, form, report, verdict, figures, waivers, List.of());
  }

  /** A report for which nothing was waived. */
  public PrintedReport(
      Case subject,
      @Nullable Unit unit,
      Form form,
      Report report,
      Verdict verdict,
      List<ComputedFigure> figures) {
    this(subject, unit, form, report, verdict, figures, List.of());
  }
}
