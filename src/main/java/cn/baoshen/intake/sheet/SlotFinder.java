package cn.baoshen.intake.sheet;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.FieldType;
import cn.baoshen.form.LabelText;
import cn.baoshen.form.cell.CellText;
import cn.baoshen.intake.file.Area;
import cn.baoshen.intake.file.SheetCell;
import cn.baoshen.intake.file.SheetCells.Spot;
import cn.baoshen.intake.sheet.SheetPlan.Label;
import cn.baoshen.intake.sheet.SheetPlan.Slot;
import cn.baoshen.model.ValueEquality;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the cell of a field from the labels that lead to it. */
final class SlotFinder {
  private final PlacedLabels labels;
  private final LabelProblems troubles;

  SlotFinder(PlacedLabels labels, LabelProblems troubles) {
    this.labels = labels;
    this.troubles = troubles;
  }

  FoundCell find(Slot slot) {
    String lost = troubles.lost(slot);
    if (lost != null) {
      return FoundCell.lost(lost);
    }
    Label above = slot.above();
    if (above == null) {
      return alone(slot, labels.found(requireNonNull(slot.left())));
    }
    Area area = below(slot, above);
    return area == null ? moved(slot, above) : in(area, slot);
  }

  /** Behind a label that has no other field. */
  private FoundCell alone(Slot slot, LabelIndex.Found label) {
    if (label.value() != null) {
      return besideOrBehind(slot, label, label.value());
    }
    return isUnanswered(label)
        ? new FoundCell(null, labels.sheet().place(label.area()), false)
        : orAstray(in(behind(slot, label.area()), slot), slot, label.area());
  }

  /**
   * With the next label gone and nothing beside this one, what stands where the form has the field
   * may be its value as well as that label.
   */
  private FoundCell orAstray(FoundCell found, Slot slot, Area left) {
    String gone = slot.next() == null ? null : troubles.goneAt(slot.next());
    int right = left.left() + requireNonNull(slot.left()).colspan() + slot.width() - 1;
    Area around = new Area(left.top(), left.right() + 1, left.bottom(), right);
    boolean astray =
        gone != null && found.cell() == null && right > left.right() && isFilled(around);
    return astray ? FoundCell.lost(requireNonNull(gone)) : found;
  }

  private boolean isFilled(Area area) {
    return !labels.sheet().filled(area).isEmpty();
  }

  /** A value in the label's own cell; one in the field's cell has to say the same. */
  private FoundCell besideOrBehind(Slot slot, LabelIndex.Found label, SheetCell value) {
    String place = labels.sheet().place(label.area());
    List<Spot> beside =
        labels.sheet().filled(behind(slot, label.area())).stream()
            .filter(spot -> !isPrint(spot) && !labels.isPlaced(spot.area()))
            .filter(spot -> !isYearBeside(spot, slot))
            .toList();
    if (beside.isEmpty()) {
      return new FoundCell(value, place, false);
    }
    if (CellText.isBlank(value.text())) {
      return beside.size() == 1 ? in(beside.get(0), slot) : several(beside, slot);
    }
    Spot own = new Spot(label.area(), value);
    return beside.size() == 1 && ValueEquality.alike(own.cell().text(), beside.get(0).cell().text())
        ? in(beside.get(0), slot)
        : several(Stream.concat(Stream.of(own), beside.stream()).toList(), slot);
  }

  /** A label that waits for its value in its own cell, as the next cell is a label again. */
  private boolean isUnanswered(LabelIndex.Found label) {
    return labels.sheet().filled(label.area()).stream()
            .anyMatch(own -> own.cell().text().strip().matches("(?s).*[:：]"))
        && labels.all().stream()
            .anyMatch(
                next ->
                    next.sharesRowsWith(label.area()) && next.left() == label.area().right() + 1);
  }

  /** The unit of a table, and other labels with their values, which stand to the right at times. */
  private static boolean isPrint(Spot spot) {
    return spot.cell().kind() == SheetCell.Kind.TEXT
        && (LabelledValues.isUnit(spot.cell().text())
            || CellText.isBlank(spot.cell().text())
            || isDashes(spot)
            || !LabelledValues.in(spot).isEmpty());
  }

  /** What is printed in cells where nothing is filled in. */
  private static boolean isDashes(Spot spot) {
    return spot.cell().kind() == SheetCell.Kind.TEXT
        && !LabelText.of(spot.cell().text()).isSomething();
  }

