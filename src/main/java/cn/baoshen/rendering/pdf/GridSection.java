package cn.baoshen.rendering.pdf;

import cn.baoshen.form.Sheet;
import cn.baoshen.form.Sheet.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a grid that is printed as a table of its own, so that the headings of its rows can be
 * repeated on each page.
 *
 * @param each id of the table whose rows it holds; null when it has plain rows alone
 */
record GridSection(List<Row> head, List<Row> body, @Nullable String each) {

  /** The sections of a sheet: a new one at the heading of each table, and after its rows. */
  static List<GridSection> of(Sheet sheet) {
    List<GridSection> sections = new ArrayList<>();
    int start = 0;
    for (int i = sheet.headerRows() + 1; i <= sheet.rows().size(); i++) {
      if (i == sheet.rows().size() || startsAt(sheet.rows(), i)) {
        sections.add(section(sheet, start, i));
        start = i;
      }
    }
    return sections;
  }

  private static GridSection section(Sheet sheet, int start, int end) {
    List<Row> rows = sheet.rows().subList(start, end);
    int head = start == 0 ? sheet.headerRows() : isHeading(sheet.rows(), start) ? 1 : 0;
    List<Row> body = rows.subList(head, rows.size());
    String each = body.stream().map(Row::each).filter(id -> id != null).findFirst().orElse(null);
    return new GridSection(rows.subList(0, head), body, each);
  }

  private static boolean startsAt(List<Row> rows, int i) {
    boolean afterTable = rows.get(i).each() == null && rows.get(i - 1).each() != null;
    return (afterTable || isHeading(rows, i)) && !spanned(rows, i);
  }

  private static boolean isHeading(List<Row> rows, int i) {
    return i + 1 < rows.size()
        && rows.get(i).each() == null
        && rows.get(i + 1).each() != null
        && rows.get(i).cells().stream().allMatch(cell -> cell.field() == null);
  }

  /** True when a cell above reaches into row i, so that the table cannot be parted there. */
  private static boolean spanned(List<Row> rows, int i) {
    for (int above = 0; above < i; above++) {
      int reach = i - above;
      if (rows.get(above).cells().stream().anyMatch(cell -> cell.rowspan() > reach)) {
        return true;
      }
    }
    return false;
  }
}
