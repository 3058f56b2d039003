package cn.baoshen.rectification;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.model.Report;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The column by which people tell the rows of a table apart. */
final class RowIdentity {
  private RowIdentity() {}

  /** The first column of words that says something else in every row, or else the first one. */
  static Optional<Field> column(Field table, Report report) {
    List<Field> words = table.columns().stream().filter(c -> c.type() == FieldType.TEXT).toList();
    List<Map<String, Object>> rows = report.rows(table.id());
    return words.stream()
        .filter(column -> tells(column, rows))
        .findFirst()
        .or(() -> words.stream().findFirst());
  }

  private static boolean tells(Field column, List<Map<String, Object>> rows) {
    List<Object> values =
        rows.stream().map(row -> row.get(column.id())).filter(Objects::nonNull).toList();
    return values.size() == rows.size() && values.stream().distinct().count() == rows.size();
  }
}
