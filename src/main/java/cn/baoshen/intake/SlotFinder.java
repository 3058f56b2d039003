package cn.baoshen.intake;

import cn.baoshen.intake.SheetCells.Spot;
import cn.baoshen.intake.SheetPlan.Slot;
import java.util.List;

/** Finds the cell of a field from the labels that lead to it. */
final class SlotFinder {
  private final PlacedLabels labels;
  private final LabelTroubles troubles;

  SlotFinder(PlacedLabels labels, LabelTroubles troubles) {
    this.labels = labels;
    this.troubles = troubles;
  }

  FoundCell find(Slot slot) {
    String lost = troubles.lost(slot);
    if (lost != null) {
      return FoundCell.lost(lost);
    }
    Area area = slot.above() == null ? behind(slot) : below(slot);
    return area == null ? moved(slot) : in(area, slot);
  }

  /** From the label to the next one, or to the edge of the table. */
  private Area behind(Slot slot) {
    Area left = labels.area(slot.left());
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
  private Area below(Slot slot) {
    Area above = labels.area(slot.above());
    Area rows = rows(slot, above);
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
  private Area rows(Slot slot, Area above) {
    if (slot.left() == null) {
      return new Area(above.bottom() + 1, 0, above.bottom() + 1, -1);
    }
    Area left = labels.area(slot.left());
    boolean besideHeader = slot.left().row() <= slot.above().row();
    if (besideHeader && left.top() == above.top() && left.bottom() <= above.bottom()) {
      return new Area(above.bottom() + 1, 0, above.bottom() + 1, left.right());
    }
    int top = Math.max(left.top(), above.bottom() + 1);
    return top > left.bottom() ? null : new Area(top, 0, left.bottom(), left.right());
  }

  private FoundCell moved(Slot slot) {
    Area area = labels.area(slot.above());
    String place = labels.sheet().place(area);
    troubles.doubt(slot.field(), place, "label-moved", troubles.words(slot.above()));
    return FoundCell.lost(place);
  }

  private FoundCell in(Area area, Slot slot) {
    List<Spot> filled = labels.sheet().filled(area);
    if (filled.size() > 1) {
      return several(filled, slot);
    }
    return filled.isEmpty()
        ? new FoundCell(null, labels.sheet().place(area), false)
        : new FoundCell(filled.get(0).cell(), labels.sheet().place(filled.get(0).area()), false);
  }

  private FoundCell several(List<Spot> filled, Slot slot) {
    String place = labels.sheet().place(filled.get(0).area());
    troubles.doubt(
        slot.field(),
        place,
        "two-values",
        LabelTroubles.listed(
            filled.stream().map(spot -> labels.sheet().place(spot.area())).toList()));
    return FoundCell.lost(place);
  }
}
