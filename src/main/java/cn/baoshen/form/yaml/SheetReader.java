package cn.baoshen.form.yaml;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.NameHint;
import cn.baoshen.form.Nearest;
import cn.baoshen.form.Origins;
import cn.baoshen.form.Paper;
import cn.baoshen.form.Sheet;
import cn.baoshen.form.Sheet.Cell;
import cn.baoshen.form.Sheet.Row;
import cn.baoshen.form.file.Bound;
import cn.baoshen.form.file.YamlFile;
import cn.baoshen.form.yaml.SheetEntry.CellEntry;
import cn.baoshen.form.yaml.SheetEntry.RowEntry;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One sheet as written, turned into its grid; labels are centred, figures stand on the right. */
final class SheetReader {
  private static final List<String> ALIGNMENTS = List.of("center", "left", "right");

  private final YamlFile file;
  private final FormMistakes mistakes;
  private final Origins origins;
  private final Map<String, Field> fields;
  private final Map<String, Object> parameters;
  private final JsonNode node;
  private final String name;

  /**
   * @param parameters of the form, of which a list may stand for choices
   */
  SheetReader(
      YamlFile file,
      Origins origins,
      Map<String, Field> fields,
      Map<String, Object> parameters,
      JsonNode node) {
    this.file = file;
    this.mistakes = file.mistakes();
    this.origins = origins;
    this.fields = fields;
    this.parameters = parameters;
    this.node = node;
    this.name = node.path("name").asText();
  }

  /** The sheet, as far as it can be read; empty when no grid can be made of it. */
  Optional<Sheet> read() {
    origins.put("sheets/" + name, file.at(node));
    Bound<SheetEntry> bound = file.as(node, SheetEntry.class, name);
    SheetEntry entry = bound.value();
    if (entry == null || !isComplete(bound, entry)) {
      mistakes.unsure(name);
      return Optional.empty();
    }
    if (bound.faulty().contains("widths")) {
      mistakes.unsure("sheets/" + name);
    }
    List<Row> rows = rows();
    return Optional.of(
        new Sheet(
            entry.name(),
            entry.title(),
            entry.widths(),
            rows,
            entry.headerRows(),
            orNone(entry.notes()),
            paper(entry, rows)));
  }

  private boolean isComplete(Bound<SheetEntry> bound, SheetEntry entry) {
    boolean complete = isThere(bound, "name", entry.name());
    complete &= isThere(bound, "title", entry.title());
    complete &= isThere(bound, "widths", entry.widths());
    return complete & isThere(bound, "rows", entry.rows());
  }

  private boolean isThere(Bound<?> bound, String key, @Nullable Object value) {
    mistakes.require(!bound.lacks(key, value), file.at(node), name, "missing", key);
    return value != null;
  }

  private Paper paper(SheetEntry entry, List<Row> rows) {
    if (entry.paper() == null) {
      return Paper.fitting(entry.widths(), rows);
    }
    String named = entry.paper().strip();
    return Paper.named(named)
        .orElseGet(
            () -> {
              wrongWord("paper", node, named, papers());
              return Paper.fitting(entry.widths(), rows);
            });
  }

  private void wrongWord(String key, JsonNode in, String word, List<String> known) {
    String hint = NameHint.of(word, known);
    mistakes.add(
        file.at(in, key), name, "unknown-value", word, hint, String.join(", ", known), key);
  }

  private static List<String> papers() {
    return Arrays.stream(Paper.values()).map(Paper::written).collect(Collectors.toList());
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    JsonNode written = node.path("rows");
    for (int i = 0; i < written.size(); i++) {
      origins.put("sheets/" + name + "/rows/" + (i + 1), file.at(written, String.valueOf(i)));
      Row row = row(written.get(i), i);
      rows.add(row == null ? new Row(List.of()) : row);
    }
    return rows;
  }

  /** Null for what is no row; its number is counted all the same. */
  private @Nullable Row row(JsonNode row, int index) {
    if (row.isArray()) {
      mistakes.require(!row.isEmpty(), file.at(row), name, "row-shape", String.valueOf(index + 1));
      return new Row(cells(null, row));
    }
    if (!row.isObject()) {
      mistakes.add(
          file.at(node.path("rows"), "" + index), name, "row-shape", String.valueOf(index + 1));
      return null;
    }
    Bound<RowEntry> bound = file.as(row, RowEntry.class, name);
    RowEntry entry = bound.value();
    if (entry == null || !bound.faulty().isEmpty()) {
      return null;
    }
    boolean both = entry.line() != null && (entry.cells() != null || entry.each() != null);
    mistakes.require(!both, file.at(row), name, "row-both");
    return entry.line() == null ? each(row, entry) : line(row, entry.line(), entry);
  }

