package cn.baoshen.checking;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.FieldTree;
import cn.baoshen.form.feel.Input;
import cn.baoshen.form.feel.NoValue;
import cn.baoshen.form.feel.Place;
import cn.baoshen.form.feel.ReportValues;
import cn.baoshen.model.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A report changed in one figure, so that a comparison that failed may hold. */
record Balance(Check check, ReportValues values) {
  /** The report with one figure of the stated side less by what it is over; empty for none. */
  Optional<Report> mended(Report report) {
    if (!(check.claim() instanceof Assertion.Comparison comparison)) {
      return Optional.empty();
    }
    return check
        .subjects()
        .of(values)
        .filter(check::isPutTo)
        .limit(1)
        .flatMap(subject -> mended(report, comparison, subject).stream())
        .findFirst();
  }

  private static Optional<Report> mended(
      Report report, Assertion.Comparison comparison, ReportValues subject) {
    List<Input> inputs = comparison.inputs(subject);
    if (inputs.stream().anyMatch(Input::isMissing) || comparison.dividesByZero(subject)) {
      return Optional.empty();
    }
    BigDecimal over = difference(comparison, subject);
    if (over == null) {
      return Optional.empty();
    }
    return comparison.left().inputs(subject).stream()
        .filter(Input::isFigure)
        .map(Input::place)
        .findFirst()
        .map(place -> with(report, place, less(place, over)));
  }

  private static @Nullable BigDecimal difference(
      Assertion.Comparison comparison, ReportValues subject) {
    try {
      return comparison.difference(subject);
    } catch (NoValue e) {
      return null;
    }
  }

  private static BigDecimal less(Place place, BigDecimal over) {
    return ((BigDecimal) requireNonNull(place.value())).subtract(over);
  }

  private static Report with(Report report, Place place, BigDecimal figure) {
    Map<String, Object> values = FieldTree.copy(report.values());
    if (place.row() == null) {
      FieldTree.put(values, place.path(), figure);
    } else {
      List<Map<String, Object>> rows = new ArrayList<>(report.rows(place.row().table().id()));
      Map<String, Object> row = new LinkedHashMap<>(rows.get(place.row().number()));
      row.put(place.field().id(), figure);
      rows.set(place.row().number(), row);
      FieldTree.put(values, place.row().table().id(), rows);
    }
    return new Report(report.form(), values, Map.of());
  }

  /** The field that a place belongs to: of a column, its table. */
  static String field(Place place) {
    return place.row() == null ? place.field().id() : place.row().table().id();
  }
}
