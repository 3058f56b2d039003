package cn.baoshen.intake.sheet;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Field;
import cn.baoshen.form.Form;
import cn.baoshen.form.GridLayout;
import cn.baoshen.form.LabelText;
import cn.baoshen.form.Sheet;
import cn.baoshen.intake.sheet.SheetPlan.Label;
import cn.baoshen.intake.sheet.SheetPlan.Slot;
import cn.baoshen.intake.sheet.SheetPlan.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lays the grid of a form's sheet out and finds for each field the labels that lead to it. */
final class SheetPlanner {
  private final Sheet sheet;
  private final Form form;
  private final List<Placed> cells = new ArrayList<>();

  SheetPlanner(Sheet sheet, Form form) {
    this.sheet = sheet;
    this.form = form;
  }

  /** A cell of the grid where it comes to stand; {@code label} is null for a field. */
  private record Placed(
      @Nullable String each, Sheet.Cell cell, int row, int column, @Nullable Label label) {
    int right() {
      return column + cell.colspan() - 1;
    }

    boolean isLabel() {
      return label != null;
    }

    boolean isField() {
      return cell.field() != null;
    }

    String field() {
      return requireNonNull(cell.field());
    }
  }

  SheetPlan plan() {
    layOut();
    List<Label> labels = cells.stream().filter(Placed::isLabel).map(Placed::label).toList();
    List<Slot> slots =
        cells.stream()
            .filter(cell -> cell.isField() && cell.each() == null)
            .map(this::slot)
            .toList();
    return new SheetPlan(sheet, labels, slots, tables(), form);
  }

  private void layOut() {
    GridLayout grid = new GridLayout(sheet.widths().size());
    for (int row = 0; row < sheet.rows().size(); row++) {
      for (Sheet.Cell cell : sheet.rows().get(row).cells()) {
        int column = grid.place(cell.colspan(), cell.rowspan());
        place(sheet.rows().get(row).each(), cell, row, column);
      }
      grid.endRow();
    }
  }

  private void place(@Nullable String each, Sheet.Cell cell, int row, int column) {
    String text = cell.text();
    boolean labels = each == null && text != null && LabelText.of(text).isSomething();
    Label label =
        text != null && labels
            ? new Label(row, column, cell.rowspan(), cell.colspan(), text)
            : null;
    cells.add(new Placed(each, cell, row, column, label));
  }

  private Slot slot(Placed cell) {
    Label nearest = left(cell).orElse(null);
    Label left = above(cell).isPresent() ? worded(cell).orElse(nearest) : nearest;
    boolean alone = left != null && left.equals(nearest) && run(cell) == 1;
    Label above = alone ? null : above(cell).orElse(null);
    return slot(form.field(cell.field()).orElseThrow(), cell, left, above);
  }

  private Slot slot(Field field, Placed cell, @Nullable Label left, @Nullable Label above) {
    return new Slot(
        field,
        left,
        above,
        next(cell).orElse(null),
        cell.row(),
        above == null ? 0 : Math.max(0, cell.column() - above.column()),
        cell.cell().colspan(),
        cell.cell().merge(),
        cell.cell().with() == null ? null : form.field(cell.cell().with()).orElseThrow());
  }

  private List<Table> tables() {
    return cells.stream()
        .map(Placed::each)
        .filter(each -> each != null)
        .distinct()
        .map(this::table)
        .toList();
  }

  private Table table(String id) {
    Field table = form.field(id).orElseThrow();
    List<Placed> fields =
        cells.stream().filter(cell -> id.equals(cell.each()) && cell.isField()).toList();
    List<Slot> columns =
        fields.stream()
            .map(
                cell ->
                    slot(
                        table.column(cell.field()).orElseThrow(),
                        cell,
                        null,
                        above(cell).orElse(null)))
            .toList();
    return new Table(table, columns, after(fields.get(0).row()), sheet.notes(), form.aliases());
  }

  private List<Label> after(int row) {
    return cells.stream()
        .filter(cell -> cell.isLabel() && cell.row() > row)
        .map(Placed::label)
        .filter(label -> label.row() == firstLabelledAfter(row))
        .toList();
  }

  private int firstLabelledAfter(int row) {
    return cells.stream()
        .filter(cell -> cell.isLabel() && cell.row() > row)
        .mapToInt(Placed::row)
        .min()
        .orElse(-1);
  }

  private Optional<Label> left(Placed cell) {
    return cells.stream()
        .filter(other -> other.isLabel() && other.right() < cell.column())
        .filter(other -> spans(other, cell.row()))
        .max(Comparator.comparingInt(Placed::column))
        .map(Placed::label);
  }

  /** The nearest one on the left that is more than the number of a line or a score. */
  private Optional<Label> worded(Placed cell) {
    return cells.stream()
        .filter(other -> other.isLabel() && other.right() < cell.column())
        .filter(other -> spans(other, cell.row()) && !isNumber(requireNonNull(other.label())))
        .max(Comparator.comparingInt(Placed::column))
        .map(Placed::label);
  }

  private static boolean isNumber(Label label) {
    return label.text().strip().matches("\\d{1,4}");
  }

  private Optional<Label> next(Placed cell) {
    return cells.stream()
        .filter(other -> other.isLabel() && other.column() > cell.column())
        .filter(other -> spans(other, cell.row()))
        .min(Comparator.comparingInt(Placed::column))
        .map(Placed::label);
  }

  private Optional<Label> above(Placed cell) {
    return cells.stream()
        .filter(other -> other.isLabel() && other.row() < cell.row())
        .filter(other -> other.column() <= cell.right() && cell.column() <= other.right())
        .max(Comparator.comparingInt(Placed::row))
        .map(Placed::label);
  }

  private static boolean spans(Placed label, int row) {
    return label.row() <= row && row < label.row() + label.cell().rowspan();
  }

  /** How many fields stand side by side here without a label between them. */
  private int run(Placed cell) {
    int from = left(cell).map(Label::right).orElse(-1);
    int to = next(cell).map(Label::column).orElse(Integer.MAX_VALUE);
    return (int)
        cells.stream()
            .filter(other -> other.isField() && other.row() == cell.row())
            .filter(other -> other.column() > from && other.column() < to)
            .count();
  }
}
