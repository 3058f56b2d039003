package cn.baoshen.intake.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One sheet as it is being read. */
public final class SheetBuilder {
  public static final int MOST_ROWS = 1_048_576;
  public static final int MOST_COLUMNS = 16_384;

  private final String name;
  private final WorkbookLimits limits;
  private final NavigableMap<Integer, NavigableMap<Integer, SheetCell>> rows = new TreeMap<>();
  private final List<Area> merged = new ArrayList<>();
  private final List<Area> outside = new ArrayList<>();
  private final Map<Area, Mirror> mirrors = new LinkedHashMap<>();
  private final Unseen unseen;

  public SheetBuilder(String name, boolean hidden, WorkbookLimits limits) {
    this.name = name;
    this.unseen = new Unseen(hidden);
    this.limits = limits;
  }

  public void put(int row, int column, SheetCell cell) throws UnreadableFile {
    if (row < 0 || row >= MOST_ROWS || column < 0 || column >= MOST_COLUMNS) {
      throw new UnreadableFile("workbook-corrupt");
    }
    if (!cell.isBlank()) {
      limits.cell(cell);
      rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, cell);
    }
  }

  /** The figures in this area come from another workbook. */
  public void outside(Area area) throws UnreadableFile {
    if (!area.equals(Area.cell(area.top(), area.left()))) {
      limits.region();
    }
    limits.formula();
    outside.add(area);
  }

  /**
   * This cell repeats another one.
   *
   * @param mirror null when it does not
   */
  public void mirror(int row, int column, @Nullable Mirror mirror) throws UnreadableFile {
    if (mirror != null) {
      limits.formula();
      mirrors.put(Area.cell(row, column), mirror);
    }
  }

  /** What of it is hidden, to be told as it is met. */
  public Unseen unseen() {
    return unseen;
  }

  public void merge(Area region) throws UnreadableFile {
    limits.region();
    merged.add(region);
  }

  public String name() {
    return name;
  }

  /** The sheets of one workbook, each cell that repeats another one holding what that one holds. */
  public static List<SheetCells> build(List<SheetBuilder> sheets) {
    Map<String, SheetBuilder> byName = new HashMap<>();
    sheets.forEach(sheet -> byName.put(sheet.name, sheet));
    sheets.forEach(
        sheet ->
            sheet.mirrors.forEach((cell, of) -> sheet.repeat(cell, of, byName.get(of.sheet()))));
    return sheets.stream().map(SheetBuilder::build).toList();
  }

  private void repeat(Area cell, Mirror mirror, @Nullable SheetBuilder other) {
    if (other == null || other == this && cell.contains(mirror.row(), mirror.column())) {
      return;
    }
    SheetCell source =
        other.rows.getOrDefault(mirror.row(), Collections.emptyNavigableMap()).get(mirror.column());
    if (source != null) {
      rows.computeIfAbsent(cell.top(), key -> new TreeMap<>()).put(cell.left(), source);
    } else if (rows.containsKey(cell.top())) {
      rows.get(cell.top()).remove(cell.left());
    }
  }

  private SheetCells build() {
    if (!outside.isEmpty()) {
      mark(new Coverage(outside));
    }
    return new SheetCells(name, unseen, rows, merged);
  }

  private void mark(Coverage coverage) {
    rows.forEach(
        (row, cells) -> {
          coverage.down(row);
          cells.replaceAll((column, cell) -> coverage.at(column) > 0 ? cell.fromOutside() : cell);
        });
  }
}
