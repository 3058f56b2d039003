package cn.baoshen.form.book;

import cn.baoshen.form.mark.Mark;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of a workbook as entries of {@code fields} in {@code form.yaml}. */
final class BookFields {
  private final ArrayNode written = JsonNodeFactory.instance.arrayNode();
  private final Map<String, ObjectNode> tables = new LinkedHashMap<>();

  private final Set<String> printed = new HashSet<>();

  private BookFields() {}

  /**
   * The entries.
   *
   * @param sheets entries of the sheets, which say what is printed in the rows of tables
   */
  static ArrayNode of(List<BookField> fields, ArrayNode sheets) {
    BookFields all = new BookFields();
    sheets.forEach(sheet -> sheet.path("rows").forEach(all::remember));
    BookNames.distinct(fields).forEach(all::add);
    all.tables.values().forEach(BookFields::close);
    return all.written;
  }

  private void remember(JsonNode row) {
    row.path("prefill")
        .forEach(
            values ->
                values
                    .fieldNames()
                    .forEachRemaining(key -> printed.add(row.path("each").asText() + "." + key)));
  }

  private void add(BookField field) {
    if (field.isColumn()) {
      ObjectNode table =
          tables.computeIfAbsent(field.mark().table(), name -> table(written.addObject(), name));
      put(table.withArray("columns").addObject(), field);
      if (!printed.contains(BookNames.fullId(field))) {
        table.withArray("fillers").add(field.id());
      }
    } else {
      put(written.addObject(), field);
    }
  }

  private static ObjectNode table(ObjectNode node, String name) {
    return node.put("id", BookNames.id(name)).put("label", name).put("type", "table");
  }

  /** A table of which nothing has to be filled in need not have rows. */
  private static void close(ObjectNode table) {
    boolean required =
        table
            .get("columns")
            .valueStream()
            .anyMatch(column -> column.path("required").asBoolean(true));
    if (!required) {
      table.put("required", false);
    }
  }

  private static void put(ObjectNode node, BookField field) {
    Mark mark = field.mark();
    node.put("id", field.id());
    node.put("label", field.label());
    node.put("type", mark.identity().filter("year"::equals).isPresent() ? "integer" : field.type());
    if (field.isOptional()) {
      node.put("required", false);
    }
    if (mark.is("negative")) {
      node.put("negative", true);
    }
    if (mark.is("notApplicable")) {
      node.put("notApplicable", true);
    }
    number(mark, "longest", node);
    mark.option("unit").ifPresent(unit -> node.put("unit", unit));
    field.decimals().ifPresent(decimals -> node.put("decimals", decimals));
    number(mark, "decimals", node);
  }

  /** What is no number was told. */
  private static void number(Mark mark, String option, ObjectNode node) {
    mark.option(option)
        .filter(said -> said.matches("\\d{1,5}"))
        .ifPresent(said -> node.put(option, Integer.parseInt(said)));
  }
}
