package cn.baoshen.rendering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins equal cells one above the other where the form asks for it, as {@link GridMerge} does on
 * paper: a cell on the left that does not join keeps those on its right apart.
 */
final class BookMerge {
  private BookMerge() {}

  /** The cells in the order given; those that joined one above them are gone. */
  static List<BookSlot> of(List<BookSlot> slots) {
    List<BookSlot> joined = new ArrayList<>();
    Map<Integer, Integer> open = new HashMap<>();
    int parted = -1;
    for (BookSlot slot : slots) {
      Integer above = slot.cell().merge() ? open.get(slot.column()) : null;
      if (parted != slot.row() && above != null && continues(joined.get(above), slot)) {
        joined.set(above, joined.get(above).higher(slot.height()));
        continue;
      }
      if (slot.cell().merge()) {
        open.put(slot.column(), joined.size());
        parted = slot.row();
      }
      joined.add(slot);
    }
    return joined;
  }

  private static boolean continues(BookSlot above, BookSlot slot) {
    return above.row() + above.height() == slot.row()
        && above.width() == slot.width()
        && slot.value() != null
        && !slot.value().toString().isBlank()
        && slot.value().equals(above.value());
  }
}
