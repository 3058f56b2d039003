package cn.baoshen.rendering;

import cn.baoshen.rendering.GridTable.Box;

/** One cell of a grid while it is built: equal cells one above the other grow into one. */
final class GridCell {
  private final Box box;
  private final int column;
  private final boolean merge;
  private int rowspan;
  private GridCell within;
  private boolean open;

  GridCell(Box box, int column, boolean merge) {
    this.box = box;
    this.column = column;
    this.merge = merge;
    this.rowspan = box.rowspan();
  }

  boolean mergeable() {
    return merge;
  }

  /** True when this cell has become part of one above. */
  boolean absorbed() {
    return within != null;
  }

  boolean continues(GridCell above) {
    return merge
        && above.merge
        && column == above.column
        && box.colspan() == above.box.colspan()
        && !box.text().isBlank()
        && box.text().equals(above.box.text());
  }

  void join(GridCell above) {
    within = above.within == null ? above : above.within;
    within.rowspan++;
  }

  /** Leaves the text to the cell below, which goes on with this one in the table's body. */
  void leaveOpen() {
    open = true;
  }

  Box box() {
    return new Box(
        open ? "" : box.text(),
        open ? box.style() + " open" : box.style(),
        box.colspan(),
        rowspan,
        box.computed());
  }
}
