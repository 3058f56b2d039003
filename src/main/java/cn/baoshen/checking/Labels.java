package cn.baoshen.checking;

import cn.baoshen.form.Field;
import cn.baoshen.form.Form;
import cn.baoshen.form.Values.Cell;
import cn.baoshen.report.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Chinese names of places in one report. */
final class Labels {
  private final Integer year;

  Labels(Form form, Report report) {
    year =
        report.at(form.identity().year()) instanceof BigDecimal number ? number.intValue() : null;
  }

  /** 基本支出 决算数, or 绩效指标第3行的得分. */
  String of(Cell cell) {
    return cell.row() == null
        ? cell.field().label(year)
        : Words.of("row", table(cell).label(year), number(cell), cell.field().label(year));
  }

  private static Field table(Cell cell) {
    return cell.row().table();
  }

  private static String number(Cell cell) {
    return String.valueOf(cell.row().number() + 1);
  }

  /** All of them in one phrase, the rows of a column together. */
  String of(List<Cell> cells) {
    Map<Object, List<Cell>> together = new LinkedHashMap<>();
    cells.forEach(cell -> together.computeIfAbsent(key(cell), k -> new ArrayList<>()).add(cell));
    return together.values().stream().map(this::phrase).reduce(Labels::joined).orElse("");
  }

  private static Object key(Cell cell) {
    return cell.row() == null ? cell.path() : List.of(table(cell).id(), cell.field().id());
  }

  private String phrase(List<Cell> column) {
    Cell first = column.get(0);
    if (first.row() == null) {
      return of(first);
    }
    String numbers = column.stream().map(Labels::number).reduce(Labels::joined).orElse("");
    return Words.of("rows", table(first).label(year), numbers, first.field().label(year));
  }

  /** The labels of fields and columns alone, where the sentence names the row itself. */
  String columns(List<Cell> cells) {
    return cells.stream().map(cell -> cell.field().label(year)).reduce(Labels::joined).orElse("");
  }

  private static String joined(String one, String other) {
    return Words.of("list", one, other);
  }
}
