package cn.baoshen.intake.sheet;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Aliases;
import cn.baoshen.form.Field;
import cn.baoshen.form.Form;
import cn.baoshen.form.Sheet;
import cn.baoshen.form.Years;
import cn.baoshen.intake.value.RowKind;
import cn.baoshen.model.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a form as reading sees it: its labels, and by which of them each field is found.
 *
 * @param labels the labels with words, rows of tables left out
 * @param holders labels that may have the value of their field behind them in the same cell
 * @param titles labels that stand alone in their row
 * @param vocabulary all wordings of the labels
 * @param names what the sheet is called over its grid, in comparable form
 */
record SheetPlan(
    Sheet sheet,
    List<Label> labels,
    List<Slot> slots,
    List<Table> tables,
    Set<Label> holders,
    Set<Label> titles,
    LabelVocabulary vocabulary,
    Set<String> names) {

  SheetPlan(Sheet sheet, List<Label> labels, List<Slot> slots, List<Table> tables, Form form) {
    this(
        sheet,
        labels,
        slots,
        tables,
        slots.stream()
            .filter(Slot::isAlone)
            .map(Slot::left)
            .collect(Collectors.toUnmodifiableSet()),
        labels.stream()
            .filter(label -> isTitle(label, labels, slots))
            .collect(Collectors.toUnmodifiableSet()),
        new LabelVocabulary(labels, form.aliases()),
        LabelVocabulary.names(sheet, form));
  }

  private static boolean isTitle(Label label, List<Label> labels, List<Slot> slots) {
    return labels.stream().filter(other -> other.row() == label.row()).count() == 1
        && slots.stream().noneMatch(slot -> slot.row() == label.row());
  }

  /** A label in the form's grid; {@code text} may name years. */
  record Label(int row, int column, int rowspan, int colspan, String text) {
    // Asked over and over while a workbook is read: what tells most labels apart comes first.
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || other instanceof Label label
              && row == label.row
              && column == label.column
              && rowspan == label.rowspan
              && colspan == label.colspan
              && text.equals(label.text);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * row + column) + text.hashCode();
    }

    int right() {
      return column + colspan - 1;
    }
  }

  /**
   * Where a field stands: in the row of one label, in the column of another.
   *
   * @param left the label before it; null in a table
   * @param above the label over it; null when the one before it is its own alone
   * @param next the label behind it in its row; null when there is none
   * @param row the row of the form's grid
   * @param shift columns between the left edge of the label above and the field
   * @param width columns that it takes
   * @param merge equal values one above the other may be one cell
   * @param with a second field in the same cell; null for none
   */
  record Slot(
      Field field,
      @Nullable Label left,
      @Nullable Label above,
      @Nullable Label next,
      int row,
      int shift,
      int width,
      boolean merge,
      @Nullable Field with) {
    /** Whether the label before it has no other field. */
    boolean isAlone() {
      return left != null && above == null;
    }

    /** The label over it, where there is one for sure. */
    Label head() {
      return requireNonNull(above);
    }

    boolean isServedBy(Label label) {
      return label.equals(left) || label.equals(above);
    }

    /** Whether what the label says of units holds for this field. */
    boolean isGovernedBy(Label label) {
      boolean beside = label.row() <= row && row < label.row() + label.rowspan();
      boolean heads = above != null && above.row() == label.row();
      return isServedBy(label) || heads || label.rowspan() > 1 && beside;
    }
  }

  /**
   * A table whose rows repeat.
   *
   * @param next the labels of the first row behind it; empty when it ends the sheet
   * @param notes what the form prints under the sheet
   * @param aliases other names of the rows that it suggests
   */
  record Table(
      Field field, List<Slot> columns, List<Label> next, List<String> notes, Aliases aliases) {
    /** The row that the form suggests under this name, if it does. */
    Optional<Field.NamedRow> usual(String name) {
      return RowKind.usual(field, aliases, name);
    }

    /** True for the form's own print under the table, which is no row of it. */
    boolean isNote(String text, @Nullable Integer year) {
      return notes.stream()
          .anyMatch(note -> unspaced(Years.fill(note, year)).equals(unspaced(text)));
    }

    private static String unspaced(String text) {
      return PlainText.clean(text).replaceAll("\\s", "");
    }

    boolean isServedBy(Label label) {
      return columns.stream().anyMatch(column -> column.isServedBy(label));
    }
  }

  static SheetPlan of(Sheet sheet, Form form) {
    return new SheetPlanner(sheet, form).plan();
  }

  /** True for a title with only rows of a table between it and this field. */
  boolean isTitleOver(Label label, Slot slot) {
    return titles.contains(label)
        && label.row() < slot.row()
        && labels.stream()
            .noneMatch(other -> other.row() > label.row() && other.row() <= slot.row());
  }

  /** False for a label that only adorns the sheet: no field is found by it. */
  boolean isNeeded(Label label) {
    return slots.stream().anyMatch(slot -> slot.isServedBy(label))
        || tables.stream().anyMatch(table -> table.isServedBy(label));
  }

  /** How many labels a sheet of this plan has at least. */
  int expected() {
    return (int) labels.stream().filter(label -> !mayBeAbsent(label)).count();
  }

  private boolean mayBeAbsent(Label label) {
    List<Field> served =
        Stream.concat(
                slots.stream().filter(slot -> slot.isServedBy(label)).map(Slot::field),
                tables.stream().filter(table -> table.isServedBy(label)).map(Table::field))
            .toList();
    return !served.isEmpty() && served.stream().allMatch(Field::mayBeAbsent);
  }

  List<Label> inRow(int row) {
    return labels.stream().filter(label -> label.row() == row).toList();
  }

  /** The first field that is found by this label. */
  Optional<Field> served(Label label) {
    return slots.stream()
        .filter(slot -> slot.isServedBy(label))
        .map(Slot::field)
        .findFirst()
        .or(() -> tables.stream().filter(t -> t.isServedBy(label)).map(Table::field).findFirst());
  }

  /** Each sheet of a form has one plan. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
