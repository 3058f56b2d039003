package cn.baoshen.checking;

import cn.baoshen.checking.words.MessageTemplate;
import cn.baoshen.checking.words.RuleTexts;
import cn.baoshen.checking.words.Shown;
import cn.baoshen.form.Field;
import cn.baoshen.form.Reasons;
import cn.baoshen.form.feel.Expression;
import cn.baoshen.form.feel.Input;
import cn.baoshen.form.feel.NoValue;
import cn.baoshen.form.feel.Place;
import cn.baoshen.form.feel.ReportValues;
import cn.baoshen.form.feel.TableRow;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One check of a rule, compiled.
 *
 * @param applies whether it says anything about a subject; null means always
 * @param unclear why nothing can be said of a subject; null means that something always can
 * @param stated the figure at fault; null when there is none
 * @param expected what it should be; null when no single figure is right
 * @param meant what each stated figure at fault was meant to be; null when that is not asked
 * @param points what a finding points at; empty points at what the claim reads
 * @param reason where the unit may say why it is so; null when no reason closes it
 */
record Check(
    Subjects subjects,
    @Nullable Expression applies,
    @Nullable Expression unclear,
    Assertion claim,
    @Nullable Shown stated,
    @Nullable Shown expected,
    @Nullable Expression meant,
    List<Expression> points,
    @Nullable Reason reason,
    MessageTemplate message) {
  /** Puts the check to every subject in a report. */
  void judge(RuleEvaluation hearing) {
    subjects.of(hearing.values()).forEach(subject -> answer(subject, hearing));
  }

  /** What cannot be reckoned for want of a figure in it has no answer, right or wrong. */
  private void answer(ReportValues subject, RuleEvaluation hearing) {
    try {
      judge(subject, hearing);
    } catch (NoValue e) {
      hearing.unclear(rowOf(subject), RuleTexts.of("no-value"), () -> readable(subject));
    }
  }

  /** Something in the row that it is put to; nothing where it is put to the report. */
  private static List<Input> rowOf(ReportValues subject) {
    TableRow row = subject.row();
    return row == null
        ? List.of()
        : row.table().columns().stream()
            .limit(1)
            .map(column -> new Input(row.place(column), false, false))
            .toList();
  }

  private List<Place> readable(ReportValues subject) {
    try {
      return read(subject);
    } catch (NoValue e) {
      return List.of();
    }
  }

  private void judge(ReportValues subject, RuleEvaluation hearing) {
    if (mayBeBlank(subject.place()) || unclear != null && isUnclear(unclear, subject, hearing)) {
      return;
    }
    if (applies != null && !appliesTo(applies, subject, hearing)) {
      return;
    }
    List<Input> inputs = claim.inputs(subject);
    if (claim.isInapplicable(inputs)) {
      hearing.inapplicable(() -> read(subject));
      return;
    }
    List<Place> missing = hearing.missing(inputs);
    // What every row points at may be all rows, so that is asked only where a table is lost.
    List<Place> lost = hearing.losesTables() ? hearing.lostTables(read(subject)) : List.of();
    if (missing.isEmpty() && lost.isEmpty()) {
      judge(subject, inputs, hearing);
    } else if (missing.isEmpty()) {
      hearing.lacks(lost, () -> read(subject));
    } else if (!hearing.mayBeAnything(missing)
        && claim.failsAnyway(subject, missing, hearing::isNeverNegative)) {
      hearing.found(this, subject, places(subject, inputs), missing);
    } else if (lost.isEmpty() && claim.holdsAnyway(subject, missing)) {
      hearing.passed(this, subject);
    } else {
      hearing.lacks(missing, () -> read(subject));
    }
  }

  /** All that it looks at, what it points at first. */
  private List<Place> read(ReportValues subject) {
    return Stream.concat(
            points.stream().flatMap(p -> p.inputs(subject).stream()),
            claim.inputs(subject).stream())
        .map(Input::place)
        .toList();
  }

  private void judge(ReportValues subject, List<Input> inputs, RuleEvaluation hearing) {
    if (claim.dividesByZero(subject)) {
      hearing.inapplicable(() -> read(subject));
    } else if (claim.holds(subject)) {
      hearing.passed(this, subject);
    } else if (!hearing.isMadeUp(claim, subject, read(subject))) {
      hearing.found(this, subject, places(subject, inputs), List.of());
    }
  }

  private boolean isUnclear(Expression why, ReportValues subject, RuleEvaluation hearing) {
    List<Input> inputs = why.inputs(subject);
    List<Place> missing = hearing.missing(inputs);
    if (!missing.isEmpty()) {
      hearing.lacks(missing, () -> read(subject));
      return true;
    }
    Object because = why.evaluate(subject);
    if (because != null) {
      hearing.unclear(inputs, because.toString(), () -> read(subject));
    }
    return because != null;
  }

  private static boolean mayBeBlank(@Nullable Place quantified) {
    return quantified != null && !quantified.isFilled() && !quantified.field().required();
  }

  private boolean appliesTo(Expression when, ReportValues subject, RuleEvaluation hearing) {
    List<Input> inputs = when.inputs(subject);
    if (inputs.stream().anyMatch(Input::isInapplicable)) {
      hearing.inapplicable(() -> read(subject));
      return false;
    }
    List<Place> missing = hearing.missing(inputs);
    if (!missing.isEmpty()) {
      boolean doesAnyway = when.staysTrue(subject);
      if (!doesAnyway) {
        hearing.lacks(missing, () -> read(subject));
      }
      return doesAnyway;
    }
    boolean does = !when.dividesByZero(subject) && isTrue(when.evaluate(subject));
    if (!does && !asksForBlanks(inputs)) {
      hearing.inapplicable(() -> read(subject));
    }
    return does;
  }

  /** True when this subject is one that it is put to, and all is there that tells so. */
  boolean isPutTo(ReportValues subject) {
    return applies == null
        || applies.inputs(subject).stream().noneMatch(Input::isMissing)
            && !applies.dividesByZero(subject)
            && Boolean.TRUE.equals(applies.answer(subject));
  }

  /** What is only put where something is filled, or known, is not worth a word where nothing is. */
  private static boolean asksForBlanks(List<Input> inputs) {
    return inputs.stream().allMatch(Input::tolerated);
  }

  private boolean isTrue(@Nullable Object answer) {
    if (answer instanceof Boolean truth) {
      return truth;
    }
    if (answer == null) {
      throw new NoValue(String.valueOf(applies));
    }
    throw new IllegalStateException("no truth though all its places are filled: " + applies);
  }

  /** A blank that counts as nothing is no figure that anything was compared with. */
  private boolean isShown(Input input) {
    boolean nothing = input.tolerated() && !input.place().isFilled();
    return !input.condition() && !(nothing && claim instanceof Assertion.Comparison);
  }

  /** What only decides which rows count is pointed at when there is nothing else. */
  private List<Place> places(ReportValues subject, List<Input> read) {
    List<Input> named =
        points.isEmpty()
            ? read
            : points.stream().flatMap(point -> point.inputs(subject).stream()).toList();
    List<Input> pointed = named.stream().filter(this::isShown).toList();
    List<Input> some = pointed.isEmpty() ? read : pointed;
    return some.stream().map(Input::place).distinct().toList();
  }

  /**
   * The place where a unit says why something is out of the ordinary.
   *
   * @param field the text field for it
   * @param notReasons words that fill the place and say nothing, such as 略; a list of text, or null
   */
  record Reason(Field field, @Nullable Object notReasons) {
    /** What the unit says there; null when it says nothing. */
    @Nullable String stated(ReportValues values) {
      return values.at(field) instanceof String text ? text : null;
    }

    /** True when it says why. */
    boolean isGiven(ReportValues values) {
      String stated = stated(values);
      return stated != null
          && Reasons.isGiven(stated, notReasons instanceof List<?> list ? list : List.of());
    }
  }
}
