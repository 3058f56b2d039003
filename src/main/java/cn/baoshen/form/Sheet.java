package cn.baoshen.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a form as a grid of labels and fields: the PDF's tables and the workbook come from
 * it.
 *
 * @param name the worksheet's name, such as 附件4自评表
 * @param title heading above the grid
 * @param widths relative width of each column
 * @param rows the grid's rows from the top
 * @param headerRows how many of the first rows repeat on every page
 * @param notes lines under the grid
 * @param paper what it is printed on
 */
public record Sheet(
    String name,
    String title,
    List<Integer> widths,
    List<Row> rows,
    int headerRows,
    List<String> notes,
    Paper paper) {
  public Sheet {
    widths = List.copyOf(widths);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /**
   * One row of the grid.
   *
   * @param each id of a table whose every row fills one row of the grid; null for a plain row.
   *     Fields of its cells are then column keys
   * @param blank how many rows of the table a blank workbook has at least
   * @param prefill what stands in the first of them, by column key; every map is one row
   * @param ifFilled ids of fields and tables; a paper shows the row only where one of them is
   *     filled. Empty for a row that is always shown
   */
  public record Row(
      @Nullable String each,
      List<Cell> cells,
      int blank,
      List<Map<String, String>> prefill,
      List<String> ifFilled) {
    public Row {
      cells = List.copyOf(cells);
      prefill = prefill.stream().map(Map::copyOf).toList();
      ifFilled = List.copyOf(ifFilled);
    }

    /** A plain row that is always shown. */
    public Row(List<Cell> cells) {
      this(null, cells, 0, List.of(), List.of());
    }
  }

  /**
   * One cell: a label ({@code text}, where {@code {year}} and {@code {lastYear}} stand for the
   * collection's years) or a field.
   *
   * @param text label; null for a field
   * @param field field id; null for a label
   * @param merge in a row of a table: equal values one above the other become one cell
   * @param with id of a second field in the same cell, behind the first: a code and its name; null
   *     for none
   * @param choices values that a blank workbook offers in a list; others may be typed
   */
  public record Cell(
      @Nullable String text,
      @Nullable String field,
      int colspan,
      int rowspan,
      String align,
      boolean merge,
      List<String> choices,
      @Nullable String with) {
    public Cell {
      choices = List.copyOf(choices);
    }

    /** A cell with one field, or with a label. */
    public Cell(
        @Nullable String text,
        @Nullable String field,
        int colspan,
        int rowspan,
        String align,
        boolean merge,
        List<String> choices) {
      this(text, field, colspan, rowspan, align, merge, choices, null);
    }

    /** What both fields say, one behind the other; empty where neither says anything. */
    public static String both(String first, String second) {
      return Stream.of(first, second)
          .filter(text -> text != null && !text.isEmpty())
          .collect(Collectors.joining(" "));
    }
  }
}
