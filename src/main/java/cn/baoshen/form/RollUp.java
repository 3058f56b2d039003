package cn.baoshen.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the county makes of a form's reports: the roll-up of the collection (汇总表), and what is
 * compared from year to year and from unit to unit.
 *
 * @param columns one or, for a figure that is stated and computed, two columns each, in order
 * @param groups the table whose rows are listed a sheet a group; null for none
 * @param score id of the figure that units are ranked by; null for none
 * @param grade id of the derived figure that is the grade; null for none
 * @param compared ids of the figures that are shown beside last year's
 * @param outliers figures that are held against those of the other units of a category
 */
public record RollUp(
    List<Column> columns,
    @Nullable Groups groups,
    @Nullable String score,
    @Nullable String grade,
    List<String> compared,
    List<Derived> outliers) {
  /**
   * One thing that is shown of each report.
   *
   * @param id a field, or a derived figure, or both when one stands beside the other; the label of
   *     a figure of the roll-up's own
   * @param own a figure that only the roll-up has; null for one of the form
   */
  public record Column(String id, @Nullable Derived own) {}

  /**
   * A table of the form whose rows are listed group by group.
   *
   * @param table id of the table
   * @param by id of the column that says the group
   */
  public record Groups(String table, String by) {}

  public RollUp {
    columns = List.copyOf(columns);
    compared = List.copyOf(compared);
    outliers = List.copyOf(outliers);
  }

  /** The roll-up of a form that says nothing of it. */
  public static RollUp of(List<String> keyFigures) {
    List<Column> columns = keyFigures.stream().map(id -> new Column(id, null)).toList();
    return new RollUp(columns, null, null, null, keyFigures, List.of());
  }
}
