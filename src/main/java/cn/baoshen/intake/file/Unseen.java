package cn.baoshen.intake.file;

import cn.baoshen.model.Hidden;
import cn.baoshen.model.Hidden.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;

/** What of one sheet a person who opens the workbook does not see. */
public final class Unseen {
  /** A sheet has one; a broken file may say so again and again. */
  private static final int MOST_FILTERS = 100;

  private final boolean sheet;
  private final BitSet rows = new BitSet();
  private final BitSet columns = new BitSet();
  private final List<Area> filters = new ArrayList<>();

  /**
   * Everything is seen so far.
   *
   * @param sheet true when the sheet as a whole is hidden
   */
  Unseen(boolean sheet) {
    this.sheet = sheet;
  }

  boolean isSheet() {
    return sheet;
  }

  public boolean isAnything() {
    return sheet || !rows.isEmpty() || !columns.isEmpty();
  }

  public void row(int row) {
    if (row >= 0 && row < SheetBuilder.MOST_ROWS) {
      rows.set(row);
    }
  }

  public void columns(int first, int last) {
    if (first >= 0 && first <= last) {
      columns.set(first, Math.min(last, SheetBuilder.MOST_COLUMNS - 1) + 1);
    }
  }

  /** A filter is at work on this area. */
  public void filter(Area area) {
    if (filters.size() < MOST_FILTERS) {
      filters.add(area);
    }
  }

  /** Why nothing of this area is seen; empty when some of it is. */
  public Optional<Hidden> of(Area area, String name) {
    if (sheet) {
      return Optional.of(new Hidden(Kind.SHEET, name, ""));
    }
    if (rows.get(area.top()) && rows.nextClearBit(area.top()) > area.bottom()) {
      Kind kind = isFiltered(area) ? Kind.FILTERED_ROW : Kind.ROW;
      return Optional.of(new Hidden(kind, name, String.valueOf(area.top() + 1)));
    }
    return columns.get(area.left()) && columns.nextClearBit(area.left()) > area.right()
        ? Optional.of(
            new Hidden(Kind.COLUMN, name, CellReference.convertNumToColString(area.left())))
        : Optional.empty();
  }

  private boolean isFiltered(Area area) {
    return filters.stream().anyMatch(f -> f.top() < area.top() && area.bottom() <= f.bottom());
  }
}
