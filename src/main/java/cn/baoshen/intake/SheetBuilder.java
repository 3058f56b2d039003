package cn.baoshen.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** One sheet as it is being read. */
final class SheetBuilder {
  static final int MOST_ROWS = 1_048_576;
  static final int MOST_COLUMNS = 16_384;

  private final String name;
  private final WorkbookLimits limits;
  private final NavigableMap<Integer, NavigableMap<Integer, SheetCell>> rows = new TreeMap<>();
  private final List<Area> merged = new ArrayList<>();
  private final List<Area> outside = new ArrayList<>();
  private final Unseen unseen;

  SheetBuilder(String name, boolean hidden, WorkbookLimits limits) {
    this.name = name;
    this.unseen = new Unseen(hidden);
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

  /** The figures in this area come from another workbook. */
  void outside(Area area) throws UnreadableFile {
    if (!area.equals(Area.cell(area.top(), area.left()))) {
      limits.region();
    }
    outside.add(area);
  }

  /** What of it is hidden, to be told as it is met. */
  Unseen unseen() {
    return unseen;
  }

  void merge(Area region) throws UnreadableFile {
    limits.region();
    merged.add(region);
  }

  SheetCells build() {
    outside.forEach(this::mark);
    return new SheetCells(name, unseen, rows, merged);
  }

  private void mark(Area area) {
    rows.subMap(area.top(), true, area.bottom(), true)
        .values()
        .forEach(
            row ->
                row.subMap(area.left(), true, area.right(), true)
                    .replaceAll((column, cell) -> cell.fromOutside()));
  }
}
