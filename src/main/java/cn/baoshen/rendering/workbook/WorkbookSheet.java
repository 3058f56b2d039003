package cn.baoshen.rendering.workbook;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Field;
import cn.baoshen.form.Form;
import cn.baoshen.form.Sheet;
import cn.baoshen.form.Years;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.CellUtil;
import org.jspecify.annotations.Nullable;

/** One sheet of a form written as a worksheet: title, grid and notes. */
final class WorkbookSheet {
  /** The title alone stands above the grid. */
  private static final int TOP = 1;

  private final org.apache.poi.ss.usermodel.Sheet worksheet;
  private final Sheet sheet;
  private final WorkbookStyles styles;
  private final WorkbookHeights heights;
  private final WorkbookEntries entries;
  private final Map<String, String> written;
  private final WorkbookFormulas formulas;
  private final int year;

  /**
   * @param formulas takes the cells that work something out
   * @param written the cell in which each field was written so far, as a formula names it
   */
  WorkbookSheet(
      Form form,
      Sheet sheet,
      org.apache.poi.ss.usermodel.Sheet worksheet,
      WorkbookStyles styles,
      Map<String, String> written,
      WorkbookFormulas formulas,
      int year) {
    this.worksheet = worksheet;
    this.sheet = sheet;
    this.styles = styles;
    this.heights = new WorkbookHeights(sheet);
    this.entries = new WorkbookEntries(form, worksheet);
    this.written = written;
    this.formulas = formulas;
    this.year = year;
  }

  void write(WorkbookPlan plan) {
    int last = sheet.widths().size() - 1;
    for (int column = 0; column <= last; column++) {
      worksheet.setColumnWidth(column, heights.width(column) * 256);
    }
    line(0, Years.fill(sheet.title(), year), styles.title()).setHeightInPoints(34);
    plan.slots().forEach(this::write);
    heights.heights(plan.slots()).forEach((row, h) -> row(TOP + row).setHeightInPoints(h));
    notes(TOP + plan.rows());
    entries.write();
    WorkbookPage.setUp(worksheet, TOP + sheet.headerRows(), heights.isAside());
  }

  private Row row(int number) {
    return CellUtil.getRow(number, worksheet);
  }

  private Row line(int number, String text, CellStyle style) {
    Row row = row(number);
    for (int column = 0; column < sheet.widths().size(); column++) {
      row.createCell(column).setCellStyle(style);
    }
    styles.pen().text(row.getCell(0), text);
    join(new CellRangeAddress(number, number, 0, sheet.widths().size() - 1));
    return row;
  }

  private void notes(int top) {
    int wide = 0;
    for (int column = 0; column < sheet.widths().size(); column++) {
      wide += heights.width(column);
    }
    for (int i = 0; i < sheet.notes().size(); i++) {
      String note = Years.fill(sheet.notes().get(i), year);
      line(top + i, note, styles.note())
          .setHeightInPoints(15f * WorkbookHeights.lines(note, wide) + 4);
    }
  }

  private void write(WorkbookSlot slot) {
    CellRangeAddress range = slot.range(TOP);
    Field field = slot.field();
    boolean alone = slot.plain() && slot.cell().with() == null;
    String first = alone && field != null ? written.get(field.id()) : null;
    CellStyle style = style(slot, first != null);
    for (int row = range.getFirstRow(); row <= range.getLastRow(); row++) {
      for (int column = range.getFirstColumn(); column <= range.getLastColumn(); column++) {
        row(row).createCell(column).setCellStyle(style);
      }
    }
    join(range);
    fill(row(range.getFirstRow()).getCell(range.getFirstColumn()), slot, first);
  }

  private CellStyle style(WorkbookSlot slot, boolean repeated) {
    String align = slot.cell().merge() ? "center" : slot.cell().align();
    Field field = slot.field();
    if (field == null) {
      return styles.label(align);
    }
    boolean made = repeated || field.writing().formula() != null;
    return made ? styles.repeated(field, align) : styles.field(field, align);
  }

  private void fill(Cell cell, WorkbookSlot slot, @Nullable String first) {
    Field field = slot.field();
    if (field == null) {
      styles.pen().text(cell, (String) requireNonNull(slot.value()));
    } else if (first != null) {
      repeat(cell, field, slot.value(), first);
    } else {
      put(cell, slot, field);
    }
  }

  private void put(Cell cell, WorkbookSlot slot, Field field) {
    styles.pen().put(cell, field.type(), slot.value());
    formulas.note(slot, field, cell);
    if (field.writing().formula() == null) {
      entries.add(slot, field, TOP);
    }
    if (slot.plain() && slot.cell().with() == null) {
      written.put(field.id(), reference(cell));
    }
  }

  /** What a form asks for on several sheets is typed once. */
  private void repeat(Cell cell, Field field, @Nullable Object value, String first) {
    cell.setCellFormula("IF(ISBLANK(" + first + "),\"\"," + first + ")");
    if (value == null) {
      cell.setCellValue("");
    } else {
      styles.pen().put(cell, field.type(), value);
    }
  }

  private static String reference(Cell cell) {
    String sheet = cell.getSheet().getSheetName();
    return new CellReference(sheet, cell.getRowIndex(), cell.getColumnIndex(), true, true)
        .formatAsString();
  }

  private void join(CellRangeAddress range) {
    if (range.getNumberOfCells() > 1) {
      worksheet.addMergedRegionUnsafe(range);
    }
  }
}
