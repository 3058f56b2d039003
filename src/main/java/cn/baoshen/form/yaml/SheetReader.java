package cn.baoshen.form.yaml;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Paper;
import cn.baoshen.form.Sheet;
import cn.baoshen.form.Sheet.Cell;
import cn.baoshen.form.Sheet.Row;
import cn.baoshen.form.yaml.SheetEntry.CellEntry;
import cn.baoshen.form.yaml.SheetEntry.RowEntry;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One sheet as written, turned into its grid; labels are centred, figures stand on the right. */
final class SheetReader {
  private static final Set<String> ALIGNMENTS = Set.of("center", "left", "right");

  private final YamlFile file;
  private final Map<String, Field> fields;
  private final SheetEntry entry;

  SheetReader(YamlFile file, Map<String, Field> fields, SheetEntry entry) {
    this.file = file;
    this.fields = fields;
    this.entry = entry;
  }

  Sheet read() {
    requirePresent("name", entry.name());
    requirePresent("title", entry.title());
    requirePresent("widths", entry.widths());
    requirePresent("rows", entry.rows());
    List<Row> rows = entry.rows().stream().map(this::row).toList();
    return new Sheet(
        entry.name(),
        entry.title(),
        entry.widths(),
        rows,
        entry.headerRows(),
        orNone(entry.notes()),
        entry.paper() == null ? Paper.fitting(entry.widths(), rows) : paper());
  }

  private Paper paper() {
    String named = entry.paper().strip();
    return Paper.named(named)
        .orElseThrow(() -> file.wrong(entry.name(), "unknown-value", named, papers()));
  }

  private static String papers() {
    return Arrays.stream(Paper.values()).map(Paper::written).collect(Collectors.joining(", "));
  }

  private void requirePresent(String key, Object value) {
    if (value == null) {
      throw file.wrong(String.valueOf(entry.name()), "missing", key);
    }
  }

  private Row row(JsonNode node) {
    if (node.isArray()) {
      List<JsonNode> cells = new ArrayList<>();
      node.forEach(cells::add);
      return new Row(cells(null, cells));
    }
    RowEntry row = file.as(node, RowEntry.class, entry.name());
    if (row.line() == null) {
      requirePresent("cells", row.cells());
      return each(row);
    }
    requirePresent("of", row.of());
    requirePresent("fields", row.fields());
    return line(row);
  }

  private Row each(RowEntry row) {
    return new Row(
        row.each(),
        cells(row.each(), row.cells()),
        row.blank(),
        orNone(row.prefill()),
        orNone(row.ifFilled()));
  }

  private List<Cell> cells(String each, List<JsonNode> nodes) {
    return nodes.stream().map(node -> cell(each, node)).toList();
  }

  private Row line(RowEntry row) {
    List<Cell> cells = new ArrayList<>();
    cells.add(label(row.line()));
    for (String key : row.fields()) {
      cells.add(cell(null, CellEntry.field(row.of() + "." + key, row.colspan())));
    }
    return new Row(null, cells, 0, List.of(), orNone(row.ifFilled()));
  }

  private Cell cell(String each, JsonNode node) {
    return node.isObject()
        ? cell(each, file.as(node, CellEntry.class, entry.name()))
        : label(node.asText());
  }

  private static Cell label(String text) {
    return new Cell(text, null, 1, 1, "center", false, List.of());
  }

  private Cell cell(String each, CellEntry cell) {
    if ((cell.text() == null) == (cell.field() == null)) {
      throw file.wrong(entry.name(), "cell-both");
    }
    if (cell.align() != null && !ALIGNMENTS.contains(cell.align())) {
      throw file.wrong(entry.name(), "unknown-value", cell.align(), "center, left, right");
    }
    return new Cell(
        cell.text(),
        cell.field(),
        orOne(cell.colspan()),
        orOne(cell.rowspan()),
        cell.align() == null ? align(each, cell) : cell.align(),
        cell.merge(),
        orNone(cell.choices()));
  }

  private String align(String each, CellEntry cell) {
    if (cell.field() == null) {
      return "center";
    }
    return typeOf(each, cell.field()).filter(FieldType::isNumeric).isPresent() ? "right" : "left";
  }

  private Optional<FieldType> typeOf(String each, String field) {
    if (each == null) {
      return Optional.ofNullable(fields.get(field)).map(Field::type);
    }
    return Optional.ofNullable(fields.get(each)).flatMap(t -> t.column(field)).map(Field::type);
  }

  private static <T> List<T> orNone(List<T> list) {
    return list == null ? List.of() : list;
  }

  private static int orOne(Integer span) {
    return span == null ? 1 : span;
  }
}
