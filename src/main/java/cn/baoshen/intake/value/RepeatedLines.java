package cn.baoshen.intake.value;

import cn.baoshen.form.FieldTree;
import cn.baoshen.form.Form;
import cn.baoshen.form.LabelText;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table that say once more what a report states outside it, as the execution of the
 * budget among the indicators: such a row counts once, where the form asks for it.
 *
 * @param table id of the table
 * @param names what such a row is called, in comparable form
 * @param same the columns that have to say what other fields say
 */
public record RepeatedLines(String table, List<String> names, Map<String, String> same) {
  /** The parameter of a form that names them. */
  private static final String PARAMETER = "repeatedLines";

  private static final Pattern ROW = Pattern.compile("(.+)\\[(\\d+)](.*)");

  static List<RepeatedLines> of(Form form) {
    return form.parameters().get(PARAMETER) instanceof Collection<?> all
        ? all.stream().flatMap(RepeatedLines::of).toList()
        : List.of();
  }

  private static Stream<RepeatedLines> of(Object entry) {
    if (!(entry instanceof Map<?, ?> written
        && written.get("names") instanceof Collection<?> names
        && written.get("same") instanceof Map<?, ?> pairs
        && !pairs.isEmpty())) {
      return Stream.of();
    }
    Map<String, String> same = new LinkedHashMap<>();
    pairs.forEach((column, field) -> same.put(column.toString(), field.toString()));
    List<String> cores = names.stream().map(name -> LabelText.of(name.toString()).core()).toList();
    return Stream.of(new RepeatedLines(String.valueOf(written.get("table")), cores, same));
  }

  /** The reading without them. */
  public static Reading without(Reading reading, Form form) {
    Report report = reading.report();
    for (RepeatedLines lines : of(form)) {
      report = lines.without(report);
    }
    return report == reading.report() ? reading : reading.with(report);
  }

  private Report without(Report report) {
    List<Map<String, Object>> rows = report.rows(table);
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!repeats(rows.get(i), report)) {
        left.add(i);
      }
    }
    return left.isEmpty() || left.size() == rows.size() ? report : of(report, left);
  }

  private boolean repeats(Map<String, Object> row, Report report) {
    boolean named =
        row.values().stream()
            .filter(String.class::isInstance)
            .anyMatch(text -> names.contains(LabelText.of(text.toString()).core()));
    return named
        && same.entrySet().stream()
            .allMatch(entry -> isSame(row.get(entry.getKey()), report.at(entry.getValue())));
  }

  private static boolean isSame(@Nullable Object one, @Nullable Object other) {
    return one instanceof BigDecimal a && other instanceof BigDecimal b && a.compareTo(b) == 0;
  }

  private Report of(Report report, List<Integer> left) {
    Map<String, Object> values = FieldTree.copy(report.values());
    List<Map<String, Object>> rows = report.rows(table);
    FieldTree.put(values, table, left.stream().map(rows::get).toList());
    Map<String, String> places = new HashMap<>();
    report.places().forEach((path, place) -> put(places, path, place, left));
    return new Report(report.form(), values, places);
  }

  private void put(Map<String, String> places, String path, String place, List<Integer> left) {
    Matcher row = ROW.matcher(path);
    if (!row.matches() || !row.group(1).equals(table)) {
      places.put(path, place);
      return;
    }
    int now = left.indexOf(Integer.valueOf(row.group(2)));
    if (now >= 0) {
      places.put(table + "[" + now + "]" + row.group(3), place);
    }
  }
}
