package cn.baoshen.rendering.pdf;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Joins equal cells one above the other where the form asks for it. A cell on the left that does
 * not join keeps those on its right apart: the same second level under two first levels is two.
 */
public final class GridMerge {
  private GridMerge() {}

  static void within(List<List<GridCell>> rows) {
    int tallest = tallest(rows);
    for (int i = 1; i < rows.size(); i++) {
      join(over(i, rows, tallest), rows.get(i));
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
      GridCell upper = continued(over(head.size(), head, tallest(head)), cell);
      if (upper != null) {
        cell.joinHeading(upper);
      }
    }
  }

  private static int tallest(List<List<GridCell>> rows) {
    return rows.stream().flatMap(List::stream).mapToInt(GridCell::rows).max().orElse(1);
  }

  /** The cells that reach down to a row from above. */
  private static List<GridCell> over(int row, List<List<GridCell>> rows, int tallest) {
    return IntStream.range(Math.max(0, row - tallest), row)
        .boxed()
        .flatMap(at -> rows.get(at).stream().filter(cell -> at + cell.rows() == row))
        .toList();
  }

  private static @Nullable GridCell continued(List<GridCell> above, GridCell cell) {
    return above.stream().filter(cell::continues).findFirst().orElse(null);
  }
}
