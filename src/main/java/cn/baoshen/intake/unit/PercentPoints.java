package cn.baoshen.intake.unit;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldTree;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Report;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Points written in percent: 10% of a table whose points are a hundred in all is 10. Where they are
 * not, nothing is read, and all such cells are told together.
 */
public final class PercentPoints {
  private static final String UNIT = "unit";
  private static final String SIGN = "%";
  private static final BigDecimal ALL = new BigDecimal(100);
  private static final Pattern PERCENT =
      Pattern.compile("\\s*\\+?(\\d{1,4}(?:\\.\\d{1,20})?)\\s*%\\s*");

  private final Form form;
  private final Reading reading;

  /** The figures in percent, by their path in the report. */
  private final Map<String, BigDecimal> stated = new LinkedHashMap<>();

  /** The troubles that they were. */
  private final Map<String, ReadProblem> troubles = new HashMap<>();

  private PercentPoints(Reading reading, Form form) {
    this.reading = reading;
    this.form = form;
    Map<String, String> paths = paths(reading.report());
    reading.troubles().forEach(trouble -> note(trouble, paths));
  }

  /** The reading, in which such points are read, or told together. */
  public static Reading read(Reading reading, Form form) {
    return reading.troubles().stream().anyMatch(PercentPoints::isInPercent)
        ? new PercentPoints(reading, form).read()
        : reading;
  }

  private static boolean isInPercent(ReadProblem trouble) {
    return trouble.reason().equals(UNIT) && trouble.details().equals(List.of(SIGN));
  }

  private static Map<String, String> paths(Report report) {
    Map<String, String> paths = new HashMap<>();
    report.places().forEach((path, place) -> paths.put(field(path) + " " + place, path));
    return paths;
  }

  private static String field(String path) {
    return path.replaceAll("\\[\\d+]", "");
  }

  private void note(ReadProblem trouble, Map<String, String> paths) {
    String path = paths.get(trouble.field() + " " + trouble.place());
    Matcher figure = PERCENT.matcher(plain(trouble.stated()));
    if (isInPercent(trouble) && path != null && isPoints(path) && figure.matches()) {
      stated.put(path, new BigDecimal(figure.group(1)));
      troubles.put(path, trouble);
    }
  }

  private static String plain(@Nullable String stated) {
    return stated == null ? "" : Normalizer.normalize(stated, Normalizer.Form.NFKC);
  }

  private boolean isPoints(String path) {
    return singles().anyMatch(field -> field.id().equals(path))
        || columns().anyMatch(column -> column.path().equals(field(path)));
  }

  /** Points beside the tables are called as those in them. */
  private Stream<Field> singles() {
    return form.fields().values().stream()
        .filter(field -> field.type() == FieldType.NUMBER)
        .filter(field -> columns().anyMatch(c -> field.label().endsWith(c.field().label())));
  }

  /** A column of points in a table. */
  private record Column(Field table, Field field) {
    String path() {
      return table.id() + "." + field.id();
    }
  }

  /** Numbers in a table of which scores are given. */
  private Stream<Column> columns() {
    return form.fields().values().stream()
        .filter(table -> table.columns().stream().anyMatch(c -> c.type() == FieldType.SCORE))
        .flatMap(table -> table.columns().stream().map(column -> new Column(table, column)))
        .filter(column -> column.field().type() == FieldType.NUMBER);
  }

  private Reading read() {
    Set<String> sure = new HashSet<>();
    columns().forEach(column -> addSure(column, sure));
    List<ReadProblem> left = new ArrayList<>(reading.troubles());
    sure.forEach(path -> left.remove(troubles.remove(path)));
    left.replaceAll(one -> troubles.containsValue(one) ? together(one) : one);
    return reading.with(report(sure)).with(left);
  }

  private static ReadProblem together(ReadProblem trouble) {
    return trouble.because(ReadProblem.IN_PERCENT, List.of());
  }

  /** Points that are a hundred in all, with those of a field beside the table if need be. */
  private void addSure(Column column, Set<String> sure) {
    BigDecimal sum = sum(column);
    if (isAll(sum) || singles().anyMatch(field -> isAll(sum.add(figure(field.id()))))) {
      stated.keySet().stream().filter(path -> isOf(column, sum, path)).forEach(sure::add);
    }
  }

  private boolean isOf(Column column, BigDecimal sum, String path) {
    boolean beside = !path.contains("[") && (isAll(figure(path)) || isAll(sum.add(figure(path))));
    return beside || field(path).equals(column.path());
  }

  private BigDecimal sum(Column column) {
    String table = column.table().id();
    return IntStream.range(0, reading.report().rows(table).size())
        .mapToObj(row -> figure(table + "[" + row + "]." + column.field().id()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal figure(String path) {
    BigDecimal percent = stated.get(path);
    Object value = percent == null ? reading.report().at(path) : percent;
    return value instanceof BigDecimal figure ? figure : BigDecimal.ZERO;
  }

  private static boolean isAll(BigDecimal points) {
    return points.compareTo(ALL) == 0;
  }

  private Report report(Set<String> paths) {
    Report report = reading.report();
    Map<String, Object> values = FieldTree.copy(report.values());
    singles().map(Field::id).filter(paths::contains).forEach(id -> put(values, id));
    columns().forEach(column -> put(values, column, paths));
    return new Report(report.form(), values, report.places());
  }

  private void put(Map<String, Object> values, String id) {
    FieldTree.put(values, id, requireNonNull(stated.get(id)));
  }

  private void put(Map<String, Object> values, Column column, Set<String> paths) {
    String table = column.table().id();
    List<Map<String, Object>> rows = new ArrayList<>(new Report("", values, Map.of()).rows(table));
    for (int i = 0; i < rows.size(); i++) {
      String path = table + "[" + i + "]." + column.field().id();
      rows.set(i, paths.contains(path) ? with(rows.get(i), column, path) : rows.get(i));
    }
    if (!rows.isEmpty()) {
      FieldTree.put(values, table, rows);
    }
  }

  private Map<String, Object> with(Map<String, Object> row, Column column, String path) {
    Map<String, Object> changed = new LinkedHashMap<>(row);
    changed.put(column.field().id(), requireNonNull(stated.get(path)));
    return changed;
  }
}
