package cn.baoshen.form.book;

import cn.baoshen.form.mark.BookGrid;
import cn.baoshen.form.mark.BookMistakes;
import cn.baoshen.form.mark.BookWords;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The sheet of a workbook that says what no cell of a table can: title, years, window, the field
 * that tells a unit's several reports apart; a name in the first column, its value beside it.
 */
final class BookSettings {
  private final BookGrid grid;
  private final java.util.List<BookField> fields;
  private final BookMistakes mistakes;

  BookSettings(BookGrid grid, java.util.List<BookField> fields, BookMistakes mistakes) {
    this.grid = grid;
    this.fields = fields;
    this.mistakes = mistakes;
  }

  /** Writes them over what the workbook itself says. */
  void write(ObjectNode form) {
    for (int row = 0; row < grid.rows(); row++) {
      String name = grid.text(row, 0);
      String value = grid.text(row, 1);
      if (!name.isEmpty() && !value.isEmpty()) {
        String place = grid.place(row, 0);
        BookWords.find("setting", name)
            .ifPresentOrElse(
                key -> put(form, key, value, place),
                () -> mistakes.add(place, "setting", name, BookWords.choices("setting")));
      }
    }
  }

  private void put(ObjectNode form, String key, String value, String place) {
    switch (key) {
      case "key" -> key(form, value, place);
      case "owedBy", "expected" -> {
        for (String each : value.split("[、,，;；/]")) {
          form.withArray(key).add(each.strip());
        }
      }
      default -> form.put(key, value);
    }
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
    }
  }
}
