package cn.baoshen.form.feel;

import cn.baoshen.form.Field;
import cn.baoshen.form.Wording;
import cn.baoshen.form.feel.value.FeelContext;
import cn.baoshen.form.feel.value.FeelValues;
import cn.baoshen.model.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table.
 *
 * @param number from 0
 * @param path {@code special.items[0]}, or {@code baseData.special.business} of a keyed table
 */
public record TableRow(
    Field table, int number, String path, Map<String, Object> filled, Map<String, Val> columns) {
  /** Nobody says it in more words. */
  private static final int LONGEST = 20;

  private static final Pattern DITTO = Pattern.compile("[\\s\\p{P}]*(?:同上|〃|″)[\\s\\p{P}]*");

  static List<TableRow> of(Field table, Report report) {
    List<TableRow> rows = new ArrayList<>();
    Map<String, Object> said = Map.of();
    for (Map<String, Object> cells : report.rows(table.id())) {
      said = said(table, cells, said);
      rows.add(
          new TableRow(
              table, rows.size(), path(table, rows.size(), cells), cells, columns(table, said)));
    }
    return List.copyOf(rows);
  }

  /** What a row says, where its words may only repeat those above. */
  private static Map<String, Object> said(
      Field table, Map<String, Object> cells, Map<String, Object> above) {
    Map<String, Object> said = new HashMap<>(cells);
    for (Field column : table.columns()) {
      Object before = above.get(column.id());
      if (before instanceof String && isDitto(cells.get(column.id()))) {
        said.put(column.id(), before);
      }
    }
    return said;
  }

  private static boolean isDitto(@Nullable Object value) {
    return value instanceof String text && text.length() < LONGEST && DITTO.matcher(text).matches();
  }

  private static String path(Field table, int number, Map<String, Object> cells) {
    Object key = cells.get(Report.ROW_KEY);
    return table.keyed() && key != null ? table.id() + "." + key : table.id() + "[" + number + "]";
  }

  private static Map<String, Val> columns(Field table, Map<String, Object> cells) {
    Map<String, Val> values = new LinkedHashMap<>();
    for (Field column : table.columns()) {
      values.put(column.id(), ReportValues.feel(column, cells.get(column.id())));
    }
    return values;
  }

  Val val() {
    return new ValContext(new FeelContext(columns, null));
  }

  /** The place of one column. */
  public Place place(Field column) {
    return new Place(path + "." + column.id(), column, this, filled.get(column.id()));
  }

  /**
   * The figure of the one row of a name; null where no row, or more than one, has it.
   *
   * @param args the names of rows, their figures, and the name
   */
  static Val figureOf(List<Val> args) {
    List<Val> names = FeelValues.items((ValList) args.get(0));
    String wanted = plain(args.get(2));
    List<Integer> rows =
        IntStream.range(0, names.size())
            .filter(row -> !wanted.isEmpty() && wanted.equalsIgnoreCase(plain(names.get(row))))
            .boxed()
            .toList();
    Val figure =
        rows.size() == 1
            ? FeelValues.items((ValList) args.get(1)).get(rows.get(0))
            : FeelValues.NULL;
    return figure instanceof ValNumber ? figure : FeelValues.NULL;
  }

  private static String plain(Val name) {
    return name instanceof ValString text ? Wording.plain(text.value()) : "";
  }
}
