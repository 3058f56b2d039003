package cn.baoshen.rendering.workbook;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.form.feel.SheetFormula;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** The cells of a workbook that work out what the form says they are made of. */
final class WorkbookFormulas {
  private static final String ROW = "row.";

  private final Map<Field, String> tables = new IdentityHashMap<>();
  private final Map<String, String> single = new HashMap<>();
  private final Map<String, List<Cell>> columns = new HashMap<>();
  private final List<Made> made = new ArrayList<>();

  /** A cell with a formula, and the rows of the same line by their columns. */
  private record Made(Cell cell, Field field) {}

  WorkbookFormulas(Form form) {
    for (Field table : form.fields().values()) {
      table.columns().forEach(column -> tables.put(column, table.id()));
    }
  }

  /** Notes where a field was written. */
  void note(WorkbookSlot slot, Field field, Cell cell) {
    if (slot.plain()) {
      single.putIfAbsent(field.id(), reference(cell));
    } else {
      String path = tables.get(field) + "." + field.id();
      columns.computeIfAbsent(path, p -> new ArrayList<>()).add(cell);
    }
    if (field.writing().formula() != null) {
      made.add(new Made(cell, field));
    }
  }

  /** Puts the formulas in, once every cell is known; what is filled in stays as their result. */
  void write() {
    made.forEach(this::write);
  }

  private void write(Made one) {
    Field field = one.field();
    String table = tables.get(field);
    String formula =
        SheetFormula.of(requireNonNull(field.writing().formula()), name -> cells(name, table, one));
    if (formula == null) {
      return;
    }
    boolean blank = one.cell().getCellType() == org.apache.poi.ss.usermodel.CellType.BLANK;
    double value = blank ? 0 : one.cell().getNumericCellValue();
    boolean percent = field.type() == FieldType.RATE;
    one.cell().setCellFormula(percent ? percent(formula) : formula);
    if (blank) {
      one.cell().setCellValue("");
    } else {
      one.cell().setCellValue(value);
    }
  }

  /** A rate of 98.6 is stored as 0.986. */
  private static String percent(String formula) {
    return "IFERROR((" + formula + ")/100,\"\")";
  }

  private @Nullable String cells(String name, @Nullable String table, Made one) {
    if (name.startsWith(ROW) && table != null) {
      return columns.getOrDefault(table + "." + name.substring(ROW.length()), List.of()).stream()
          .filter(cell -> cell.getRowIndex() == one.cell().getRowIndex())
          .filter(cell -> cell.getSheet() == one.cell().getSheet())
          .map(WorkbookFormulas::reference)
          .findFirst()
          .orElse(null);
    }
    List<Cell> column = columns.get(name);
    return column == null ? single.get(name) : range(column);
  }

  private static String range(List<Cell> column) {
    Cell last = column.get(column.size() - 1);
    String end =
        new CellReference(last.getRowIndex(), last.getColumnIndex(), true, true).formatAsString();
    return reference(column.get(0)) + ":" + end;
  }

  private static String reference(Cell cell) {
    return new CellReference(
            cell.getSheet().getSheetName(), cell.getRowIndex(), cell.getColumnIndex(), true, true)
        .formatAsString();
  }
}
