package cn.baoshen.intake.sheet;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.cell.CellText;
import cn.baoshen.intake.file.Area;
import cn.baoshen.intake.file.SheetCell;
import cn.baoshen.intake.file.SheetCells;
import cn.baoshen.intake.sheet.SheetPlan.Label;
import cn.baoshen.intake.sheet.SheetPlan.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a table stand.
 *
 * @param header the header of its first column
 * @param first its first row
 * @param last its last row
 * @param columns the columns of each field, of no height; empty when they cannot be told
 * @param isEnded false when nothing tells where it ends
 */
record TableArea(Area header, int first, int last, List<Area> columns, boolean isEnded) {
  static TableArea of(SheetPlan.Table table, PlacedLabels labels) {
    List<Area> headers =
        table.columns().stream().map(column -> labels.area(column.head())).toList();
    int first = headers.stream().mapToInt(Area::bottom).max().orElse(0) + 1;
    int left = headers.stream().mapToInt(Area::left).min().orElse(0);
    int right = headers.stream().mapToInt(Area::right).max().orElse(0);
    List<Area> next = table.next().stream().filter(labels::has).map(labels::area).toList();
    int last =
        labels.all().stream()
            .filter(area -> area.top() >= first)
            .filter(area -> area.left() <= right && left <= area.right() || next.contains(area))
            .mapToInt(area -> area.top() - 1)
            .min()
            .orElse(labels.sheet().lastRow());
    boolean ended = table.next().isEmpty() || !next.isEmpty();
    return new TableArea(headers.get(0), first, last, columns(table, labels, first, last), ended);
  }

  /** Headers of several rows of the form stand one below the other here, too. */
  static boolean isInOrder(SheetPlan.Table table, PlacedLabels labels) {
    List<Label> headers = table.columns().stream().map(Slot::head).distinct().toList();
    return headers.stream()
        .allMatch(
            upper ->
                headers.stream()
                    .filter(lower -> lower.row() > upper.row())
                    .allMatch(lower -> isOver(upper, lower, labels)));
  }

  /** A head over several rows stands beside those of its lower rows. */
  private static boolean isOver(Label upper, Label lower, PlacedLabels labels) {
    boolean beside = upper.row() + upper.rowspan() > lower.row();
    Area above = labels.area(upper);
    return (beside ? above.top() - 1 : above.bottom()) < labels.area(lower).top();
  }

  int left() {
    return columns.stream().mapToInt(Area::left).min().orElse(0);
  }

  boolean isSplit() {
    return !columns.isEmpty();
  }

  private static List<Area> columns(
      SheetPlan.Table table, PlacedLabels labels, int first, int last) {
    List<Area> columns = new ArrayList<>();
    for (Slot column : table.columns()) {
      List<Slot> sharing =
          table.columns().stream().filter(other -> other.head().equals(column.head())).toList();
      Area header = labels.area(column.head());
      Area own =
          sharing.size() == 1 ? header : part(column, sharing, header, labels.sheet(), first, last);
      if (own == null) {
        return List.of();
      }
      columns.add(own);
    }
    return columns;
  }

  /** One of several columns under one header: as in the form, or told by where anything stands. */
  private static @Nullable Area part(
      Slot column, List<Slot> sharing, Area header, SheetCells sheet, int first, int last) {
    Label above = column.head();
    if (header.width() == above.colspan() || header.width() == 1) {
      int left = header.left() + column.shift();
      return new Area(header.top(), left, header.bottom(), left + column.width() - 1);
    }
    TreeSet<Integer> used = new TreeSet<>();
    sheet
        .filled(new Area(first, header.left(), last, header.right()))
        .forEach(spot -> used.add(spot.area().left()));
    if (used.size() != sharing.size()) {
      return null;
    }
    int left = List.copyOf(used).get(sharing.indexOf(column));
    return new Area(header.top(), left, header.bottom(), left);
  }

  /** What stands in these columns of a row. */
  static Stream<SheetCells.Spot> cells(SheetCells sheet, int row, Area columns) {
    return sheet.filled(new Area(row, columns.left(), row, columns.right())).stream();
  }

  /** True for a cell that lies over several of the columns. */
  boolean isAcross(Area cell) {
    return columns.stream().filter(column -> column.sharesColumnsWith(cell)).count() > 1;
  }

  /** What a merged cell that began in a row above says of this row, too. */
  FoundCell spread(SheetCells sheet, int row, Area column) {
    Area around = sheet.around(row, column.left());
    SheetCell cell = around.top() >= first ? sheet.at(around.top(), around.left()) : null;
    boolean holds = cell != null && (column.left() <= around.left() || isNoneOfRow(around, cell));
    return new FoundCell(holds ? cell : null, sheet.place(around), false);
  }

  /** True for a cell behind the name of a row that says that it has none of the figures. */
  boolean isNoneOfRow(Area around, SheetCell cell) {
    return !columns.get(0).sharesColumnsWith(around) && isNone(cell);
  }

  private static boolean isNone(SheetCell cell) {
    return cell.kind() == SheetCell.Kind.TEXT && CellText.saysNone(cell.text(), "");
  }

  /**
   * Likewise of a column in which each row has its own: a figure for several rows is one figure.
   */
  FoundCell shared(SheetCells sheet, int row, Area column, Field field) {
    FoundCell all = spread(sheet, row, column);
    boolean counts = field.type().isNumeric() && field.type() != FieldType.RATE;
    return all.cell() == null || !counts || SheetRows.isMark(all.cell()) || isNone(all.cell())
        ? all
        : new FoundCell(SheetCell.text("0"), all.place(), false);
  }
}
