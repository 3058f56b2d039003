package cn.baoshen.rendering.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ruled table ready for the page; a sheet is one or more of them, joined without a gap.
 *
 * @param widths of the columns, in percent
 * @param head rows that are repeated on each page
 * @param style classes of the page's style sheet: how it is joined with the tables around it
 * @param note line under the table; null when there is none
 */
record GridTable(
    List<String> widths, List<Line> head, List<Line> body, String style, @Nullable String note) {

  /**
   * One row.
   *
   * @param tall whether it may be broken across pages
   */
  record Line(List<Box> boxes, boolean tall) {}

  /**
   * One cell.
   *
   * @param style classes of the page's style sheet
   * @param computed what the house computed for this place; null when nothing
   */
  record Box(String text, String style, int colspan, int rowspan, @Nullable String computed) {}
}
