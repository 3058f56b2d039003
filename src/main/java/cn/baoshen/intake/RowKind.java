package cn.baoshen.intake;

import cn.baoshen.form.CellText;
import cn.baoshen.form.CellValue;
import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.LabelText;
import java.util.Map;
import java.util.Set;

/** Which rows of a sheet's table are none of the report. */
final class RowKind {
  private static final Set<String> SUMS = Set.of("合计", "总计", "小计", "共计");

  private RowKind() {}

  /** A row whose telling cells are blank, or dots. */
  static boolean isFiller(Map<String, FoundCell> row, Field table) {
    return row.entrySet().stream()
        .filter(cell -> table.fillers().isEmpty() || table.fillers().contains(cell.getKey()))
        .allMatch(cell -> !cell.getValue().lost() && isBlank(cell.getValue().cell()));
  }

  static boolean isBlank(SheetCell cell) {
    return cell == null
        || cell.kind() == SheetCell.Kind.TEXT
            && CellText.read(cell.text(), FieldType.TEXT) instanceof CellValue.Blank;
  }

  /** A line with the sum of the rows is no row. */
  static boolean isSum(Map<String, FoundCell> row) {
    SheetCell first = row.values().iterator().next().cell();
    return first != null && SUMS.contains(LabelText.of(first.text()).core());
  }
}
