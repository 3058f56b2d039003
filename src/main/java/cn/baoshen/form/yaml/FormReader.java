package cn.baoshen.form.yaml;

import cn.baoshen.form.Aliases;
import cn.baoshen.form.Derived;
import cn.baoshen.form.Field;
import cn.baoshen.form.Form;
import cn.baoshen.form.Sheet;
import cn.baoshen.form.ValidYears;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One folder of text, read into a form and checked. */
final class FormReader {
  private final FormFolder folder;
  private final YamlFile file;
  private final FormFile written;

  FormReader(FormFolder folder) {
    this.folder = folder;
    this.file = new YamlFile(folder.formName(), folder.form());
    this.written = file.as(FormFile.class);
  }

  Form read() {
    requirePresent("title", written.title());
    requirePresent("identity", written.identity());
    List<FieldEntry> entries = written.fields().stream().map(this::entry).toList();
    Map<String, Field> fields = fields(entries);
    Form form =
        new Form(
            folder.id(),
            written.title(),
            fields,
            written.sheets().stream().map(node -> sheet(node, fields)).toList(),
            Aliases.of(written.aliases()),
            parameters(),
            derived(entries),
            written.keyFigures(),
            folder.rules(parameters()),
            folder.location(),
            written.identity(),
            years(),
            new TermsReader(file, written, fields).read());
    new FormCheck(file, form).run();
    return form;
  }

  private ValidYears years() {
    try {
      return ValidYears.of(written.years());
    } catch (IllegalArgumentException e) {
      throw file.wrong("years", "bad-years", written.years());
    }
  }

  private void requirePresent(String key, Object value) {
    if (value == null) {
      throw file.wrong("", "missing", key);
    }
  }

  private FieldEntry entry(JsonNode node) {
    String id = node.path("id").asText(String.join(", ", keys(node.path("matrix"))));
    FieldEntry entry = file.as(node, FieldEntry.class, id);
    requireComplete(entry, id);
    return entry;
  }

  private void requireComplete(FieldEntry entry, String id) {
    if (entry.missing() != null) {
      throw file.wrong(id, "missing", entry.missing());
    }
    if (entry.unknown() != null) {
      throw file.wrong(id, "unknown-column", id, entry.unknown());
    }
    if (entry.columns() != null) {
      entry.columns().forEach(column -> requireComplete(column, id + "." + column.id()));
    }
  }

  private static List<String> keys(JsonNode node) {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private Map<String, Field> fields(List<FieldEntry> entries) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Field field : entries.stream().flatMap(e -> e.fields().stream()).toList()) {
      if (fields.put(field.id(), field) != null) {
        throw file.wrong(field.id(), "duplicate");
      }
    }
    return Collections.unmodifiableMap(fields);
  }

  private Sheet sheet(JsonNode node, Map<String, Field> fields) {
    SheetEntry entry = file.as(node, SheetEntry.class, node.path("name").asText());
    return new SheetReader(file, fields, entry).read();
  }

  private List<Derived> derived(List<FieldEntry> entries) {
    return Stream.concat(
            entries.stream().flatMap(entry -> entry.figures().stream()),
            written.derived().stream()
                .map(node -> file.as(node, Derived.class, node.path("id").asText())))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> parameters() {
    return (Map<String, Object>) exact(written.parameters());
  }

  /** Numbers become BigDecimal, so that every user of a parameter reads one type. */
  private static Object exact(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((key, each) -> copy.put((String) key, exact(each)));
      return Collections.unmodifiableMap(copy);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(FormReader::exact).toList();
    }
    return value instanceof Number number ? new BigDecimal(number.toString()) : value;
  }
}
