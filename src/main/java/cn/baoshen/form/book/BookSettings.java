package cn.baoshen.form.book;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.FieldType;
import cn.baoshen.form.cell.CellText;
import cn.baoshen.form.cell.CellValue;
import cn.baoshen.form.mark.BookGrid;
import cn.baoshen.form.mark.BookMistakes;
import cn.baoshen.form.mark.BookWords;
import cn.baoshen.model.asked.AskedForm;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sheet of a workbook that says what no cell of a table can: title, years, window, the field
 * that tells a unit's several reports apart; a name in the first column, its value beside it.
 */
final class BookSettings {
  private static final Set<String> KEYS = Set.of("text", "long_text", "integer", "date");

  private final BookGrid grid;
  private final List<BookField> fields;
  private final Map<String, String> places;
  private final BookMistakes mistakes;

  /**
   * @param places takes where each setting is written, by its key
   */
  BookSettings(
      BookGrid grid, List<BookField> fields, Map<String, String> places, BookMistakes mistakes) {
    this.grid = grid;
    this.fields = fields;
    this.places = places;
    this.mistakes = mistakes;
  }

  /** Writes them over what the workbook itself says. */
  void write(ObjectNode form) {
    for (int row = 0; row < grid.rows(); row++) {
      String name = grid.text(row, 0);
      String value = grid.text(row, 1);
      if (!name.isEmpty() && !value.isEmpty()) {
        String place = grid.place(row, 0);
        String beside = grid.place(row, 1);
        BookWords.find("setting", name)
            .ifPresentOrElse(
                key -> put(form, key, value, beside),
                () -> mistakes.add(place, "setting", name, BookWords.choices("setting")));
      }
    }
    requireKey(form);
  }

  private void requireKey(ObjectNode form) {
    if (form.has("expected") && !form.has("key") && !isSaid("key")) {
      mistakes.add(requireNonNull(places.get("expected")), "setting-expected");
    }
  }

  private boolean isSaid(String key) {
    return places.containsKey(key);
  }

  private void put(ObjectNode form, String key, String value, String place) {
    places.putIfAbsent(key, place);
    switch (key) {
      case "key" -> key(form, value, place);
      case "owedBy", "expected" -> {
        for (String each : value.split("[、,，;；/]")) {
          form.withArray(key).add(key.equals("owedBy") ? category(each.strip()) : each.strip());
        }
      }
      case "opens", "due" -> form.put(key, day(value));
      case "years" -> form.put(key, years(value));
      default -> form.put(key, value);
    }
  }

  private static String category(String written) {
    return BookWords.is("everybody", written) ? AskedForm.ALL : written;
  }

  /** A date however people write it; what is none is told when the form is read. */
  private static String day(String value) {
    return CellText.read(value, FieldType.DATE) instanceof CellValue.Filled filled
        ? String.valueOf(filled.value())
        : value;
  }

  private static String years(String value) {
    return value.replaceAll("[年度\\s]", "").replaceAll("[-—–~～至到]+|\\.{2,}|…+", "..");
  }

  private void key(ObjectNode form, String label, String place) {
    Optional<BookField> field =
        fields.stream()
            .filter(f -> !f.isColumn() && (f.label().equals(label) || f.id().equals(label)))
            .findFirst();
    if (field.isEmpty()) {
      mistakes.add(place, "setting-key", label);
    } else {
      form.put("key", field.get().id());
      if (!KEYS.contains(field.get().type())) {
        mistakes.add(place, "setting-key-type", label);
      }
    }
  }
}
