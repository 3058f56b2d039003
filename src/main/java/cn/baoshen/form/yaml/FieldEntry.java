package cn.baoshen.form.yaml;

import cn.baoshen.form.Derived;
import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry under {@code fields} in {@code form.yaml}: a field, or a matrix that stands for many.
 *
 * @param id id of a field; absent for a matrix
 * @param matrix id and label of each row of a matrix
 * @param of key and label of each of its columns
 * @param figure a derived figure for each row of a matrix
 * @param negative whether its figures may be below zero; in a matrix also the rows or columns whose
 *     may
 * @param notApplicable whether a unit may answer that a figure does not apply to it, likewise
 * @param mayBeAbsent whether a workbook need not have its label at all, likewise
 * @param longest characters that a text may have; absent for what is usual for its type
 * @param unit the unit of its figures; absent for what is usual for its type
 * @param decimals how many decimals it is shown with; absent for what is usual
 * @param formula FEEL that a blank workbook has in its cell
 * @param optional rows or columns of a matrix that S01 does not ask for
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
    Figure figure,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> negative,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> notApplicable,
    List<String> optional,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> mayBeAbsent,
    Integer longest,
    String unit,
    Integer decimals,
    String formula) {
  private static final String ALWAYS = "true";

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

  /**
   * A row or column that a matrix is told something of and does not have; null when there is none.
   */
  @Nullable String unknown() {
    if (matrix == null) {
      return null;
    }
    return Stream.of(negative, notApplicable, mayBeAbsent, optional)
        .flatMap(named -> orNone(named).stream())
        .filter(name -> !name.equals(ALWAYS))
        .filter(name -> !matrix.containsKey(name) && !of.containsKey(name))
        .findFirst()
        .orElse(null);
  }

  /** What is missing in this entry. */
  List<String> missing() {
    Map<String, Object> wanted = new LinkedHashMap<>();
    wanted.put("type", type);
    if (matrix == null) {
      wanted.put("id", id);
      wanted.put("label", label);
    } else {
      wanted.put("of", of);
    }
    if (figure != null) {
      wanted.put("figure: key", figure.key());
      wanted.put("figure: label", figure.label());
      wanted.put("figure: type", figure.type());
      wanted.put("figure: value", figure.value());
    }
    return wanted.keySet().stream().filter(key -> wanted.get(key) == null).toList();
  }

  private Field field() {
    return new Field(
        id,
        label,
        type,
        isRequired(),
        columnFields(),
        keyed,
        namedRows(),
        orNone(fillers),
        isAmong(negative, ALWAYS),
        isAmong(notApplicable, ALWAYS),
        isAmong(mayBeAbsent, ALWAYS),
        characters(),
        writing(formula));
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
        isRequired() && !isAmong(optional, row, key),
        List.of(),
        false,
        List.of(),
        List.of(),
        isAmong(negative, ALWAYS, row, key),
        isAmong(notApplicable, ALWAYS, row, key),
        isAmong(mayBeAbsent, ALWAYS, row, key),
        characters(),
        writing(formula == null ? null : formula.replace("{row}", row).replace("{col}", key)));
  }

  private Field.Writing writing(@Nullable String made) {
    return new Field.Writing(
        unit == null ? "" : unit.strip(), decimals == null ? -1 : decimals, made);
  }

  private int characters() {
    return longest == null ? type.longest() : longest;
  }

  private static boolean isAmong(List<String> named, String... any) {
    return Stream.of(any).anyMatch(orNone(named)::contains);
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
