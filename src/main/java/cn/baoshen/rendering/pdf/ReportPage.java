package cn.baoshen.rendering.pdf;

import cn.baoshen.form.Sheet;
import cn.baoshen.model.Case;
import cn.baoshen.model.ComputedFigure;
import cn.baoshen.model.Explained;
import cn.baoshen.model.FigureComputation.Compared;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.organ.People;
import cn.baoshen.rendering.words.DocumentTexts;
import cn.baoshen.rendering.words.FindingLine;
import cn.baoshen.rendering.words.PrintLimits;
import cn.baoshen.rendering.words.PrintedValues;
import cn.baoshen.rendering.words.UncheckedLine;
import cn.baoshen.rendering.words.WaiverLine;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a form's {@code report.html} can ask for, under the name {@code page}. */
final class ReportPage {
  private final PrintedReport printed;
  private final People people;
  private final PrintedValues values;
  private final Grid grid;

  ReportPage(PrintedReport printed, People people) {
    this.printed = printed;
    this.people = people;
    this.values = new PrintedValues(printed.form(), printed.report());
    this.grid = new Grid(printed, values);
  }

  /** Whose report it is, as printed. */
  public String getUnitName() {
    String name = printed.form().identity().name();
    return name == null ? "" : values.shown(name);
  }

  public String getTitle() {
    return printed.form().title();
  }

  public List<String> getSheetNames() {
    return printed.form().sheets().stream().map(Sheet::name).toList();
  }

  /** A plain field as printed; empty when it is not filled. */
  public String text(String field) {
    return values.shown(field);
  }

  /** The rows of a table as printed, by the keys of its columns. */
  public List<Map<String, String>> rows(String table) {
    return values.rows(table);
  }

  /** What the reader is told when rows of a table are missing; null when none are. */
  public @Nullable String note(String table) {
    return values.note(table);
  }

  /** The tables of a sheet. */
  public List<GridTable> grid(String sheet) {
    return grid.tables(sheet);
  }

  /** A sheet as the form describes it. */
  public Grid.PrintedSheet sheet(String name) {
    return grid.sheet(name);
  }

  /** 一, 二, 三 … */
  public String ordinal(int number) {
    return DocumentTexts.ordinal(number);
  }

  public List<FindingLine> getErrors() {
    return findings(Severity.ERROR);
  }

  public List<FindingLine> getWarnings() {
    return findings(Severity.WARNING);
  }

  private List<FindingLine> findings(Severity severity) {
    Case subject = printed.subject();
    return FindingLine.of(printed.verdict(), severity, printed.form(), subject.year());
  }

  public @Nullable String getErrorsCut() {
    return FindingLine.note(printed.verdict(), Severity.ERROR);
  }

  public @Nullable String getWarningsCut() {
    return FindingLine.note(printed.verdict(), Severity.WARNING);
  }

  /** The rules that could not run. */
  public List<UncheckedLine> getNotChecked() {
    return UncheckedLine.of(printed.verdict(), printed.form());
  }

  /** What would be a warning, had the unit not said why. */
  public List<Explained> getExplained() {
    return PrintLimits.first(printed.verdict().explained(), PrintLimits.FINDINGS);
  }

  /** The rules that were waived, and without that would have sent it back. */
  public List<WaiverLine> getWaivers() {
    return WaiverLine.of(printed.waivers(), printed.form());
  }

  /** What the house computed. */
  public List<ComputedFigure> getFigures() {
    return PrintLimits.first(printed.figures(), PrintLimits.FINDINGS);
  }

  /** Figures beside last year's. */
  public List<Compared> getCompared() {
    return PrintLimits.first(printed.compared(), PrintLimits.FINDINGS);
  }

  /** The reviewers of the unit, tier by tier; a tier it does not have says so. */
  public List<Reviewer> getReviewers() {
    return Arrays.stream(Tier.values()).map(this::reviewer).toList();
  }

  private Reviewer reviewer(Tier tier) {
    Unit unit = printed.unit();
    String address = unit == null ? null : unit.reviewers().get(tier);
    if (unit == null || address == null) {
      return new Reviewer(TierLine.name(tier), DocumentTexts.say("opinion.absent"), null);
    }
    String person = people.said(unit.code(), address);
    return new Reviewer(TierLine.name(tier), person, person.equals(address) ? null : address);
  }

  /** One tier and who decides in it, with the address of somebody who is called by name. */
  record Reviewer(String tier, String person, @Nullable String address) {}
}
