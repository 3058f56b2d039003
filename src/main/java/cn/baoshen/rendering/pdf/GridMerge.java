package cn.baoshen.rendering.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins equal cells one above the other where the form asks for it. A cell on the left that does
 * not join keeps those on its right apart: the same second level under two first levels is two.
 */
public final class GridMerge {
  private GridMerge() {}

  static void within(List<List<GridCell>> rows) {
    for (int i = 1; i < rows.size(); i++) {
      join(rows.get(i - 1), rows.get(i));
    }
  }

  private static void join(List<GridCell> above, List<GridCell> row) {
    for (GridCell cell : row) {
      if (cell.mergeable()) {
        GridCell upper = continued(above, cell);
        if (upper == null) {
          return;
        }
        cell.join(upper);
      }
    }
  }

  /** A heading that says what the first rows say is printed once, in the body. */
  static void across(List<List<GridCell>> head, List<List<GridCell>> body) {
    if (head.isEmpty() || body.isEmpty()) {
      return;
    }
    for (GridCell cell : body.get(0)) {
      GridCell upper = continued(head.get(head.size() - 1), cell);
      if (upper != null) {
        cell.joinHeading(upper);
      }
    }
  }

  private static @Nullable GridCell continued(List<GridCell> above, GridCell cell) {
    return above.stream().filter(cell::continues).findFirst().orElse(null);
  }
}
