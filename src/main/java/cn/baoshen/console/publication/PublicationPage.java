package cn.baoshen.console.publication;

import cn.baoshen.console.Times;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import cn.baoshen.publication.Coverage;
import cn.baoshen.publication.Publication;
import cn.baoshen.publication.Published;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.ui.Model;

/** What the page of the publication shows, put together from what the house knows. */
class PublicationPage {
  /** Of long lists the first ones are shown. */
  private static final int MOST = 200;

  private final Publication publication;
  private final Coverage coverage;
  private final Units units;
  private final Times times;

  PublicationPage(Publication publication, Coverage coverage, Units units, Times times) {
    this.publication = publication;
    this.coverage = coverage;
    this.units = units;
    this.times = times;
  }

  /**
   * A published report, or one that would be.
   *
   * @param at when it last changed
   * @param corrected whether it takes or took the place of another revision
   * @param outdated whether its case is approved no longer
   */
  record Line(
      String report,
      String unitName,
      String caseId,
      String at,
      boolean corrected,
      boolean withdrawn,
      boolean outdated,
      String note) {}

  /**
   * Fills it.
   *
   * @param year whose reports are shown
   * @param find part of a unit's name or code that the published reports are narrowed to
   */
  void fill(Model model, int year, String find) {
    List<Line> changes = publication.changes(year).stream().map(this::change).toList();
    List<Line> published = published(year, find);
    Coverage.Figures figures = coverage.figures(year);
    model.addAttribute("find", find);
    model.addAttribute("year", year);
    model.addAttribute("years", publication.years());
    model.addAttribute("work", publication.work());
    model.addAttribute("figures", figures);
    model.addAttribute("excluded", first(figures.excluded()));
    model.addAttribute("excludedAll", figures.excluded().size());
    model.addAttribute("changes", first(changes));
    model.addAttribute("changesAll", changes.size());
    model.addAttribute("corrections", changes.stream().anyMatch(Line::corrected));
    model.addAttribute("published", first(published));
    model.addAttribute("publishedAll", published.size());
    model.addAttribute("previewAt", publication.previewedAt(year).map(times::at).orElse(""));
    model.addAttribute("current", publication.isPreviewCurrent(year));
  }

  private static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(MOST, all.size()));
  }

  private List<Line> published(int year, String find) {
    Set<String> outdated = new HashSet<>(publication.outdated(year));
    return publication.published(year).stream()
        .map(one -> line(one, one.correctedAt() != null, outdated.contains(one.report())))
        .filter(line -> line.unitName().contains(find) || line.report().contains(find))
        .sorted(Comparator.comparing(Line::withdrawn))
        .toList();
  }

  private Line change(Publication.Change change) {
    return line(change.published(), change.corrected(), false);
  }

  private Line line(Published one, boolean corrected, boolean outdated) {
    return new Line(
        one.report(),
        units.byCode(one.unitCode()).map(Unit::name).orElse(one.unitCode()),
        one.caseId(),
        times.at(one.changedAt()),
        corrected,
        !one.isShown(),
        outdated,
        one.note());
  }
}
