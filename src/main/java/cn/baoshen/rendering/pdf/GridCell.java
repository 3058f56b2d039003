package cn.baoshen.rendering.pdf;

import cn.baoshen.rendering.pdf.GridTable.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * One cell of a grid while it is built. Equal cells one above the other are printed as one: without
 * rules between them and with the text in the middle. They stay cells of their rows, since a cell
 * that spans rows loses its text where a page ends inside it.
 */
final class GridCell {
  private final Box box;
  private final int column;
  private final boolean merge;
  private List<GridCell> group = new ArrayList<>();
  private boolean open;

  GridCell(Box box, int column, boolean merge) {
    this.box = box;
    this.column = column;
    this.merge = merge;
    group.add(this);
  }

  int rows() {
    return box.rowspan();
  }

  boolean mergeable() {
    return merge;
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
    group = above.group;
    group.add(this);
  }

  /** Joins a heading above, which leaves the text to the table's body. */
  void joinHeading(GridCell heading) {
    heading.open = true;
    group.add(0, heading);
    heading.group = group;
  }

  Box box() {
    String style = box.style() + (group.get(0) == this ? "" : " joined") + (low() ? " low" : "");
    return new Box(
        isMiddle() ? box.text() : "", style, box.colspan(), box.rowspan(), box.computed());
  }

  /** Of an even number of rows the text stands low in the upper one of the middle. */
  private boolean low() {
    return (group.size() - heading()) % 2 == 0 && isMiddle();
  }

  private boolean isMiddle() {
    return group.get(heading() + (group.size() - heading() - 1) / 2) == this;
  }

  private int heading() {
    return group.get(0).open ? 1 : 0;
  }
}
