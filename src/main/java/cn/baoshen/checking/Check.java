package cn.baoshen.checking;

import cn.baoshen.form.Expression;
import cn.baoshen.form.Input;
import cn.baoshen.form.Place;
import cn.baoshen.form.Values;
import java.util.List;

/**
 * One check of a rule, compiled.
 *
 * @param applies whether it says anything about a subject; null means always
 * @param unclear why nothing can be said of a subject; null means that something always can
 * @param stated the figure at fault; null when there is none
 * @param expected what it should be; null when no single figure is right
 * @param points what a finding points at; null points at what the claim reads
 */
record Check(
    Subjects subjects,
    Expression applies,
    Expression unclear,
    Claim claim,
    Shown stated,
    Shown expected,
    List<Expression> points,
    Sentence message) {
  /** Puts the check to every subject in a report. */
  void judge(Hearing hearing) {
    subjects.of(hearing.values()).forEach(subject -> judge(subject, hearing));
  }

  private void judge(Values subject, Hearing hearing) {
    if (mayBeBlank(subject.place()) || unclear != null && isUnclear(subject, hearing)) {
      return;
    }
    if (applies != null && !appliesTo(subject, hearing)) {
      return;
    }
    List<Input> inputs = claim.inputs(subject);
    if (hearing.lacks(inputs)) {
      return;
    }
    if (claim.dividesByZero(subject)) {
      hearing.inapplicable();
    } else if (claim.holds(subject)) {
      hearing.passed();
    } else {
      hearing.found(this, subject, places(subject, inputs));
    }
  }

  private boolean isUnclear(Values subject, Hearing hearing) {
    List<Input> inputs = unclear.inputs(subject);
    if (hearing.lacks(inputs)) {
      return true;
    }
    Object because = unclear.evaluate(subject);
    if (because != null) {
      hearing.unclear(inputs, because.toString());
    }
    return because != null;
  }

  private static boolean mayBeBlank(Place quantified) {
    return quantified != null && !quantified.isFilled() && !quantified.field().required();
  }

  private boolean appliesTo(Values subject, Hearing hearing) {
    if (hearing.lacks(applies.inputs(subject))) {
      return false;
    }
    boolean does = !applies.dividesByZero(subject) && isTrue(applies.evaluate(subject));
    if (!does) {
      hearing.inapplicable();
    }
    return does;
  }

  private boolean isTrue(Object answer) {
    if (answer instanceof Boolean truth) {
      return truth;
    }
    throw new IllegalStateException("no truth though all its places are filled: " + applies);
  }

  /** What only decides which rows count is pointed at when there is nothing else. */
  private List<Place> places(Values subject, List<Input> read) {
    List<Input> named =
        points.isEmpty()
            ? read
            : points.stream().flatMap(point -> point.inputs(subject).stream()).toList();
    List<Input> pointed = named.stream().filter(input -> !input.condition()).toList();
    List<Input> some = pointed.isEmpty() ? read : pointed;
    return some.stream().map(Input::place).distinct().toList();
  }
}
