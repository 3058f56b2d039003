package cn.baoshen.publication;

import static java.util.Objects.requireNonNull;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.FigureFormat;
import cn.baoshen.form.Form;
import cn.baoshen.form.RollUp;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.Case;
import cn.baoshen.model.ComputedFigure;
import cn.baoshen.model.Examination;
import cn.baoshen.model.FigureComputation;
import cn.baoshen.model.Report;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import cn.baoshen.model.asked.AskedForms;
import cn.baoshen.rollup.FormColumns;
import cn.baoshen.rollup.RollUpTable;
import cn.baoshen.rollup.RollUpTexts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads approved reports as the public may see them. */
class PublicReports {
  private static final Logger LOG = LoggerFactory.getLogger(PublicReports.class);

  private final CaseBook cases;
  private final FormCatalog forms;
  private final AskedForms asked;
  private final Units units;
  private final FigureComputation figures;
  private final RollUpTexts texts;
  private final Set<String> leftOut;

  PublicReports(
      CaseBook cases,
      FormCatalog forms,
      AskedForms asked,
      Units units,
      FigureComputation figures,
      RollUpTexts texts,
      Set<String> leftOut) {
    this.cases = cases;
    this.forms = forms;
    this.asked = asked;
    this.units = units;
    this.figures = figures;
    this.texts = texts;
    this.leftOut = leftOut;
  }

  /** True where the registry says so; a unit that it does not know is not published anew. */
  boolean isPublic(String unitCode) {
    return units.byCode(unitCode).filter(unit -> !unit.confidential()).isPresent();
  }

  /** True where the registry says that nothing of the unit may be published. */
  boolean isConfidential(String unitCode) {
    return units.byCode(unitCode).filter(Unit::confidential).isPresent();
  }

  /** What the site says of a case; empty when its form is known no longer. */
  Optional<PublicReport> of(Case subject) {
    Report read = cases.examination(subject.id()).map(Examination::report).orElse(null);
    Optional<Form> form = read == null ? Optional.empty() : forms.byId(read.form());
    if (form.isEmpty()) {
      LOG.warn("{} cannot be published: its report or its form is not there", subject.id());
      return Optional.empty();
    }
    return form.map(of -> report(subject, of, requireNonNull(read)));
  }

  private PublicReport report(Case subject, Form form, Report report) {
    List<RollUp.Column> some =
        form.rollUp().columns().stream().filter(c -> !leftOut.contains(c.id())).toList();
    FormColumns columns = new FormColumns(form, some, subject.year(), texts);
    List<ComputedFigure> computed = figures.of(subject, report);
    RollUp rollUp = form.rollUp();
    return new PublicReport(
        subject,
        form,
        asked.name(subject.which()),
        units.byCode(subject.unitCode()).map(Unit::category).orElse(""),
        RollUpTable.distinct(columns.heads()),
        columns.values(report, computed),
        shown(columns.value(rollUp.score(), report, computed), FieldType.SCORE),
        shown(columns.value(rollUp.grade(), report, computed), FieldType.TEXT),
        listing(form, report, subject.year()));
  }

  private PublicReport.@Nullable Listing listing(Form form, Report report, int year) {
    RollUp.Groups groups = form.rollUp().groups();
    if (groups == null || leftOut.contains(groups.table())) {
      return null;
    }
    Field table = form.field(groups.table()).orElseThrow();
    List<Field> columns = table.columns().stream().filter(c -> isShown(table, c)).toList();
    return new PublicReport.Listing(
        table.label(year),
        columns.stream().map(column -> column.label(year)).toList(),
        columns.stream().map(column -> column.type().isNumeric()).toList(),
        report.rows(table.id()).stream().map(row -> row(columns, row)).toList());
  }

  private boolean isShown(Field table, Field column) {
    return column.type() != FieldType.PHONE && !leftOut.contains(table.id() + "." + column.id());
  }

  private static List<String> row(List<Field> columns, Map<String, Object> row) {
    return columns.stream()
        .map(column -> Objects.requireNonNullElse(stated(row, column), ""))
        .toList();
  }

  private static @Nullable String stated(Map<String, Object> row, Field column) {
    Object value = row.get(column.id());
    return value == null ? null : FigureFormat.stated(value, column);
  }

  private static String shown(@Nullable Object value, FieldType type) {
    return Objects.requireNonNullElse(FigureFormat.computed(value, type), "");
  }
}
