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
   * @param find part of a unit's name or code that the published reports are narrowed to
   */
  void fill(Model model, String find) {
    List<Line> changes = publication.changes().stream().map(this::change).toList();
    List<Line> published = published(find);
    Coverage.Figures figures = coverage.figures();
    model.addAttribute("find", find);
    model.addAttribute("year", publication.year());
    model.addAttribute("work", publication.work());
    model.addAttribute("figures", figures);
    model.addAttribute("excluded", first(figures.excluded()));
    model.addAttribute("excludedAll", figures.excluded().size());
    model.addAttribute("changes", first(changes));
    model.addAttribute("changesAll", changes.size());
    model.addAttribute("corrections", changes.stream().anyMatch(Line::corrected));
    model.addAttribute("published", first(published));
    model.addAttribute("publishedAll", published.size());
    model.addAttribute("previewAt", publication.previewedAt().map(times::at).orElse(""));
    model.addAttribute("current", publication.isPreviewCurrent());
  }

  private static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(MOST, all.size()));
  }

  private List<Line> published(String find) {
    Set<String> outdated = new HashSet<>(publication.outdated());
    return publication.published().stream()
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
