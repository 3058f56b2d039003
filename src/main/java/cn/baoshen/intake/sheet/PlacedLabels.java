package cn.baoshen.intake.sheet;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Field;
import cn.baoshen.form.cell.CellText;
import cn.baoshen.intake.file.Area;
import cn.baoshen.intake.file.SheetCell;
import cn.baoshen.intake.file.SheetCells;
import cn.baoshen.intake.sheet.LabelIndex.Found;
import cn.baoshen.intake.sheet.SheetPlan.Label;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the labels of a form's sheet stand in a sheet of a workbook.
 *
 * @param doubtful labels that stand in several places, none of which can be preferred
 * @param mistyped cells that nearly say labels which stand nowhere; nothing is read by them
 * @param beside the heads of tables that go on in columns beside their first ones, where they stand
 *     again
 */
record PlacedLabels(
    SheetPlan plan,
    LabelIndex index,
    Map<Label, Found> placed,
    Map<Label, List<Found>> doubtful,
    Map<Label, Found> mistyped,
    Map<Label, Found> beside) {

  /**
   * The same with the heads of a table where they stand again beside the first; null if nowhere.
   */
  @Nullable PlacedLabels beside(SheetPlan.Table table) {
    if (!table.columns().stream().allMatch(column -> beside.containsKey(column.above()))) {
      return null;
    }
    Map<Label, Found> moved = new HashMap<>(placed);
    table
        .columns()
        .forEach(column -> moved.put(column.head(), requireNonNull(beside.get(column.head()))));
    return new PlacedLabels(plan, index, moved, doubtful, mistyped, Map.of());
  }

  SheetCells sheet() {
    return index.sheet();
  }

  /** Where a label stands that has a place for sure. */
  Found found(Label label) {
    return requireNonNull(placed.get(label));
  }

  Area area(Label label) {
    return found(label).area();
  }

  boolean has(@Nullable Label label) {
    return placed.containsKey(label);
  }

  /** True for a label that stands there for another year than the report's. */
  boolean isOfOtherYear(Label label) {
    List<Found> cells = doubtful.getOrDefault(label, List.of());
    LabelVariants wordings = plan.vocabulary().of(index);
    return cells.size() == 1
        && LabelVariants.inAnyYear(label, index).contains(cells.get(0))
        && !wordings.cores(label).contains(cells.get(0).text().core());
  }

  /**
   * The empty cell where a label stood that is not to be found, as most of its neighbours on four
   * sides have moved, and else the nearest; null where they tell of none.
   */
  @Nullable Area gap(Label label) {
    Predicate<Label> column = other -> other.column() == label.column();
    Predicate<Label> row = other -> other.row() == label.row();
    List<Area> told =
        Stream.of(
                column.and(other -> other.row() < label.row()),
                row.and(other -> other.column() < label.column()),
                row.and(other -> other.column() > label.column()),
                column.and(other -> other.row() > label.row()))
            .flatMap(side -> nearest(label, side).stream())
            .sorted(Comparator.comparingInt(other -> distance(label, other)))
            .map(other -> movedAs(other, label))
            .toList();
    return told.stream()
        .max(Comparator.comparingInt(cell -> Collections.frequency(told, cell)))
        .filter(this::isEmpty)
        .orElse(null);
  }

  private Optional<Label> nearest(Label label, Predicate<Label> side) {
    return plan.labels().stream()
        .filter(other -> has(other) && side.test(other))
        .min(Comparator.comparingInt(other -> distance(label, other)));
  }

  private static int distance(Label one, Label other) {
    return Math.abs(one.row() - other.row()) + Math.abs(one.column() - other.column());
  }

  private Area movedAs(Label other, Label label) {
    Area there = area(other);
    return Area.cell(
        label.row() + there.top() - other.row(), label.column() + there.left() - other.column());
  }

  private boolean isEmpty(Area cell) {
    if (cell.top() < 0 || cell.left() < 0) {
      return false;
    }
    Area region = sheet().around(cell.top(), cell.left());
    SheetCell there = sheet().at(cell.top(), cell.left());
    boolean own = region.top() == cell.top() && region.left() == cell.left();
    return own && (there == null || there.text().isBlank());
  }

  /** True for a cell that is a label for sure. */
  boolean isPlaced(Area area) {
    return placed.values().stream().anyMatch(found -> found.area().equals(area));
  }

  /** Every cell that is, or may be, a label. */
  List<Area> all() {
    return Stream.concat(
            placed.values().stream(), doubtful.values().stream().flatMap(Collection::stream))
        .map(Found::area)
        .toList();
  }

  /** A cell that says that there is none of what its rows are labelled; null for any other. */
  @Nullable SheetCell ofNone(SheetCell cell, Area area, Field field) {
    if (CellText.saysNone(cell.text(), field.label())) {
      return cell;
    }
    boolean none =
        field.type().isNumeric()
            && placed.values().stream()
                .filter(label -> label.area().sharesRowsWith(area))
                .anyMatch(label -> CellText.saysNone(cell.text(), label.text().core()));
    return none ? SheetCell.text(CellText.INAPPLICABLE) : null;
  }

  /** The last column that belongs to the tables of the sheet. */
  int rightEdge() {
    return plan.labels().stream()
        .filter(this::has)
        .mapToInt(label -> Math.max(area(label).right(), fieldsBehind(label)))
        .max()
        .orElse(0);
  }

  private int fieldsBehind(Label label) {
    return area(label).right()
        + plan.slots().stream()
            .filter(slot -> label.equals(slot.left()) && slot.above() == null)
            .mapToInt(SheetPlan.Slot::width)
            .sum();
  }
}
