package cn.baoshen.intake.json;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldTree;
import cn.baoshen.form.Form;
import cn.baoshen.intake.file.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a document that writes all of them in another form: as paths in one ({@code
 * unit.name}, {@code items[0].amount}), with strokes or capitals, or as the labels of the fields.
 */
final class KeyForms {
  /** Fewer are slips, which are told one by one. */
  private static final int LEAST = 5;

  private static final Pattern YEAR = Pattern.compile("20\\d\\d");

  private final Form form;
  private final @Nullable Integer year;
  private final Map<String, Object> document;

  /** What was written in another form, and what the form has for it. */
  private final Map<String, String> other = new LinkedHashMap<>();

  private KeyForms(Map<String, Object> given, Form form) {
    this.form = form;
    this.year = years(given).boxed().max(Comparator.naturalOrder()).orElse(null);
    this.document = group(FieldTree.of(form), given);
  }

  static KeyForms of(Map<String, Object> document, Form form) {
    return new KeyForms(document, form);
  }

  /** The document in the usual keys of the form that knows it best, if it writes others. */
  static Map<String, Object> usual(Map<String, Object> document, Collection<Form> forms) {
    return forms.stream()
        .map(form -> of(document, form))
        .max(Comparator.comparingInt(keys -> keys.other.size()))
        .filter(KeyForms::isOther)
        .map(keys -> keys.document)
        .orElse(document);
  }

  boolean isOther() {
    return other.size() >= LEAST;
  }

  Map<String, Object> document() {
    return document;
  }

  /** One of them as written, how it is to be written, and how many there are. */
  List<String> example() {
    Map.Entry<String, String> first = other.entrySet().iterator().next();
    return List.of(first.getKey(), nested(first.getValue()), String.valueOf(other.size()));
  }

  private static String nested(String path) {
    String[] keys = path.split("\\.");
    String open = Stream.of(keys).map(key -> "{\"" + key + "\": ").collect(Collectors.joining());
    return open + "…" + "}".repeat(keys.length);
  }

  /** What is called as the form has it goes first; a further name for it stays as it is. */
  private Map<String, Object> group(Map<?, ?> expected, Map<String, Object> given) {
    Map<String, Object> group = new LinkedHashMap<>();
    Set<String> others = new LinkedHashSet<>(given.keySet());
    others.removeIf(expected::containsKey);
    given.forEach((key, value) -> putIf(!others.contains(key), group, key, expected, value));
    others.forEach(key -> place(expected, group, key, given.get(key)));
    return group;
  }

  private void putIf(
      boolean known, Map<String, Object> group, String key, Map<?, ?> expected, Object value) {
    if (known) {
      group.put(key, inside(expected.get(key), value));
    }
  }

  private @Nullable Object inside(@Nullable Object expected, @Nullable Object value) {
    if (expected instanceof Map<?, ?> group && value instanceof Map) {
      return group(group, Json.object(value));
    }
    if (expected instanceof Field table && table.keyed() && value instanceof Map) {
      Map<String, Object> rows = new LinkedHashMap<>();
      Json.object(value).forEach((name, row) -> rows.put(usual(table, name), row(table, row)));
      return rows;
    }
    return expected instanceof Field table && value instanceof List<?> list
        ? list.stream().map(row -> row(table, row)).toList()
        : value;
  }

  /** The form's own key of a row that it suggests. */
  private static String usual(Field table, String written) {
    return table.rows().stream()
        .map(Field.NamedRow::key)
        .filter(key -> plain(key).equals(plain(written)))
        .findFirst()
        .orElse(written);
  }

  private Object row(Field table, Object row) {
    return row instanceof Map && !table.columns().isEmpty()
        ? group(columns(table), Json.object(row))
        : row;
  }

  private static Map<String, Field> columns(Field table) {
    return table.columns().stream().collect(Collectors.toMap(Field::id, Function.identity()));
  }

  private void place(
      Map<?, ?> expected, Map<String, Object> group, String key, @Nullable Object value) {
    String path = put(expected, group, steps(key), value);
    String labelled = path == null && expected.equals(FieldTree.of(form)) ? labelled(key) : null;
    String end = labelled == null ? path : put(expected, group, steps(labelled), value);
    if (end == null) {
      group.put(key, value);
    } else {
      other.putIfAbsent(key, end);
    }
  }

