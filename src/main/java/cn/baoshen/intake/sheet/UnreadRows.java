package cn.baoshen.intake.sheet;

import cn.baoshen.form.FieldType;
import cn.baoshen.form.LabelText;
import cn.baoshen.form.cell.CellText;
import cn.baoshen.form.cell.CellValue;
import cn.baoshen.intake.file.Area;
import cn.baoshen.intake.file.SheetCell;
import cn.baoshen.intake.file.SheetCells.Spot;
import cn.baoshen.intake.sheet.SheetPlan.Slot;
import cn.baoshen.intake.value.FieldLocation;
import cn.baoshen.intake.value.HeadLines;
import cn.baoshen.intake.value.ReadProblems;
import cn.baoshen.intake.value.RowsOfParts;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows with figures among those of a form that the form does not have: told, rather than dropped.
 */
record UnreadRows(PlacedLabels labels) {
  /** More of them are another table. */
  private static final int MOST = 20;

  /** Tells them, under the field of the row above. */
  void tell(ReadProblems troubles) {
    if (!isWhole()) {
      return;
    }
    Map<String, List<Slot>> blocks =
        labels.plan().slots().stream()
            .filter(slot -> labels.has(slot.left()))
            .filter(slot -> slot.above() == null || labels.has(slot.above()))
            .filter(slot -> slot.field().type() == FieldType.AMOUNT)
            .collect(
                Collectors.groupingBy(UnreadRows::block, LinkedHashMap::new, Collectors.toList()));
    blocks.values().forEach(block -> tell(block, troubles));
  }

  /** With the heads of a table in doubt its rows are lost, and told as that. */
  private boolean isWhole() {
    return labels.doubtful().isEmpty()
        && labels.plan().tables().stream()
            .allMatch(table -> table.field().mayBeAbsent() || isThere(table));
  }

  /** Rows under the same heads, or labels one below the other, each with its figure behind it. */
  private static String block(Slot slot) {
    return slot.above() == null ? "left " + left(slot).column() : "above " + slot.head().row();
  }

  private void tell(List<Slot> block, ReadProblems troubles) {
    List<Area> rows = block.stream().map(slot -> labels.area(left(slot))).distinct().toList();
    int left = rows.stream().mapToInt(Area::left).min().orElse(0);
    int right = rows.stream().mapToInt(Area::right).max().orElse(0);
    Area names = new Area(0, left, 0, right);
    List<Area> columns = block.stream().map(this::column).distinct().toList();
    int top = rows.stream().mapToInt(Area::top).min().orElse(0);
    int bottom = rows.stream().mapToInt(Area::bottom).max().orElse(0);
    List<RowsOfParts.Row> all =
        labels.sheet().rowsBetween(top, end(bottom, names)).stream()
            .map(row -> row(row, names, columns, rows))
            .flatMap(Optional::stream)
            .toList();
    new RowsOfParts(all)
        .further().stream().limit(MOST).forEach(row -> tell(row, block.get(0), troubles));
  }

  /** A row of the block, or one with figures that the form does not have; empty for any other. */
  private Optional<RowsOfParts.Row> row(int row, Area names, List<Area> columns, List<Area> own) {
    boolean isOwn = own.stream().anyMatch(area -> area.top() == row && area.bottom() == row);
    Spot name = !isOwn && isRead(row, names) ? null : name(row, names);
    List<BigDecimal> figures = columns.stream().map(column -> figure(row, column)).toList();
    boolean isUnread = !isOwn && !isOfOthers(row, names);
    return Optional.ofNullable(name)
        .filter(found -> isOwn || isUnread && figures.stream().anyMatch(f -> f.signum() != 0))
        .map(found -> new RowsOfParts.Row(row, found, figures, isOwn));
  }

  /** Beside a head of its own that the form does not have: 年度主要任务. */
  private boolean isOfOthers(int row, Area names) {
    return labels.sheet().filled(new Area(row, 0, row, names.left() - 1)).stream()
        .filter(spot -> spot.cell().kind() == SheetCell.Kind.TEXT)
        .map(spot -> LabelText.of(spot.cell().text()).core())
        .anyMatch(core -> !core.isEmpty() && !isLabel(core));
  }

  private boolean isLabel(String core) {
    return labels.placed().values().stream().anyMatch(found -> found.text().core().equals(core));
  }

  /** The columns in which the figures stand, of no height. */
  private Area column(Slot slot) {
    Area head = labels.area(slot.above() == null ? left(slot) : slot.head());
    return slot.above() == null
        ? new Area(0, head.right() + 1, 0, head.right() + slot.width())
        : new Area(0, head.left(), 0, head.right());
  }

  private static SheetPlan.Label left(Slot slot) {
    return Objects.requireNonNull(slot.left());
  }

  /** Down to the next label there is nothing else that the rows could belong to. */
  private int end(int bottom, Area names) {
    return labels.placed().entrySet().stream()
        .filter(entry -> leadsToSomething(entry.getKey()))
        .map(entry -> entry.getValue().area())
        .filter(area -> area.top() > bottom && area.sharesColumnsWith(names))
        .mapToInt(area -> area.top() - 1)
        .min()
        .orElse(bottom);
  }

  /** In the row of a label, or among the rows of a table. */
  private boolean isRead(int row, Area names) {
    return labels.placed().entrySet().stream()
            .filter(e -> e.getKey().rowspan() == 1 && leadsToSomething(e.getKey()))
            .map(e -> e.getValue().area())
            .anyMatch(area -> holds(area, row) && area.sharesColumnsWith(names))
        || labels.plan().tables().stream()
            .filter(this::isThere)
            .map(table -> TableArea.of(table, labels))
            .anyMatch(area -> area.first() <= row && row <= area.last());
  }

  private boolean isThere(SheetPlan.Table table) {
    return table.columns().stream().allMatch(column -> labels.has(column.above()));
  }

  /** False for the first head of a table whose others are not there. */
  private boolean leadsToSomething(SheetPlan.Label label) {
    return labels.plan().slots().stream().anyMatch(slot -> slot.isServedBy(label))
        || labels.plan().tables().stream()
            .filter(table -> table.isServedBy(label))
            .allMatch(this::isThere);
  }

  private static boolean holds(Area area, int row) {
    return area.top() <= row && row <= area.bottom();
  }

  private void tell(RowsOfParts.Row row, Slot slot, ReadProblems troubles) {
    String place = labels.sheet().place(row.name().area());
    troubles.unreadRow(
        new FieldLocation(slot.field().id(), row.name().cell().text(), place),
        row.row() + 1,
        row.figures());
  }

  private @Nullable Spot name(int row, Area names) {
    return labels.sheet().filled(new Area(row, names.left(), row, names.right())).stream()
        .filter(spot -> spot.cell().kind() == SheetCell.Kind.TEXT)
        .filter(spot -> LabelText.of(spot.cell().text()).isSomething())
        .filter(spot -> !HeadLines.isNameOfNumbers(spot.cell().text()))
        .findFirst()
        .orElse(null);
  }

  private BigDecimal figure(int row, Area column) {
    return labels.sheet().filled(new Area(row, column.left(), row, column.right())).stream()
        .map(spot -> CellText.read(spot.cell().text(), FieldType.AMOUNT))
        .map(read -> read instanceof CellValue.Filled filled ? filled.value() : null)
        .filter(BigDecimal.class::isInstance)
        .map(BigDecimal.class::cast)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  /** Of all these sheets. */
  static void tell(Collection<PlacedLabels> sheets, ReadProblems troubles) {
    sheets.forEach(labels -> new UnreadRows(labels).tell(troubles));
  }
}
