package cn.baoshen.form.yaml;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.NameHint;
import cn.baoshen.form.Origins;
import cn.baoshen.form.file.YamlFile;
import cn.baoshen.form.terms.KeyKind;
import cn.baoshen.form.terms.Terms;
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
import org.jspecify.annotations.Nullable;

/** The terms of a form's collection, read from its {@code form.yaml} and checked. */
final class TermsReader {
  private static final Set<FieldType> KEYS =
      EnumSet.of(FieldType.TEXT, FieldType.LONG_TEXT, FieldType.INTEGER, FieldType.DATE);
  // Any year does: it is only asked whether the text is a period at all.
  private static final int SOME_YEAR = 2000;

  private final YamlFile file;
  private final Origins origins;
  private final FormFile written;
  private final Map<String, Field> fields;

  TermsReader(YamlFile file, Origins origins, FormFile written, Map<String, Field> fields) {
    this.file = file;
    this.origins = origins;
    this.written = written;
    this.fields = fields;
  }

  Terms read() {
    Terms.Key key = isAbsent(written.key()) ? null : key(written.key());
    JsonNode due = written.due();
    boolean several = due != null && due.isObject();
    Terms terms =
        new Terms(
            key,
            owedBy(written.owedBy()),
            written.instead(),
            day("opens", written.opens()),
            several || isAbsent(due) ? null : day("due", due.asText()),
            several ? dues(due, key) : Map.of(),
            expected(key));
    requireInOrder(terms);
    return terms;
  }

  private static boolean isAbsent(JsonNode node) {
    return node == null || node.isNull();
  }

  private void wrong(String id, String reason, @Nullable Object... details) {
    file.mistakes().add(origins.of(id), id, reason, details);
  }

  /** The key as it is written; null when it is written wrongly. */
  private Terms.@Nullable Key key(JsonNode node) {
    KeyEntry entry =
        node.isTextual()
            ? new KeyEntry(node.asText(), null)
            : file.as(node, KeyEntry.class, "key").value();
    if (entry == null || entry.field() == null) {
      wrong("key", "missing", "field");
      return null;
    }
    Field field = fields.get(entry.field());
    if (field == null) {
      wrong("key", "unknown-field", entry.field(), NameHint.of(entry.field(), fields.keySet()));
      return null;
    }
    if (!KEYS.contains(field.type())) {
      wrong("key", "no-key", entry.field(), words(KEYS));
      return null;
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
  record KeyEntry(String field, @Nullable KeyKind as) {}

  private static @Nullable Set<String> owedBy(JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false)
            .map(each -> each.asText().strip())
            .collect(Collectors.toCollection(LinkedHashSet::new))
        : Set.of(node.asText().strip());
  }

  private @Nullable LocalDate day(String id, String text) {
    try {
      return text == null ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      wrong(id, "bad-day", text);
      return null;
    }
  }

  private Map<String, LocalDate> dues(JsonNode node, Terms.@Nullable Key key) {
    Map<String, LocalDate> dues = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : node.properties()) {
      LocalDate day = day("due", each.getValue().asText());
      if (isWanted("due", each.getKey(), key) && day != null) {
        dues.put(each.getKey().strip(), day);
      }
    }
    return dues;
  }

  private List<String> expected(Terms.@Nullable Key key) {
    return written.expected().stream()
        .filter(text -> isWanted("expected", text, key))
        .map(String::strip)
        .toList();
  }

  /** True of a key, written down beforehand, that a report can have. */
  private boolean isWanted(String id, String text, Terms.@Nullable Key key) {
    if (key == null) {
      file.mistakes().require(!isAbsent(written.key()), origins.of(id), id, "needs-key");
      return false;
    }
    boolean possible = key.as().read(text, SOME_YEAR).isPresent();
    file.mistakes().require(possible, origins.of(id), id, "bad-key", text);
    return possible;
  }

  private void requireInOrder(Terms terms) {
    boolean ordered =
        terms.opens() == null || terms.due() == null || !terms.due().isBefore(terms.opens());
    if (!ordered) {
      wrong("due", "due-before-opens", terms.due(), terms.opens());
    }
  }
}
