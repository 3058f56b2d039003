package cn.baoshen.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form.
 *
 * @param id JSON key path, such as {@code evaluation.funds.rate}; within a table the column's key
 * @param label Chinese label that findings, letters and forms show
 * @param type how it is read and shown
 * @param required whether S01 asks for it
 * @param columns the columns of a {@link FieldType#TABLE}; empty otherwise
 * @param keyed true for a table whose JSON shape is an object of named rows ({@code
 *     baseData.special.business}); in a report it is a list of rows that carry {@code key} and
 *     {@code name}
 * @param rows the rows a keyed table always has; empty otherwise
 * @param fillers columns that are all blank in a filler row, which is left out of the report; empty
 *     means all columns
 * @param negative whether a figure may be below zero: an adjustment, an item taken back
 * @param notApplicable whether the unit may answer that the figure does not apply to it ({@code /},
 *     {@code —}, 不适用); what is compared with it is 不适用 then
 * @param mayBeAbsent whether a workbook need not have its label at all, as the ones made before a
 *     form had it
 * @param longest characters that a text may have; 0 for what is no text
 * @param writing in which unit a figure is stated, with how many decimals, and what it is made of
 */
public record Field(
    String id,
    String label,
    FieldType type,
    boolean required,
    List<Field> columns,
    boolean keyed,
    List<NamedRow> rows,
    List<String> fillers,
    boolean negative,
    boolean notApplicable,
    boolean mayBeAbsent,
    int longest,
    Writing writing) {
  /** The unit of an amount whose form says nothing of it. */
  public static final String USUAL_UNIT = FigureFormat.usualUnit();

  /**
   * How a figure is written.
   *
   * @param unit empty for what is usual for its type
   * @param decimals how many it is shown with at least; -1 for what is usual for its type
   * @param formula FEEL of what a blank workbook puts there by itself; null for nothing
   */
  public record Writing(String unit, int decimals, @Nullable String formula) {
    /** As is usual for its type. */
    public static final Writing USUAL = new Writing("", -1, null);
  }

  public Field {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    fillers = List.copyOf(fillers);
  }

  /** The column of a table with this key. */
  public Optional<Field> column(String key) {
    return columns.stream().filter(column -> column.id().equals(key)).findFirst();
  }

  /** True for an amount or a number that the form does not let be below zero. */
  public boolean isNotNegative() {
    return !negative
        && switch (type) {
          case AMOUNT, NUMBER, INTEGER -> true;
          default -> false;
        };
  }

  /** The unit that its figures are in; empty for a figure without one. */
  public String unit() {
    return writing.unit().isEmpty() && type == FieldType.AMOUNT ? USUAL_UNIT : writing.unit();
  }

  /** The label with the years of a report in it; without a known year it says 本年 and 上年. */
  public String label(@Nullable Integer year) {
    return Years.fill(label, year);
  }

  /** A row that a keyed table always has: its JSON key and its label. */
  public record NamedRow(String key, String name) {}
}
