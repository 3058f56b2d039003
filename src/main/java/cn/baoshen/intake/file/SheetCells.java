package cn.baoshen.intake.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a workbook: its filled cells and its merged regions. A region counts as one cell, at
 * its upper left corner; what a program left in its other cells nobody sees.
 */
public final class SheetCells {
  private final String name;
  private final Unseen unseen;
  private final NavigableMap<Integer, NavigableMap<Integer, SheetCell>> rows;
  private final List<Area> merged;
  private final Map<Area, Area> corners = new HashMap<>();
  private final Map<Area, Integer> begun = new HashMap<>();

  SheetCells(
      String name,
      Unseen unseen,
      NavigableMap<Integer, NavigableMap<Integer, SheetCell>> rows,
      List<Area> merged) {
    this.name = name;
    this.unseen = unseen;
    this.rows = rows;
    this.merged = List.copyOf(merged);
    if (!merged.isEmpty()) {
      merged.forEach(this::begin);
      cover(new Coverage(merged));
    }
  }

  private void begin(Area region) {
    Area corner = Area.cell(region.top(), region.left());
    corners.put(corner, region);
    begun.merge(corner, 1, Integer::sum);
  }

  private void cover(Coverage coverage) {
    rows.forEach(
        (row, cells) -> {
          coverage.down(row);
          cells.keySet().removeIf(column -> isCovered(row, column, coverage.at(column)));
        });
  }

  /** Under a region that does not begin with it. */
  private boolean isCovered(int row, int column, int regions) {
    return regions > 0 && regions > begun.getOrDefault(Area.cell(row, column), 0);
  }

  /** The rows from one to another as a sheet of their own, with the same name and places. */
  public SheetCells rows(int first, int last) {
    NavigableMap<Integer, NavigableMap<Integer, SheetCell>> part =
        first > last ? new TreeMap<>() : new TreeMap<>(rows.subMap(first, true, last, true));
    List<Area> regions =
        merged.stream().filter(area -> first <= area.top() && area.top() <= last).toList();
    return new SheetCells(name, unseen, part, regions);
  }

  public String name() {
    return name;
  }

  public boolean hidden() {
    return unseen.isSheet();
  }

  public Unseen unseen() {
    return unseen;
  }

  /** A filled cell and the area that it takes. */
  public record Spot(Area area, SheetCell cell) {}

  /** All filled cells, from the top and from the left. */
  public List<Spot> filled() {
    return rows.isEmpty() ? List.of() : filled(new Area(0, 0, rows.lastKey(), Integer.MAX_VALUE));
  }

  /** The filled cells whose upper left corner lies in this area. */
  public List<Spot> filled(Area area) {
    if (area.top() > area.bottom() || area.left() > area.right()) {
      return List.of();
    }
    List<Spot> spots = new ArrayList<>();
    rows.subMap(area.top(), true, area.bottom(), true)
        .forEach(
            (row, cells) ->
                cells
                    .subMap(area.left(), true, area.right(), true)
                    .forEach((column, cell) -> spots.add(new Spot(area(row, column), cell))));
    return spots;
  }

  /** The cell in this corner, or null. */
  public @Nullable SheetCell at(int row, int column) {
    return rows.getOrDefault(row, Collections.emptyNavigableMap()).get(column);
  }

  /** The area whose upper left corner this cell is; a covered cell stands for itself. */
  public Area area(int row, int column) {
    Area cell = Area.cell(row, column);
    return corners.getOrDefault(cell, cell);
  }

  /** The merged region that covers this cell, or the cell itself. */
  public Area around(int row, int column) {
    for (Area region : merged) {
      if (region.contains(row, column)) {
        return region;
      }
    }
    return Area.cell(row, column);
  }

  public int lastRow() {
    return rows.isEmpty() ? 0 : rows.lastKey();
  }

  /** The rows from one to another that have a filled cell. */
  public List<Integer> rowsBetween(int first, int last) {
    return first > last
        ? List.of()
        : List.copyOf(rows.subMap(first, true, last, true).navigableKeySet());
  }

  /** Where a person finds this cell: {@code 附件3!B7}. */
  public String place(int row, int column) {
    return name + "!" + new CellReference(row, column).formatAsString(false);
  }

  public String place(Area area) {
    return place(area.top(), area.left());
  }
}
