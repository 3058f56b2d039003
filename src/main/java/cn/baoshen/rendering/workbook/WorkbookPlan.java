package cn.baoshen.rendering.workbook;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Field;
import cn.baoshen.form.Form;
import cn.baoshen.form.GridLayout;
import cn.baoshen.form.Sheet;
import cn.baoshen.form.Sheet.Cell;
import cn.baoshen.form.Sheet.Row;
import cn.baoshen.form.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where every cell of one sheet's grid goes in a worksheet, the rows of its tables laid out. */
final class WorkbookPlan {
  private final Form form;
  private final WorkbookContents contents;
  private final int year;
  private final GridLayout grid;
  private final List<WorkbookSlot> slots = new ArrayList<>();
  private int rows;

  private WorkbookPlan(Form form, Sheet sheet, WorkbookContents contents, int year) {
    this.form = form;
    this.contents = contents;
    this.year = year;
    this.grid = new GridLayout(sheet.widths().size());
  }

  static WorkbookPlan of(Form form, Sheet sheet, WorkbookContents contents, int year) {
    WorkbookPlan plan = new WorkbookPlan(form, sheet, contents, year);
    sheet.rows().forEach(plan::lay);
    return plan;
  }

  /** Cells with equal ones below them joined where the form asks for it. */
  List<WorkbookSlot> slots() {
    return WorkbookMerge.of(slots);
  }

  int rows() {
    return rows;
  }

  private void lay(Row row) {
    if (row.each() == null) {
      lay(row, null, Map.of());
      return;
    }
    Field table = form.fields().get(row.each());
    contents.rows(row).forEach(values -> lay(row, table, values));
  }

  private void lay(Row row, @Nullable Field table, Map<String, Object> values) {
    for (Cell cell : row.cells()) {
      slots.add(slot(grid.place(cell.colspan(), cell.rowspan()), cell, table, values));
    }
    grid.endRow();
    rows++;
  }

  private WorkbookSlot slot(
      int column, Cell cell, @Nullable Field table, Map<String, Object> values) {
    boolean plain = table == null;
    String key = cell.field();
    Field field =
        key == null
            ? null
            : table == null ? form.fields().get(key) : table.column(key).orElseThrow();
    Object value =
        key == null
            ? Years.fill(requireNonNull(cell.text()), year)
            : plain ? contents.at(key) : values.get(key);
    return new WorkbookSlot(
        rows, column, cell.rowspan(), cell, field, cell.with() == null ? value : both(cell), plain);
  }

  /** Null while neither of two fields in one cell is filled. */
  private @Nullable Object both(Cell cell) {
    String both = Cell.both(text(cell.field()), text(cell.with()));
    return both.isEmpty() ? null : both;
  }

  private String text(@Nullable String field) {
    Object value = field == null ? null : contents.at(field);
    return value == null ? "" : value.toString();
  }
}
