package cn.baoshen.checking;

import cn.baoshen.checking.words.Labels;
import cn.baoshen.checking.words.RuleTexts;
import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.form.feel.Place;
import cn.baoshen.form.feel.ReportValues;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Report;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One report as all rules see it.
 *
 * @param unreadable troubles of the places that are blank only because they could not be read
 * @param unread rows with figures that the form does not have
 */
record EvaluationContext(
    Form form,
    ReportValues values,
    Report report,
    Labels labels,
    List<ReadProblem> unreadable,
    List<ReadProblem> unread) {
  /** Figures that were rounded one by one may be so far apart. */
  private static final BigDecimal ROUNDED = new BigDecimal("0.02");

  /** What is met at a cell leaves it without a value. */
  private static final Set<ReadProblem.Kind> OF_A_CELL =
      Set.of(
          ReadProblem.Kind.UNREADABLE,
          ReadProblem.Kind.WRONG_UNIT,
          ReadProblem.Kind.MISSING_LABEL,
          ReadProblem.Kind.AMBIGUOUS_LABEL);

  static EvaluationContext of(Form form, Reading reading, Submission submission) {
    Report report = reading.report();
    List<ReadProblem> unreadable =
        reading.troubles().stream().filter(trouble -> OF_A_CELL.contains(trouble.kind())).toList();
    ReportValues values = ReportValues.of(form, report, submission.variables(form));
    List<ReadProblem> unread =
        reading.troubles().stream().filter(trouble -> !trouble.unread().isEmpty()).toList();
    Labels labels = new Labels(form, report);
    return new EvaluationContext(form, values, report, labels, unreadable, unread);
  }

  /** Where the unit finds it; what has no place of its own stands in the group around it. */
  String where(Place place) {
    for (String path = place.position(); !path.isEmpty(); path = around(path)) {
      String found = report.places().get(path);
      if (found != null) {
        return found;
      }
    }
    return labels.of(place);
  }

  private static String around(String path) {
    return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
  }

  boolean isUnreadable(Place place) {
    return !unreadable.isEmpty() && isUnreadable(place.path(), where(place));
  }

  private boolean isUnreadable(String path, String where) {
    return unreadable.stream()
        .anyMatch(
            trouble ->
                trouble.field().equals(path)
                    || trouble.place().equals(where) && !isOfAnother(trouble, path)
                    || !trouble.place().isEmpty() && where.startsWith(trouble.place() + "/"));
  }

  /** Of several fields in one cell each is read for itself. */
  private boolean isOfAnother(ReadProblem trouble, String path) {
    boolean ofAField = trouble.kind() == ReadProblem.Kind.UNREADABLE;
    return ofAField && isField(trouble.field()) && isField(path) && !trouble.field().equals(path);
  }

  private boolean isField(String id) {
    Field field = form.fields().get(id);
    return field != null && field.type() != FieldType.TABLE;
  }

  /** True when a table has no row and could not be read. */
  boolean losesTables() {
    return !unreadable.isEmpty()
        && form.fields().values().stream()
            .filter(field -> field.type() == FieldType.TABLE)
            .map(Field::id)
            .filter(id -> report.rows(id).isEmpty())
            .anyMatch(id -> isUnreadable(id, report.places().getOrDefault(id, "")));
  }

  /** Which of these are not filled, and which could not be read. */
  String whyMissing(Collection<Place> places) {
    List<Place> unread = places.stream().filter(this::isUnreadable).toList();
    List<Place> blank = places.stream().filter(place -> !isUnreadable(place)).toList();
    String ofBlank = RuleTexts.of("blank", labels.of(blank));
    if (unread.isEmpty()) {
      return ofBlank;
    }
    String ofUnread = RuleTexts.of("unreadable", labels.of(unread));
    return blank.isEmpty() ? ofUnread : RuleTexts.of("sentences", ofBlank, ofUnread);
  }

  /** The row that nobody reads and that makes up for a difference; null for none. */
  @Nullable ReadProblem makingUp(BigDecimal difference, List<Place> compared) {
    return unread.stream()
        .filter(row -> compared.stream().anyMatch(place -> isBeside(where(place), row)))
        .filter(row -> isAmong(difference, row))
        .findFirst()
        .orElse(null);
  }

  private static boolean isBeside(String where, ReadProblem row) {
    String sheet = row.place().substring(0, row.place().lastIndexOf('!') + 1);
    return where.startsWith(sheet);
  }

  /** Alone, or with the others in its column. */
  private boolean isAmong(BigDecimal difference, ReadProblem row) {
    return IntStream.range(0, row.unread().size())
        .anyMatch(
            column ->
                Stream.of(row.unread().get(column), total(column))
                    .anyMatch(figure -> isSame(figure, difference)));
  }

  private BigDecimal total(int column) {
    return unread.stream()
        .filter(row -> row.unread().size() > column)
        .map(row -> row.unread().get(column))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean isSame(BigDecimal figure, BigDecimal difference) {
    return figure.signum() != 0
        && figure.abs().subtract(difference.abs()).abs().compareTo(ROUNDED) <= 0;
  }
}
