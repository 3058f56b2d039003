package cn.baoshen.rendering.workbook;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.FigureFormat;
import cn.baoshen.form.Form;
import cn.baoshen.form.Years;
import cn.baoshen.form.book.MarkedBook;
import cn.baoshen.form.book.MarkedBook.Spot;
import cn.baoshen.model.Report;
import cn.baoshen.rendering.words.Dates;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The official workbook of a form, its marks emptied or filled in; whatever else is in it stays:
 * styles, merges, widths, print set-up, drop-downs, comments.
 */
final class OfficialWorkbook {
  private final Form form;
  private final MarkedBook marked;
  private final @Nullable Report report;
  private final int year;
  private final CellWriter pen = new CellWriter();

  private OfficialWorkbook(Form form, @Nullable Report report, int year) {
    this.form = form;
    this.marked = MarkedBook.open(requireNonNull(form.book()).bytes());
    this.report = report;
    this.year = year;
  }

  /**
   * The workbook of a year.
   *
   * @param report what is filled in; null for the blank that units get
   */
  static XSSFWorkbook of(Form form, @Nullable Report report, int year) {
    return new OfficialWorkbook(form, report, year).written();
  }

  private XSSFWorkbook written() {
    marked.dated().forEach((cell, words) -> cell.setCellValue(Years.fill(words, year)));
    Map<String, Map<Integer, List<Spot>>> tables = new LinkedHashMap<>();
    Map<Cell, List<Spot>> alone = new LinkedHashMap<>();
    for (Spot spot : marked.spots()) {
      if (spot.table() == null) {
        alone.computeIfAbsent(spot.cell(), cell -> new java.util.ArrayList<>()).add(spot);
      } else {
        tables
            .computeIfAbsent(spot.table(), table -> new LinkedHashMap<>())
            .computeIfAbsent(spot.cell().getColumnIndex(), column -> List.of(spot));
      }
      OfficialCells.offer(spot);
    }
    alone.forEach(this::fill);
    tables.forEach(
        (table, columns) ->
            new OfficialRows(columns.values().stream().flatMap(List::stream).toList())
                .write(report == null ? List.of() : report.rows(table), this::put));
    alone.keySet().forEach(OfficialCells::withoutMark);
    marked.removeAsides();
    OfficialCells.reckon(marked.workbook());
    FormBook.sign(marked.workbook());
    return marked.workbook();
  }

  private void fill(Cell cell, List<Spot> spots) {
    Spot first = spots.get(0);
    if (first.isWorded()) {
      Deque<Spot> next = new ArrayDeque<>(spots);
      cell.setCellValue(MarkedBook.emptied(first.text(), mark -> said(field(next.pop().id()))));
      return;
    }
    OfficialCells.empty(first, 0);
    Field field = field(first.id());
    put(cell, field, value(field));
  }

  private Field field(String id) {
    return requireNonNull(form.fields().get(id));
  }

  private @Nullable Object value(Field field) {
    boolean ofYear = field.id().equals(form.identity().year());
    Object said = report == null ? null : report.at(field.id());
    return said == null && ofYear ? BigDecimal.valueOf(year) : said;
  }

  private String said(Field field) {
    String said = FigureFormat.exact(value(field), field.type());
    return said == null ? "" : said;
  }

  /** A value of a table by the table's id and the column's key. */
  private void put(Spot spot, Cell cell, Object value) {
    put(cell, field(requireNonNull(spot.table())).column(spot.id()).orElseThrow(), value);
  }

  private void put(Cell cell, Field field, @Nullable Object value) {
    if (value == null) {
      return;
    }
    if (cell.getCellType() == CellType.FORMULA) {
      cell.setBlank();
    }
    boolean hundredths = cell.getCellStyle().getDataFormatString().contains("%");
    boolean whole = field.type() == FieldType.RATE && !hundredths;
    if (field.type() == FieldType.DATE && !DateUtil.isCellDateFormatted(cell)) {
      pen.text(cell, Dates.day(value.toString()));
    } else if (whole && value instanceof BigDecimal rate) {
      cell.setCellValue(rate.doubleValue());
    } else {
      pen.put(cell, field.type(), value);
    }
  }
}
