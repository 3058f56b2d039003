package cn.baoshen.form.yaml;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One sheet as {@code form.yaml} writes it: rows are lists of cells, or a {@link RowEntry}. */
record SheetEntry(
    String name,
    String title,
    List<Integer> widths,
    int headerRows,
    List<JsonNode> rows,
    List<String> notes,
    String paper) {

  /**
   * A row that is more than a list of cells.
   *
   * @param each id of the table that it repeats for
   * @param cells its cells
   * @param line label of a row of a matrix, whose fields follow it
   * @param of id of that row
   * @param fields keys of its columns
   * @param colspan width of each of its fields
   * @param blank rows that a blank workbook has for the table
   * @param prefill what stands in the first of them
   * @param ifFilled fields or tables without which a paper leaves out the row
   */
  record RowEntry(
      String each,
      List<JsonNode> cells,
      String line,
      String of,
      List<String> fields,
      Integer colspan,
      int blank,
      List<Map<String, String>> prefill,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> ifFilled) {}

  /**
   * A cell that is more than a label.
   *
   * @param with a second field in the same cell
   * @param choices what a blank workbook offers, or the name of a parameter that lists it
   */
  record CellEntry(
      @Nullable String text,
      String field,
      Integer colspan,
      @Nullable Integer rowspan,
      @Nullable String align,
      boolean merge,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          @Nullable List<String> choices,
      @Nullable String with) {
    /** The same with its text at this side. */
    CellEntry aligned(String side) {
      return new CellEntry(text, field, colspan, rowspan, side, merge, choices, with);
    }

    /** A field that is nothing more. */
    static CellEntry field(String id, Integer colspan) {
      return new CellEntry(null, id, colspan, null, null, false, null, null);
    }
  }
}
