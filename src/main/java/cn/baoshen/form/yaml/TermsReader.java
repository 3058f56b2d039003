package cn.baoshen.form.yaml;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.KeyKind;
import cn.baoshen.form.Terms;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The terms of a form's collection, read from its {@code form.yaml} and checked. */
final class TermsReader {
  private static final Set<FieldType> KEYS =
      EnumSet.of(FieldType.TEXT, FieldType.LONG_TEXT, FieldType.INTEGER, FieldType.DATE);
  // Any year does: it is only asked whether the text is a period at all.
  private static final int SOME_YEAR = 2000;

  private final YamlFile file;
  private final FormFile written;
  private final Map<String, Field> fields;

  TermsReader(YamlFile file, FormFile written, Map<String, Field> fields) {
    this.file = file;
    this.written = written;
    this.fields = fields;
  }

  Terms read() {
    Terms.Key key = key(written.key());
    JsonNode due = written.due();
    boolean several = due != null && due.isObject();
    Terms terms =
        new Terms(
            key,
            owedBy(written.owedBy()),
            written.instead(),
            day("opens", written.opens()),
            several ? null : day("due", due == null ? null : due.asText()),
            several ? dues(due, key) : Map.of(),
            expected(key));
    requireInOrder(terms);
    return terms;
  }

  private Terms.Key key(JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    KeyEntry entry =
        node.isTextual() ? new KeyEntry(node.asText(), null) : file.as(node, KeyEntry.class, "key");
    if (entry.field() == null) {
      throw file.wrong("key", "missing", "field");
    }
    Field field = fields.get(entry.field());
    if (field == null) {
      throw file.wrong("key", "unknown-field", entry.field());
    }
    if (!KEYS.contains(field.type())) {
      throw file.wrong("key", "no-key", entry.field(), words(KEYS));
    }
    return new Terms.Key(entry.field(), entry.as() == null ? KeyKind.TEXT : entry.as());
  }

  private static String words(Set<FieldType> types) {
    return types.stream()
        .map(type -> type.name().toLowerCase(Locale.ROOT))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** A key as it is written in {@code form.yaml} when more is said than its field. */
  record KeyEntry(String field, KeyKind as) {}

  private static Set<String> owedBy(JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false)
            .map(each -> each.asText().strip())
            .collect(Collectors.toCollection(LinkedHashSet::new))
        : Set.of(node.asText().strip());
  }

  private LocalDate day(String id, String text) {
    try {
      return text == null ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw file.wrong(id, "bad-day", text);
    }
  }

  private Map<String, LocalDate> dues(JsonNode node, Terms.Key key) {
    Map<String, LocalDate> dues = new LinkedHashMap<>();
    node.fields()
        .forEachRemaining(
            each ->
                dues.put(wanted("due", each.getKey(), key), day("due", each.getValue().asText())));
    return dues;
  }

  private List<String> expected(Terms.Key key) {
    return written.expected().stream().map(text -> wanted("expected", text, key)).toList();
  }

  /** A key that is written down beforehand must be one that a report can have. */
  private String wanted(String id, String text, Terms.Key key) {
    if (key == null) {
      throw file.wrong(id, "needs-key");
    }
    if (key.as().read(text, SOME_YEAR).isEmpty()) {
      throw file.wrong(id, "bad-key", text);
    }
    return text.strip();
  }

  private void requireInOrder(Terms terms) {
    boolean ordered =
        terms.opens() == null || terms.due() == null || !terms.due().isBefore(terms.opens());
    if (!ordered) {
      throw file.wrong("due", "due-before-opens", terms.due(), terms.opens());
    }
  }
}
