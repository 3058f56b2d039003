package cn.baoshen.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One entry under {@code fields} in {@code form.yaml}: a field, or a matrix that stands for many.
 *
 * @param id id of a field; absent for a matrix
 * @param matrix id and label of each row of a matrix
 * @param of key and label of each of its columns
 * @param figure a derived figure for each row of a matrix
 */
record FieldEntry(
    String id,
    String label,
    FieldType type,
    Boolean required,
    List<FieldEntry> columns,
    boolean keyed,
    Map<String, String> rows,
    List<String> fillers,
    Map<String, String> matrix,
    Map<String, String> of,
    Figure figure) {

  /**
   * What a matrix computes for each row.
   *
   * @param value FEEL, where {@code {row}} stands for the id of the row
   */
  record Figure(String key, String label, FieldType type, String value) {
    private Derived forRow(String id, String rowLabel) {
      return new Derived(id + "." + key, rowLabel + " " + label, type, value.replace("{row}", id));
    }
  }

  /** The fields that this entry stands for. */
  List<Field> fields() {
    return matrix == null ? List.of(field()) : cells();
  }

  /** The derived figures of a matrix. */
  List<Derived> figures() {
    if (matrix == null || figure == null) {
      return List.of();
    }
    return matrix.entrySet().stream()
        .map(row -> figure.forRow(row.getKey(), row.getValue()))
        .toList();
  }

  /** What is missing in this entry; null when nothing is. */
  String missing() {
    if (type == null) {
      return "type";
    }
    if (matrix != null) {
      return of == null ? "of" : null;
    }
    return id == null ? "id" : label == null ? "label" : null;
  }

  private Field field() {
    return new Field(
        id, label, type, isRequired(), columnFields(), keyed, namedRows(), orNone(fillers));
  }

  private List<Field> cells() {
    List<Field> cells = new ArrayList<>();
    matrix.forEach(
        (row, rowLabel) -> of.forEach((key, name) -> cells.add(cell(row, rowLabel, key, name))));
    return cells;
  }

  private Field cell(String row, String rowLabel, String key, String name) {
    return new Field(
        row + "." + key,
        rowLabel + " " + name,
        type,
        isRequired(),
        List.of(),
        false,
        List.of(),
        List.of());
  }

  private boolean isRequired() {
    return required == null || required;
  }

  private List<Field> columnFields() {
    return orNone(columns).stream().map(FieldEntry::field).toList();
  }

  private List<Field.NamedRow> namedRows() {
    if (rows == null) {
      return List.of();
    }
    return rows.entrySet().stream()
        .map(row -> new Field.NamedRow(row.getKey(), row.getValue()))
        .toList();
  }

  private static <T> List<T> orNone(List<T> list) {
    return list == null ? List.of() : list;
  }
}