  private @Nullable Row each(JsonNode row, RowEntry entry) {
    if (entry.cells() == null) {
      mistakes.add(file.at(row), name, "missing", "cells");
      return null;
    }
    boolean repeats = entry.each() != null || entry.prefill() == null && entry.blank() == 0;
    mistakes.require(repeats, file.at(row), name, "row-no-each");
    return new Row(
        entry.each(),
        cells(entry.each(), row.path("cells")),
        entry.blank(),
        orNone(entry.prefill()),
        orNone(entry.ifFilled()));
  }

  private @Nullable Row line(JsonNode row, String line, RowEntry entry) {
    mistakes.require(entry.of() != null, file.at(row), name, "missing", "of");
    mistakes.require(entry.fields() != null, file.at(row), name, "missing", "fields");
    if (entry.of() == null || entry.fields() == null) {
      return null;
    }
    List<Cell> cells = new ArrayList<>();
    cells.add(label(line));
    for (String key : entry.fields()) {
      cells.add(made(null, CellEntry.field(entry.of() + "." + key, entry.colspan())));
    }
    return new Row(null, cells, 0, List.of(), orNone(entry.ifFilled()));
  }

  private List<Cell> cells(@Nullable String each, JsonNode cells) {
    return cells.valueStream().map(cell -> cell(each, cell)).toList();
  }

  private Cell cell(@Nullable String each, JsonNode cell) {
    if (!cell.isObject()) {
      mistakes.require(!cell.isArray(), file.at(cell), name, "cell-list");
      return label(cell.isNull() ? "" : cell.asText());
    }
    Bound<CellEntry> bound = file.as(cell, CellEntry.class, name);
    CellEntry entry = bound.value();
    if (entry == null || !bound.faulty().isEmpty()) {
      return label("");
    }
    if ((entry.text() == null) == (entry.field() == null)) {
      mistakes.add(file.at(cell), name, "cell-both");
      return label("");
    }
    checkChoices(cell);
    if (entry.align() != null && !ALIGNMENTS.contains(entry.align())) {
      wrongWord("align", cell, entry.align(), ALIGNMENTS);
      return made(each, entry.aligned("center"));
    }
    return made(each, entry);
  }

  private static Cell label(String text) {
    return new Cell(text, null, 1, 1, "center", false, List.of());
  }

  private Cell made(@Nullable String each, CellEntry cell) {
    return new Cell(
        cell.text(),
        cell.field(),
        orOne(cell.colspan()),
        orOne(cell.rowspan()),
        cell.align() == null ? align(each, cell) : cell.align(),
        cell.merge(),
        choices(orNone(cell.choices())),
        cell.with());
  }

  /** A single word names a parameter, unless it stands in brackets and is like none. */
  private void checkChoices(JsonNode cell) {
    JsonNode written = cell.path("choices");
    boolean alone = written.isArray() && written.size() == 1;
    String word = (alone ? written.get(0) : written).asText();
    boolean list = parameters.get(word) instanceof List<?> offered && !offered.isEmpty();
    if (written.isMissingNode() || list || written.isArray() && !alone) {
      return;
    }
    if (parameters.containsKey(word)) {
      mistakes.add(file.at(cell, "choices"), name, "choices-no-list", word);
    } else if (!alone || Nearest.of(word, parameters.keySet()).isPresent()) {
      String hint = NameHint.of(word, parameters.keySet());
      mistakes.add(file.at(cell, "choices"), name, "choices-unknown", word, hint);
    }
  }

  /** The name of a parameter that is a list stands for it, so that rules ask for the same words. */
  private List<String> choices(List<String> written) {
    return written.size() == 1 && parameters.get(written.get(0)) instanceof List<?> named
        ? named.stream().map(String::valueOf).toList()
        : written;
  }

  private String align(@Nullable String each, CellEntry cell) {
    if (cell.field() == null) {
      return "center";
    }
    return typeOf(each, cell.field()).filter(FieldType::isNumeric).isPresent() ? "right" : "left";
  }

  private Optional<FieldType> typeOf(@Nullable String each, String field) {
    if (each == null) {
      return Optional.ofNullable(fields.get(field)).map(Field::type);
    }
    return Optional.ofNullable(fields.get(each)).flatMap(t -> t.column(field)).map(Field::type);
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static int orOne(@Nullable Integer span) {
    return span == null ? 1 : span;
  }
}
