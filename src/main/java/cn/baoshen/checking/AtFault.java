package cn.baoshen.checking;

import cn.baoshen.checking.OneFact.Meant;
import cn.baoshen.checking.words.Labels;
import cn.baoshen.checking.words.RuleTexts;
import cn.baoshen.form.FigureFormat;
import cn.baoshen.form.feel.Input;
import cn.baoshen.form.feel.Place;
import cn.baoshen.form.feel.ReportValues;
import java.util.List;

/**
 * Which of the figures that a check states are those at fault; the others are right and stand
 * beside them.
 *
 * @param meant what those at fault were meant to be; empty where nobody asks
 * @param stated all the figures
 */
record AtFault(List<Meant> meant, List<Place> stated) {
  static AtFault of(String rule, Check check, ReportValues subject, EvaluationContext dossier) {
    List<Meant> meant = Meant.of(rule, check, subject, dossier);
    return new AtFault(
        meant,
        meant.isEmpty() || check.stated() == null
            ? List.of()
            : check.stated().figure().inputs(subject).stream().map(Input::place).toList());
  }

  /** What is pointed at, without the figures that are right. */
  List<Place> among(List<Place> pointed) {
    return pointed.stream().filter(place -> !stated.contains(place) || isAtFault(place)).toList();
  }

  private boolean isAtFault(Place place) {
    return meant.stream().anyMatch(figure -> figure.place().equals(place));
  }

  /** A sum of which one figure is at fault is shown as that figure. */
  ComparedFigures shown(ComparedFigures sides) {
    if (meant.size() != 1 || stated.size() < 2) {
      return sides;
    }
    Place one = meant.get(0).place();
    return new ComparedFigures(FigureFormat.stated(one.value(), one.field()), sides.expected());
  }

  /** What the stated figure is called: a sum by all that is at fault in it. */
  String label(List<Place> places, Labels labels) {
    if (places.isEmpty()) {
      return "";
    }
    return meant.size() > 1 ? RuleTexts.of("sum-of", labels.of(places)) : labels.of(places.get(0));
  }
}
