package cn.baoshen.intake.sheet;

import cn.baoshen.intake.file.SheetCell;
import org.jspecify.annotations.Nullable;

/**
 * Where a field stands in a workbook, or why that cannot be told.
 *
 * @param cell what stands there; null for nothing
 * @param place where a person finds it, or what stands for it when it is lost
 * @param lost true when the field's own cell could not be found
 */
record FoundCell(@Nullable SheetCell cell, String place, boolean lost) {
  static FoundCell lost(String place) {
    return new FoundCell(null, place, true);
  }

  /** The same place with this in it. */
  FoundCell with(@Nullable SheetCell part) {
    return new FoundCell(part, place, lost);
  }

  /** True when both say the same, word for word. */
  boolean repeats(FoundCell other) {
    return cell != null
        && other.cell != null
        && cell.text().equals(other.cell.text())
        && cell.outside() == other.cell.outside();
  }
}