  /** （2024年度） beside the name of a unit is no part of it. */
  private static boolean isYearBeside(Spot spot, Slot slot) {
    return slot.field().type() == FieldType.TEXT && TitleYear.isYear(spot);
  }

  /** From the label to the next one, or to the edge of the table. */
  private Area behind(Slot slot, Area left) {
    int first = left.right() + 1;
    return new Area(left.top(), first, left.bottom(), Math.max(first, lastBehind(slot, left)));
  }

  private int lastBehind(Slot slot, Area left) {
    int next =
        labels.all().stream()
            .filter(area -> area.sharesRowsWith(left) && area.left() > left.right())
            .mapToInt(area -> area.left() - 1)
            .min()
            .orElse(Integer.MAX_VALUE);
    // With the next label gone, what stands further right may be that label or its value.
    boolean nextIsGone = slot.next() != null && !labels.has(slot.next());
    return nextIsGone ? left.right() + 1 : Math.min(next, labels.rightEdge());
  }

  /** The row of one label in the column of the other; null when the two do not meet. */
  private @Nullable Area below(Slot slot, Label header) {
    Area above = labels.area(header);
    Area rows = rows(slot, header, above);
    if (rows == null || slot.left() != null && rows.right() >= above.left()) {
      return null;
    }
    boolean crossed =
        labels.all().stream()
            .anyMatch(
                other ->
                    other.sharesColumnsWith(above)
                        && other.top() > above.bottom()
                        && other.top() <= rows.bottom());
    return crossed ? null : new Area(rows.top(), above.left(), rows.bottom(), above.right());
  }

  /** The rows of the label on the left, as far as they lie below the one above. */
  private @Nullable Area rows(Slot slot, Label header, Area above) {
    if (slot.left() == null) {
      return new Area(above.bottom() + 1, 0, above.bottom() + 1, -1);
    }
    Area left = labels.area(slot.left());
    boolean besideHeader = slot.left().row() <= header.row();
    if (besideHeader && left.top() == above.top() && left.bottom() <= above.bottom()) {
      return new Area(above.bottom() + 1, 0, above.bottom() + 1, left.right());
    }
    int top = Math.max(left.top(), above.bottom() + 1);
    return top > left.bottom() ? null : new Area(top, 0, left.bottom(), left.right());
  }

  private FoundCell moved(Slot slot, Label header) {
    Area area = labels.area(header);
    String place = labels.sheet().place(area);
    troubles.doubt(slot.field(), place, "label-moved", troubles.words(header));
    return FoundCell.lost(place);
  }

  private FoundCell in(Area area, Slot slot) {
    List<Spot> filled = labels.sheet().filled(area);
    if (filled.size() > 1) {
      filled =
          filled.stream()
              .filter(spot -> !LabelledValues.isUnit(spot) && !isYearBeside(spot, slot))
              .toList();
    }
    filled = withoutDashes(filled, area);
    if (filled.size() > 1) {
      return several(filled, slot);
    }
    return filled.isEmpty() ? covered(area, slot) : in(filled.get(0), slot);
  }

  /**
   * What a merged cell over several fields answers to this one; a figure for several is one figure,
   * and not this field's.
   */
  private FoundCell covered(Area area, Slot slot) {
    Area region = labels.sheet().around(area.top(), area.left());
    SheetCell cell = labels.sheet().at(region.top(), region.left());
    String place = labels.sheet().place(region);
    return cell == null || cell.kind() != SheetCell.Kind.TEXT || labels.isPlaced(region)
        ? new FoundCell(null, place, false)
        : new FoundCell(labels.ofNone(cell, region, slot.field()), place, false);
  }

  /** Dashes printed behind a field are not its value; those in its own cell are, if nothing is. */
  private static List<Spot> withoutDashes(List<Spot> filled, Area area) {
    List<Spot> said = filled.stream().filter(spot -> !isDashes(spot)).toList();
    return said.isEmpty()
        ? filled.stream().filter(spot -> spot.area().left() <= area.left()).limit(1).toList()
        : said;
  }

  private FoundCell in(Spot spot, Slot slot) {
    String place = labels.sheet().place(spot.area());
    return new FoundCell(LabelledValues.without(spot, slot, labels), place, false);
  }

  private FoundCell several(List<Spot> filled, Slot slot) {
    String place = labels.sheet().place(filled.get(0).area());
    troubles.doubt(
        slot.field(),
        place,
        "two-values",
        LabelProblems.listed(
            filled.stream().map(spot -> labels.sheet().place(spot.area())).toList()));
    return FoundCell.lost(place);
  }
}
