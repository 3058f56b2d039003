package cn.baoshen.form.book;

import cn.baoshen.form.mark.BookMistakes;
import cn.baoshen.form.mark.BookWords;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * The fields by which a workbook says whose it is and of which year.
 *
 * @param asked whether the year has a cell of its own
 */
record BookIdentity(String code, String name, String year, boolean asked) {

  static BookIdentity of(
      List<BookField> fields, List<BookSheet> sheets, String file, BookMistakes mistakes) {
    Optional<String> year = find(fields, "year");
    boolean dated =
        sheets.stream().flatMap(sheet -> sheet.cells().stream()).anyMatch(MarkedCell::isDated);
    if (year.isEmpty() && !dated) {
      mistakes.add(file, "no-identity", BookWords.all("identity.year").get(0));
    }
    List.of("code", "name", "year").forEach(part -> requireOne(fields, part, mistakes));
    return new BookIdentity(
        required(fields, "code", file, mistakes),
        required(fields, "name", file, mistakes),
        year.orElseGet(() -> BookWords.all("identity.year").get(0)),
        year.isPresent());
  }

  /** Two names of one fact would be two facts. */
  private static void requireOne(List<BookField> fields, String part, BookMistakes mistakes) {
    List<BookField> all =
        fields.stream()
            .filter(field -> field.mark().identity().filter(part::equals).isPresent())
            .toList();
    all.stream()
        .filter(field -> !field.id().equals(all.get(0).id()))
        .forEach(
            field ->
                mistakes.add(
                    field.cell().place(), "identity-twice", all.get(0).label(), field.label()));
  }

  private static Optional<String> find(List<BookField> fields, String part) {
    return fields.stream()
        .filter(field -> field.mark().identity().filter(part::equals).isPresent())
        .map(BookField::id)
        .findFirst();
  }

  private static String required(
      List<BookField> fields, String part, String file, BookMistakes mistakes) {
    String usual = BookWords.all("identity." + part).get(0);
    return find(fields, part)
        .orElseGet(
            () -> {
              mistakes.add(file, "no-identity", usual);
              return usual;
            });
  }

  ObjectNode node() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("code", code)
        .put("name", name)
        .put("year", year);
  }

  /** The field of a year that only words of the workbook speak of. */
  Optional<ObjectNode> unplacedYear() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", year).put("label", BookWords.all("identity.year").get(0)).put("type", "integer");
    return asked ? Optional.empty() : Optional.of(node);
  }
}
