package cn.baoshen.model;

/**
 * Why a person who opens a workbook does not see a place of it.
 *
 * @param sheet name of the worksheet
 * @param part number of the row or letters of the column, as the program shows them; empty for a
 *     sheet as a whole
 */
public record Hidden(Kind kind, String sheet, String part) {
  /** What is hidden. */
  public enum Kind {
    SHEET,
    ROW,
    /** A row that a filter leaves out. */
    FILTERED_ROW,
    COLUMN
  }
}
