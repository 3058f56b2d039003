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
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * One report as all rules see it.
 *
 * @param unreadable troubles of the places that are blank only because they could not be read
 */
record EvaluationContext(
    Form form, ReportValues values, Report report, Labels labels, List<ReadProblem> unreadable) {
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
    return new EvaluationContext(form, values, report, new Labels(form, report), unreadable);
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
    return isUnreadable(place.path(), where(place));
  }

  private boolean isUnreadable(String path, String where) {
    return unreadable.stream()
        .anyMatch(
            trouble ->
                trouble.field().equals(path)
                    || trouble.place().equals(where)
                    || !trouble.place().isEmpty() && where.startsWith(trouble.place() + "/"));
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
}
