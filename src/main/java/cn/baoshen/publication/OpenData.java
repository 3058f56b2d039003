package cn.baoshen.publication;

import cn.baoshen.form.FieldType;
import cn.baoshen.rollup.Head;
import cn.baoshen.rollup.RollUpCsv;
import cn.baoshen.rollup.RollUpJson;
import cn.baoshen.rollup.RollUpTable;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the published reports for programs: a CSV and a JSON file for each form, a JSON
 * Schema of the latter, and a Frictionless Data Package that describes the former.
 */
class OpenData {
  static final String PACKAGE = "datapackage.json";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final PublicationTexts texts;

  OpenData(PublicationTexts texts) {
    this.texts = texts;
  }

  /**
   * Writes them.
   *
   * @param version tells one state of the site from another
   */
  void write(Path folder, int year, List<SiteLine> lines, String version) throws IOException {
    List<SiteLine> shown = lines.stream().filter(SiteLine::isShown).toList();
    ObjectNode root = JSON.createObjectNode();
    root.put("name", "baoshen-" + year);
    root.put("title", texts.text("title", year));
    root.put("version", version);
    ArrayNode resources = root.putArray("resources");
    for (String form : shown.stream().map(SiteLine::form).distinct().toList()) {
      List<SiteLine> ofForm = shown.stream().filter(line -> line.form().equals(form)).toList();
      RollUpTable table = table(ofForm);
      String title = ofForm.get(0).title();
      RollUpCsv.write(table, folder.resolve(form + ".csv"));
      RollUpJson.write(table, title, year, folder.resolve(form + ".json"));
      JSON.writeValue(folder.resolve(form + ".schema.json").toFile(), schema(table, title));
      describe(resources.addObject(), form, title, table);
    }
    JSON.writeValue(folder.resolve(PACKAGE).toFile(), root);
  }

  private RollUpTable table(List<SiteLine> lines) {
    List<Head> heads = new ArrayList<>();
    List.of("code", "unit", "category", "report")
        .forEach(key -> heads.add(Head.text(texts.text(key))));
    List.of("approved", "published").forEach(key -> heads.add(Head.day(texts.text(key))));
    PublicReport first = content(lines.get(0));
    heads.addAll(first.heads());
    return new RollUpTable(RollUpTable.distinct(heads), lines.stream().map(OpenData::row).toList());
  }

  private static List<@Nullable Object> row(SiteLine line) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(line.unitCode());
    row.add(line.unitName());
    row.add(line.category());
    row.add(line.name());
    row.add(line.approvedOn());
    row.add(line.publishedOn());
    row.addAll(content(line).figures());
    return row;
  }

  private static PublicReport content(SiteLine line) {
    return Objects.requireNonNull(line.content());
  }

  private static ObjectNode schema(RollUpTable table, String title) {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", title).put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    properties.putObject("title").put("type", "string");
    properties.putObject("year").put("type", "integer");
    properties.putObject("columns").put("type", "array").putObject("items").put("type", "string");
    ObjectNode row = properties.putObject("rows").put("type", "array").putObject("items");
    ObjectNode cells = row.put("type", "object").putObject("properties");
    for (Head head : table.heads()) {
      cells.putObject(head.label()).putArray("type").add(type(head.type())).add("null");
    }
    return schema;
  }

  private static void describe(ObjectNode resource, String form, String title, RollUpTable table) {
    resource.put("name", form).put("title", title).put("path", form + ".csv");
    resource.put("format", "csv").put("mediatype", "text/csv").put("encoding", "utf-8");
    resource.putObject("dialect").put("lineTerminator", "\r\n");
    ArrayNode fields = resource.putObject("schema").putArray("fields");
    for (Head head : table.heads()) {
      String type = head.type() == FieldType.DATE ? "date" : type(head.type());
      fields.addObject().put("name", head.label()).put("type", type);
    }
  }

  private static String type(FieldType type) {
    return type == FieldType.INTEGER ? "integer" : type.isNumeric() ? "number" : "string";
  }
}
