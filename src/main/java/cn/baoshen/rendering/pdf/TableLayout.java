package cn.baoshen.rendering.pdf;

import cn.baoshen.form.GridLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Where the cells of a table will stand, as far as its own columns and spans tell.
 *
 * @param widths of its columns, in points
 */
record TableLayout(Element table, Sizes sizes, List<Double> widths, List<Box> boxes) {
  private static final Pattern PERCENT = Pattern.compile("width:\\s*([\\d.]+)%");
  private static final double LINE = 1.4;

  /** Points that a heading and its first row may take before their height is no longer kept. */
  private static final double MOST_KEPT = 420;

  /** A cell, with the row and the columns that it takes. */
  record Box(Element cell, int row, int column, int span) {}

  static TableLayout of(Element table) {
    Sizes sizes = Sizes.of(table);
    List<Double> widths = new ArrayList<>();
    for (Element column : Fitting.elements(table.getElementsByTagName("col"))) {
      Matcher percent = PERCENT.matcher(column.getAttribute("style"));
      widths.add(percent.find() ? Double.parseDouble(percent.group(1)) / 100 * sizes.width() : 0);
    }
    return new TableLayout(table, sizes, widths, boxes(table, widths.size()));
  }

  private static List<Box> boxes(Element table, int columns) {
    List<Box> boxes = new ArrayList<>();
    GridLayout grid = new GridLayout(columns);
    List<Element> rows = Fitting.elements(table.getElementsByTagName("tr"));
    for (int row = 0; row < rows.size(); row++) {
      place(rows.get(row), row, grid, boxes);
    }
    return boxes;
  }

  private static void place(Element row, int number, GridLayout grid, List<Box> boxes) {
    for (Element cell : Fitting.elements(row.getElementsByTagName("*"))) {
      if (cell.getTagName().equals("td") || cell.getTagName().equals("th")) {
        int span = span(cell, "colspan");
        boxes.add(new Box(cell, number, grid.place(span, span(cell, "rowspan")), span));
      }
    }
    grid.endRow();
  }

  private static int span(Element cell, String direction) {
    String span = cell.getAttribute(direction);
    return span.isEmpty() ? 1 : Integer.parseInt(span);
  }

  /** The width that the text of a cell has; without limit where the columns do not say theirs. */
  double room(Box box) {
    double width = 0;
    for (int i = box.column(); i < box.column() + box.span(); i++) {
      if (i >= widths.size() || widths.get(i) == 0) {
        return Double.MAX_VALUE;
      }
      width += widths.get(i);
    }
    return width - 2 * sizes.padding();
  }

  /** Asks for as much room as the heading and the first row need, so that they are not parted. */
  void keepHeading(Fonts fonts) {
    int rows = 1 + table.getElementsByTagName("thead").getLength() * headingRows();
    double height = 0;
    for (int row = 0; row < rows; row++) {
      height += height(row, fonts);
    }
    if (height < MOST_KEPT && rows > 1) {
      String style = "-fs-page-break-min-height: " + Fitting.points(Math.max(height, least()));
      table.setAttribute("style", style);
    }
  }

  private int headingRows() {
    Element head = (Element) table.getElementsByTagName("thead").item(0);
    return head == null ? 0 : head.getElementsByTagName("tr").getLength();
  }

  private double least() {
    return Sizes.has(table, "findings") || Sizes.has(table, "joined") ? 45 : 128;
  }

  private double height(int row, Fonts fonts) {
    return boxes.stream()
        .filter(box -> box.row() == row)
        .mapToDouble(box -> height(box, fonts))
        .max()
        .orElse(0);
  }

  private double height(Box box, Fonts fonts) {
    double lines = 0;
    for (String line : box.cell().getTextContent().strip().split("\n")) {
      lines += Math.max(1, Math.ceil(1.1 * fonts.width(line) * sizes.type() / room(box)));
    }
    return LINE * sizes.type() * lines + 8;
  }
}
