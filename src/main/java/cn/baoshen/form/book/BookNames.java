package cn.baoshen.form.book;

import cn.baoshen.form.mark.BookGrid;
import cn.baoshen.form.mark.BookMistakes;
import cn.baoshen.form.mark.BookWords;
import cn.baoshen.form.mark.Mark;
import cn.baoshen.form.mark.MarkedText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names of all marks of a workbook. A mark that says its label is called so; one that does not
 * is called by the labels around it. Ids are the letters and digits of labels, so that they stay
 * the same when other marks come and go.
 */
final class BookNames {
  /** What expressions know by other meanings. */
  private static final Set<String> TAKEN =
      Set.of(
          "row",
          "value",
          "today",
          "submission",
          "lastYear",
          "true",
          "false",
          "null",
          "form",
          "if",
          "then",
          "else",
          "for",
          "in",
          "return",
          "and",
          "or",
          "not",
          "some",
          "every",
          "satisfies",
          "between",
          "instance",
          "of",
          "function");

  private final BookMistakes mistakes;
  private final Map<BookGrid, BookHeads> heads = new HashMap<>();

  BookNames(BookMistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** What one mark may be called, the shortest first. */
  private record Candidates(MarkedCell cell, Mark mark, List<String> labels) {
    String scope() {
      return mark.table() == null ? "" : mark.table() + ".";
    }

    String sheet() {
      return cell.grid().name();
    }
  }

  List<BookField> of(List<MarkedCell> cells) {
    List<Candidates> all = new ArrayList<>();
    List<MarkedCell> asking = cells.stream().filter(cell -> !cell.isDated()).toList();
    asking.forEach(
        cell -> cell.marks().forEach(m -> all.add(new Candidates(cell, m, labels(cell, m)))));
    List<BookField> fields = new ArrayList<>();
    for (Candidates one : all) {
      fields.add(named(one, chosen(one, all)));
    }
    requireOwnNames(fields);
    return fields;
  }

  /** The first of its labels that no other mark of the sheet could have meant. */
  private static String chosen(Candidates one, List<Candidates> all) {
    for (int i = 0; i < one.labels().size(); i++) {
      String label = one.labels().get(i);
      int rank = i;
      boolean own =
          all.stream()
              .filter(other -> other != one && other.sheet().equals(one.sheet()))
              .filter(other -> other.scope().equals(one.scope()))
              .noneMatch(other -> at(other.labels(), rank).equals(label));
      if (own) {
        return label;
      }
    }
    return one.labels().get(one.labels().size() - 1);
  }

  private static String at(List<String> labels, int rank) {
    return labels.get(Math.min(rank, labels.size() - 1));
  }

  private List<String> labels(MarkedCell cell, Mark mark) {
    if (mark.identity().isPresent()) {
      return List.of(mark.label());
    }
    BookHeads around = heads.computeIfAbsent(cell.grid(), BookHeads::new);
    String left = worded(cell, around);
    List<String> over = over(around.above(cell.row(), cell.column()));
    if (!mark.label().isEmpty()) {
      return mark.table() == null && !cell.isWorded()
          ? distinct(mark.label(), joined(left, mark.label()), joined(left, path(over)))
          : List.of(mark.label());
    }
    if (mark.table() != null || left.isEmpty()) {
      return distinct(first(over), path(over));
    }
    String outer = cell.isWorded() ? "" : around.outer(cell.row(), cell.column());
    String both = joined(outer, left);
    return cell.isWorded() || around.isAlone(cell.row(), cell.column())
        ? distinct(left, joined(left, first(over)), joined(left, path(over)), both)
        : distinct(joined(left, first(over)), joined(left, path(over)), joined(both, path(over)));
  }

  private static String worded(MarkedCell cell, BookHeads around) {
    return cell.text().parts().stream()
        .flatMap(part -> Stream.ofNullable(part.text()))
        .map(BookHeads::plain)
        .findFirst()
        .orElseGet(() -> around.left(cell.row(), cell.column()));
  }

  /** A column that is only numbered is called by its number. */
  private static List<String> over(List<String> heads) {
    return heads.stream()
        .map(h -> BookBlock.isNumber(h) ? BookWords.say("column").replace("{0}", h) : h)
        .toList();
  }

  private static String path(List<String> heads) {
    List<String> down = new ArrayList<>(heads);
    Collections.reverse(down);
    return String.join(" ", down);
  }

  private static String first(List<String> heads) {
    return heads.isEmpty() ? "" : heads.get(0);
  }

  private static String joined(String left, String over) {
    return (left + " " + over).strip();
  }

  private static List<String> distinct(String... labels) {
    List<String> all = Stream.of(labels).filter(l -> !l.isEmpty()).distinct().toList();
    return all.isEmpty() ? List.of("") : all;
  }

  private BookField named(Candidates one, String label) {
    if (label.isEmpty()) {
      mistakes.add(one.cell().place(), "no-label");
    }
    boolean said = !one.mark().label().isEmpty();
    String id = one.mark().option("id").orElseGet(() -> id(said ? label : BookHeads.bare(label)));
    if (!id.matches("[\\p{L}_][\\p{L}\\p{N}_]*(\\.[\\p{L}_][\\p{L}\\p{N}_]*)*")) {
      mistakes.add(one.cell().place(), "bad-id", id);
    }
    return new BookField(one.cell(), one.mark(), id, label);
  }

  /** Letters and digits alone; what follows a blank is parted by a line. */
  static String id(@Nullable String label) {
    String plain =
        Normalizer.normalize(label, Normalizer.Form.NFKC)
            .strip()
            .replaceAll("\\s+", "_")
            .replaceAll("[^\\p{L}\\p{N}_]", "");
    boolean free = !plain.isEmpty() && !plain.substring(0, 1).matches("\\p{N}");
    return free && !TAKEN.contains(plain) ? plain : "_" + plain;
  }

  private void requireOwnNames(List<BookField> fields) {
    Map<String, List<BookField>> byId =
        fields.stream()
            .collect(
                Collectors.groupingBy(BookNames::fullId, LinkedHashMap::new, Collectors.toList()));
    byId.values().forEach(same -> same.stream().skip(1).forEach(f -> compare(same.get(0), f)));
  }

  private void compare(BookField first, BookField again) {
    boolean repeated =
        !first.sheet().equals(again.sheet()) && first.label().equals(again.label())
            || first.mark().identity().isPresent();
    if (!repeated || first.isColumn()) {
      mistakes.add(again.cell().place(), "twice", again.label(), first.cell().place());
    } else if (!first.type().equals(again.type())) {
      mistakes.add(again.cell().place(), "other-type", again.label(), first.cell().place());
    }
  }

  static String fullId(BookField field) {
    return field.isColumn() ? id(field.mark().table()) + "." + field.id() : field.id();
  }

  /** True for a text that is a single mark, or none at all. */
  static boolean isBare(String text) {
    return MarkedText.of(text, "", new BookMistakes()).parts().size() < 2;
  }

  /** The first field of each id, in the order of the workbook. */
  static List<BookField> distinct(List<BookField> fields) {
    return List.copyOf(
        fields.stream()
            .collect(
                Collectors.toMap(
                    BookNames::fullId,
                    Function.identity(),
                    (first, again) -> first,
                    LinkedHashMap::new))
            .values());
  }
}