  private static List<String> steps(String key) {
    List<String> steps = List.of(key.replace("[", ".").replace("]", "").split("\\."));
    return steps.isEmpty() ? List.of(key) : steps;
  }

  /** The field of this label; null for none, and for several. */
  private @Nullable String labelled(String label) {
    List<String> ids =
        form.fields().values().stream()
            .filter(field -> isLabel(field, label))
            .map(Field::id)
            .toList();
    return ids.size() == 1 ? ids.get(0) : null;
  }

  /** Puts a value where these steps lead, and says where; null when they lead nowhere free. */
  private @Nullable String put(
      Map<?, ?> expected, Map<String, Object> group, List<String> steps, @Nullable Object value) {
    String key = key(expected, steps.get(0));
    if (key == null || steps.size() == 1 && group.containsKey(key)) {
      return null;
    }
    Object next = expected.get(key);
    if (steps.size() == 1) {
      group.put(key, inside(next, value));
      return key;
    }
    String end = further(next, group, key, steps.subList(1, steps.size()), value);
    return end == null ? null : key + "." + end;
  }

  private @Nullable String further(
      @Nullable Object next,
      Map<String, Object> group,
      String key,
      List<String> rest,
      @Nullable Object value) {
    if (next instanceof Map<?, ?> inner) {
      return put(inner, within(group, key), rest, value);
    }
    return next instanceof Field table ? put(table, group, key, rest, value) : null;
  }

  private static Map<String, Object> within(Map<String, Object> group, String key) {
    Object inner = group.computeIfAbsent(key, absent -> new LinkedHashMap<>());
    return inner instanceof LinkedHashMap ? Json.object(inner) : new LinkedHashMap<>();
  }

  /** The cell of a row, by its number in brackets or between points, or by its name. */
  private @Nullable String put(
      Field table,
      Map<String, Object> group,
      String key,
      List<String> rest,
      @Nullable Object value) {
    boolean isCell = rest.size() == 2 && (table.keyed() || rest.get(0).matches("\\d{1,3}"));
    if (!isCell) {
      return null;
    }
    Map<String, Object> row =
        table.keyed()
            ? within(within(group, key), usual(table, rest.get(0)))
            : row(group, key, rest.get(0));
    return put(columns(table), row, rest.subList(1, 2), value);
  }

  private static Map<String, Object> row(Map<String, Object> group, String key, String number) {
    return group.computeIfAbsent(key, absent -> new Rows()) instanceof Rows rows
        ? rows.at(Integer.parseInt(number))
        : new LinkedHashMap<>();
  }

  /** Rows that are filled cell by cell. */
  private static final class Rows extends ArrayList<Object> {
    private static final long serialVersionUID = 1L;

    private Map<String, Object> at(int row) {
      while (size() <= row) {
        add(new LinkedHashMap<String, Object>());
      }
      return Json.object(get(row));
    }
  }

  /** What the form has for a key: the key itself, without regard to its form, or by its label. */
  private @Nullable String key(Map<?, ?> expected, String written) {
    if (expected.containsKey(written)) {
      return written;
    }
    return expected.entrySet().stream()
        .filter(e -> plain(e.getKey().toString()).equals(plain(written)) || isLabel(e, written))
        .map(e -> e.getKey().toString())
        .findFirst()
        .orElse(null);
  }

  private boolean isLabel(Map.Entry<?, ?> known, String written) {
    return known.getValue() instanceof Field field && isLabel(field, written);
  }

  /** Labels speak of the year of the report, the last that any key names, and of the one before. */
  private boolean isLabel(Field field, String written) {
    return field.label(year).equals(written);
  }

  private static IntStream years(@Nullable Object json) {
    return Json.object(json).entrySet().stream()
        .flatMapToInt(
            entry ->
                IntStream.concat(
                    YEAR.matcher(entry.getKey())
                        .results()
                        .mapToInt(y -> Integer.parseInt(y.group())),
                    years(entry.getValue())));
  }

  private static String plain(String key) {
    return key.replaceAll("[_\\s-]", "").toLowerCase(Locale.ROOT);
  }
}
