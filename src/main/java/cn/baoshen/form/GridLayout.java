package cn.baoshen.form;

import java.util.Arrays;

/** Where the cells of a grid come to stand when some of them span columns and rows. */
public final class GridLayout {
  /** For each column, the first row that no cell above covers. */
  private final int[] free;

  private int row;
  private int next;

  /**
   * An empty grid, before its first row.
   *
   * @param columns how wide it is
   */
  public GridLayout(int columns) {
    free = new int[columns];
  }

  /** Goes on with the next row. */
  public void endRow() {
    row++;
    next = 0;
  }

  /** Puts a cell into the next free place of the row, and tells its column. */
  public int place(int colspan, int rowspan) {
    int column = next;
    while (!isFree(column, colspan)) {
      column++;
    }
    next = column + colspan;
    Arrays.fill(free, Math.min(column, free.length), Math.min(next, free.length), row + rowspan);
    return column;
  }

  /** True as well for what would stand beyond the last column. */
  private boolean isFree(int column, int colspan) {
    return Arrays.stream(
            free, Math.min(column, free.length), Math.min(column + colspan, free.length))
        .allMatch(from -> from <= row);
  }

  /** How many columns of the row are taken, by its own cells and by those from above. */
  public int width() {
    int within = (int) Arrays.stream(free).filter(from -> from > row).count();
    return within + Math.max(0, next - free.length);
  }

  /** True when a cell from above reaches into the row that is laid out now. */
  public boolean isCovered() {
    return Arrays.stream(free).anyMatch(from -> from > row);
  }
}
