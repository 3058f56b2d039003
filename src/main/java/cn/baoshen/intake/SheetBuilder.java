package cn.baoshen.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** One sheet as it is being read. */
final class SheetBuilder {
  private static final int MOST_ROWS = 1_048_576;
  private static final int MOST_COLUMNS = 16_384;

  private final String name;
  private final boolean hidden;
  private final WorkbookLimits limits;
  private final NavigableMap<Integer, NavigableMap<Integer, SheetCell>> rows = new TreeMap<>();
  private final List<Area> merged = new ArrayList<>();

  SheetBuilder(String name, boolean hidden, WorkbookLimits limits) {
    this.name = name;
    this.hidden = hidden;
    this.limits = limits;
  }

  void put(int row, int column, SheetCell cell) throws UnreadableFile {
    if (row < 0 || row >= MOST_ROWS || column < 0 || column >= MOST_COLUMNS) {
      throw new UnreadableFile("workbook-corrupt");
    }
    if (!cell.isBlank()) {
      limits.cell(cell);
      rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, cell);
    }
  }

  void merge(Area region) throws UnreadableFile {
    limits.region();
    merged.add(region);
  }

  SheetCells build() {
    return new SheetCells(name, hidden, rows, merged);
  }
}
