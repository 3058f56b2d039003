package cn.baoshen.checking;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldTree;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.model.Report;
import cn.baoshen.model.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the house knows of a hand-in before it reads it; rules see it as {@code submission}, {@code
 * today} and {@code lastYear}.
 *
 * @param folder unit code of the inbox folder; null when the file lay in the inbox itself
 * @param unit the registered unit of that folder, else of the code in the file; null when there is
 *     none
 * @param stated the registered unit whose code the file states, whatever folder it lay in; null
 *     when it states none that is registered
 * @param openYear the year of the collection that it was handed in to
 * @param today the day it was received
 * @param lastYear what was approved of the unit the year before; null when nothing was
 */
public record Submission(
    @Nullable String folder,
    @Nullable Unit unit,
    @Nullable Unit stated,
    int openYear,
    LocalDate today,
    @Nullable Report lastYear) {
  private static final String CODE = "code";

  /** A hand-in of a unit of which nothing is known from the year before. */
  public Submission(@Nullable String folder, @Nullable Unit unit, int openYear, LocalDate today) {
    this(folder, unit, null, openYear, today);
  }

  /** Likewise, where the file states a unit. */
  public Submission(
      @Nullable String folder,
      @Nullable Unit unit,
      @Nullable Unit stated,
      int openYear,
      LocalDate today) {
    this(folder, unit, stated, openYear, today, null);
  }

  /** Stands in when rules are compiled: what rules may name, with values of the right types. */
  static Map<String, Object> names(Form form) {
    Unit any = new Unit(CODE, CODE, CODE, CODE, Map.of(), false, false, CODE);
    Map<String, Object> tables = new HashMap<>();
    form.fields().values().stream()
        .filter(field -> field.type() == FieldType.TABLE)
        .forEach(table -> FieldTree.put(tables, table.id(), List.of(Map.of())));
    Report before = new Report(form.reference(), tables, Map.of());
    return new Submission(CODE, any, any, 0, LocalDate.EPOCH, before).variables(form);
  }

  /** What rules of this form may name beside its fields; every name is there, known or not. */
  Map<String, Object> variables(Form form) {
    Map<String, Object> submission = new HashMap<>();
    submission.put("folder", folder);
    submission.put("registered", unit != null);
    submission.put("unit", known(unit));
    submission.put("stated", known(stated));
    submission.put("openYear", openYear);
    return Map.of("submission", submission, "today", today, "lastYear", before(form));
  }

  /** Last year's figures as a tree; of tables the rows, of which the words are known as well. */
  private Map<String, Object> before(Form form) {
    Map<String, Object> tree = FieldTree.of(form, field -> figure(at(field.id())));
    form.fields().values().stream()
        .filter(field -> field.type() == FieldType.TABLE)
        .forEach(table -> FieldTree.put(tree, table.id(), rows(table)));
    return tree;
  }

  private @Nullable Object at(String id) {
    return lastYear == null ? null : lastYear.at(id);
  }

  private static @Nullable Object figure(@Nullable Object value) {
    return value instanceof BigDecimal ? value : null;
  }

  private List<Map<String, Object>> rows(Field table) {
    return lastYear == null
        ? List.of()
        : lastYear.rows(table.id()).stream().map(row -> cells(table, row)).toList();
  }

  private static Map<String, Object> cells(Field table, Map<String, Object> row) {
    Map<String, Object> cells = new HashMap<>();
    for (Field column : table.columns()) {
      Object cell = row.get(column.id());
      cells.put(column.id(), column.type().isNumeric() ? figure(cell) : cell);
    }
    return cells;
  }

  private static Map<String, Object> known(@Nullable Unit unit) {
    Map<String, Object> known = new HashMap<>();
    known.put(CODE, unit == null ? null : orNull(unit.code()));
    known.put("name", unit == null ? null : orNull(unit.name()));
    known.put("credit", unit == null ? null : orNull(unit.credit()));
    return known;
  }

  /** Empty is what the registry does not have, or a file on trial does not say. */
  private static @Nullable String orNull(@Nullable String stated) {
    return stated == null || stated.isEmpty() ? null : stated;
  }
}
