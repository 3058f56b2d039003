package cn.baoshen.intake.sheet;

import cn.baoshen.intake.file.NumberFormat;
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

  /** Some of its words, read as if they stood there alone. */
  FoundCell part(String words) {
    boolean outside = cell != null && cell.outside();
    String text = words.strip();
    return new FoundCell(
        new SheetCell(SheetCell.Kind.TEXT, text, outside, NumberFormat.UNKNOWN), place, lost);
  }

  /** True when both say the same, word for word. */
  boolean repeats(FoundCell other) {
    return cell != null
        && other.cell != null
        && cell.text().equals(other.cell.text())
        && cell.outside() == other.cell.outside();
  }
}
