package cn.baoshen.checking;

import cn.baoshen.form.Field;
import cn.baoshen.form.feel.Expression;
import cn.baoshen.form.feel.Input;
import cn.baoshen.form.feel.NoValue;
import cn.baoshen.form.feel.Place;
import cn.baoshen.form.feel.ReportValues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** What a check holds to be true of a report. */
sealed interface Assertion {
  /** The places it reads, those of the stated side first. */
  List<Input> inputs(ReportValues values);

  /** True when it divides by zero, so that it says nothing about this report. */
  boolean dividesByZero(ReportValues values);

  boolean holds(ReportValues values);

  /** True when something it needs does not apply to the unit, so that it says nothing. */
  default boolean isInapplicable(List<Input> inputs) {
    return inputs.stream().anyMatch(Input::isInapplicable);
  }

  /**
   * True when it fails whatever the blank places will say.
   *
   * @param blank the places that are not there, or could not be read
   * @param neverNegative the figures that cannot be below zero
   */
  default boolean failsAnyway(
      ReportValues values, Collection<Place> blank, Predicate<Field> neverNegative) {
    return false;
  }

  /**
   * True when it holds whatever the blank places will say.
   *
   * @param blank the places that are not there, or could not be read
   */
  default boolean holdsAnyway(ReportValues values, Collection<Place> blank) {
    return false;
  }

  /** Two figures that agree. */
  record Comparison(Expression left, String operator, Expression right, Tolerance tolerance)
      implements Assertion {
    @Override
    public List<Input> inputs(ReportValues values) {
      List<Input> inputs = new ArrayList<>(left.inputs(values));
      inputs.addAll(right.inputs(values));
      boolean copes = isOfFigures() && inputs.stream().anyMatch(Input::isFigure);
      return copes ? inputs.stream().map(Input::withoutInapplicable).toList() : inputs;
    }

    /**
     * Beside an equal figure, what does not apply is nothing: a contradiction unless that is too.
     */
    boolean isOfFigures() {
      return operator.equals("=") && isOfFigures(left) && isOfFigures(right);
    }

    private static boolean isOfFigures(Expression side) {
      return side.isSum() || !side.isComputed();
    }

    @Override
    public boolean dividesByZero(ReportValues values) {
      return left.dividesByZero(values) || right.dividesByZero(values);
    }

    @Override
    public boolean holds(ReportValues values) {
      BigDecimal over = difference(values);
      boolean exactly =
          switch (operator) {
            case "<=" -> over.signum() <= 0;
            case ">=" -> over.signum() >= 0;
            default -> over.signum() == 0;
          };
      return exactly || tolerance.covers(over, left.terms(values), right.terms(values));
    }

    /** A sum that is too large already only grows by its blank parts. */
    @Override
    public boolean failsAnyway(
        ReportValues values, Collection<Place> blank, Predicate<Field> neverNegative) {
      boolean leftGrows = grows(left, values, blank, neverNegative);
      boolean rightGrows = grows(right, values, blank, neverNegative);
      if (leftGrows == rightGrows || readsAny(leftGrows ? right : left, values, blank)) {
        return false;
      }
      int sign = dividesByZero(values) ? 0 : difference(values).signum();
      return sign == (leftGrows ? 1 : -1) && !holds(values);
    }

    /** With a blank figure, or a row of which nobody knows whether it belongs there. */
    private static boolean grows(
        Expression side,
        ReportValues values,
        Collection<Place> blank,
        Predicate<Field> neverNegative) {
      return side.isSum()
          && readsAny(side, values, blank)
          && figures(side, values, blank).stream()
              .allMatch(p -> isOneOfMany(p, values) || neverNegative.test(p.field()));
    }

    /** An item that is taken back is rare, and small beside all others. */
    private static boolean isOneOfMany(Place blank, ReportValues values) {
      return blank.row() != null && values.row() == null;
    }

    private static boolean readsAny(Expression side, ReportValues values, Collection<Place> blank) {
      return side.inputs(values).stream().map(Input::place).anyMatch(blank::contains);
    }

    /** The blank figures of a sum; which rows it takes in can only add to it as well. */
    private static List<Place> figures(
        Expression side, ReportValues values, Collection<Place> blank) {
      return side.inputs(values).stream()
          .filter(input -> !input.condition())
          .map(Input::place)
          .filter(blank::contains)
          .toList();
    }

    /** The stated figure less the other one. */
    BigDecimal difference(ReportValues values) {
      return number(left, values).subtract(number(right, values));
    }

    private static BigDecimal number(Expression figure, ReportValues values) {
      Object value = figure.evaluate(values);
      if (value instanceof BigDecimal number) {
        return number;
      }
      if (value == null && !figure.isComputed()) {
        return BigDecimal.ZERO;
      }
      if (value == null) {
        throw new NoValue(figure.toString());
      }
      throw new IllegalStateException("not a number though all its places are filled: " + figure);
    }
  }

  /** A condition. */
  record Condition(Expression condition) implements Assertion {
    @Override
    public List<Input> inputs(ReportValues values) {
      return condition.inputs(values);
    }

    @Override
    public boolean dividesByZero(ReportValues values) {
      return condition.dividesByZero(values);
    }

    @Override
    public boolean holds(ReportValues values) {
      Object answer = condition.evaluate(values);
      if (answer instanceof Boolean truth) {
        return truth;
      }
      if (answer == null) {
        throw new NoValue(condition.toString());
      }
      throw new IllegalStateException("no truth though all its places are filled: " + condition);
    }

    @Override
    public boolean holdsAnyway(ReportValues values, Collection<Place> blank) {
      return condition.staysTrue(values);
    }
  }

  /** Places that are not blank. */
  record Filled(List<Expression> places) implements Assertion {
    @Override
    public List<Input> inputs(ReportValues values) {
      List<Input> blank = new ArrayList<>();
      for (Expression place : places) {
        for (Input input : place.inputs(values)) {
          if (!input.place().isFilled()) {
            blank.add(new Input(input.place(), true, false));
          }
        }
      }
      return blank;
    }

    @Override
    public boolean dividesByZero(ReportValues values) {
      return false;
    }

    @Override
    public boolean holds(ReportValues values) {
      return inputs(values).isEmpty();
    }
  }
}
