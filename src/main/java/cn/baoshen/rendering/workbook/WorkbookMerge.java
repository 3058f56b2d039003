package cn.baoshen.rendering.workbook;

import cn.baoshen.rendering.pdf.GridMerge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins equal cells one above the other where the form asks for it, as {@link GridMerge} does on
 * paper: a cell on the left that does not join keeps those on its right apart.
 */
final class WorkbookMerge {
  private WorkbookMerge() {}

  /** The cells in the order given; those that joined one above them are gone. */
  static List<WorkbookSlot> of(List<WorkbookSlot> slots) {
    List<WorkbookSlot> joined = new ArrayList<>();
    Map<Integer, Integer> open = new HashMap<>();
    int parted = -1;
    for (WorkbookSlot slot : slots) {
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

  private static boolean continues(WorkbookSlot above, WorkbookSlot slot) {
    return above.row() + above.height() == slot.row()
        && above.width() == slot.width()
        && slot.value() != null
        && !slot.value().toString().isBlank()
        && slot.value().equals(above.value());
  }
}
