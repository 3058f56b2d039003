package cn.baoshen.form.sample;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldTree;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.form.Sheet;
import cn.baoshen.form.Sheet.Cell;
import cn.baoshen.model.Report;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A report in which every field is filled as a unit might fill it, each with a value of its own; in
 * a column whose equal cells are joined the first two rows say the same, digits and all.
 */
public final class SampleReport {
  private static final int ROWS = 3;
  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 6);

  private final Form form;
  private final int year;
  private final Map<String, String> choices = new HashMap<>();
  private final Set<String> merged;
  private int number;

  private SampleReport(Form form, int year) {
    this.form = form;
    this.year = year;
    this.merged =
        cells(form)
            .filter(cell -> cell.cell().merge() && cell.cell().field() != null)
            .map(Named::path)
            .collect(Collectors.toSet());
    cells(form)
        .filter(cell -> !cell.cell().choices().isEmpty())
        .forEach(cell -> choices.put(cell.path(), cell.cell().choices().get(0)));
  }

  /** A cell with the path of its field. */
  private record Named(@Nullable String each, Cell cell) {
    @Nullable String path() {
      return each == null ? cell.field() : each + "." + cell.field();
    }
  }

  private static java.util.stream.Stream<Named> cells(Form form) {
    return form.sheets().stream()
        .map(Sheet::rows)
        .flatMap(List::stream)
        .flatMap(row -> row.cells().stream().map(cell -> new Named(row.each(), cell)));
  }

  /**
   * The sample of a form.
   *
   * @param year the year that it is filled in for
   */
  public static Report of(Form form, int year) {
    return new SampleReport(form, year).report();
  }

  private Report report() {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Field field : form.fields().values()) {
      Object value = field.type() == FieldType.TABLE ? rows(field) : value(field, field.id());
      FieldTree.put(values, field.id(), requireNonNull(value));
    }
    return new Report(form.reference(), values, Map.of());
  }

  private List<Map<String, Object>> rows(Field table) {
    List<Map<String, Object>> rows = new ArrayList<>();
    int most = Math.max(ROWS, table.rows().size());
    for (int row = 0; row < most; row++) {
      rows.add(row(table, row, rows));
    }
    return rows;
  }

  private Map<String, Object> row(Field table, int row, List<Map<String, Object>> above) {
    Map<String, Object> cells = new LinkedHashMap<>();
    for (Field column : table.columns()) {
      boolean joined = row == 1 && merged.contains(table.id() + "." + column.id());
      Object value = value(column, table.id() + "." + column.id());
      Object printed = printed(table, row, column);
      cells.put(
          column.id(), joined ? above.get(0).get(column.id()) : printed == null ? value : printed);
    }
    if (table.keyed()) {
      boolean usual = row < table.rows().size();
      cells.put(Report.ROW_KEY, usual ? table.rows().get(row).key() : "row" + row);
      if (usual) {
        cells.put("name", table.rows().get(row).name());
      }
    }
    return cells;
  }

  /** The number that the form prints into this row; null when it prints none. */
  private @Nullable Object printed(Field table, int row, Field column) {
    String said =
        form.sheets().stream()
            .flatMap(sheet -> sheet.rows().stream())
            .filter(each -> table.id().equals(each.each()) && row < each.prefill().size())
            .map(each -> each.prefill().get(row).getOrDefault(column.id(), ""))
            .filter(text -> text.matches("[1-9]\\d{0,3}"))
            .findFirst()
            .orElse(null);
    boolean text = column.type() == FieldType.TEXT;
    return said == null || text ? said : column.type().isNumeric() ? new BigDecimal(said) : null;
  }

  private static int decimals(Field field) {
    return field.writing().decimals() < 0 ? 2 : field.writing().decimals();
  }

  private @Nullable Object value(Field field, String path) {
    number++;
    if (path.equals(form.identity().year())) {
      return BigDecimal.valueOf(year);
    }
    if (choices.containsKey(path) && !field.type().isNumeric()) {
      return choices.get(path);
    }
    return switch (field.type()) {
      case TEXT, LONG_TEXT -> SampleTexts.say(field.type().name(), String.valueOf(number));
      case PHONE -> SampleTexts.say(field.type().name(), String.format("%06d", number));
      case DATE -> FIRST_DAY.plusDays(number % 50).toString();
      case INTEGER -> BigDecimal.valueOf(100L + number);
      case AMOUNT -> BigDecimal.valueOf(100_000L + 101L * number, decimals(field));
      case NUMBER -> BigDecimal.valueOf(1_000L + 11L * number, 1);
      case RATE -> BigDecimal.valueOf(10 + number % 900L, 1);
      case SCORE -> BigDecimal.valueOf(10 + number % 90L, 1);
      case TABLE -> null;
    };
  }
}
