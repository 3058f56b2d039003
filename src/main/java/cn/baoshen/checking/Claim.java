package cn.baoshen.checking;

import cn.baoshen.form.Expression;
import cn.baoshen.form.Input;
import cn.baoshen.form.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a check holds to be true of a report. */
sealed interface Claim {
  /** The places it reads, those of the stated side first. */
  List<Input> inputs(Values values);

  /** True when it divides by zero, so that it says nothing about this report. */
  boolean dividesByZero(Values values);

  boolean holds(Values values);

  /** Two figures that agree. */
  record Comparison(Expression left, String operator, Expression right, Tolerance tolerance)
      implements Claim {
    @Override
    public List<Input> inputs(Values values) {
      List<Input> inputs = new ArrayList<>(left.inputs(values));
      inputs.addAll(right.inputs(values));
      return inputs;
    }

    @Override
    public boolean dividesByZero(Values values) {
      return left.dividesByZero(values) || right.dividesByZero(values);
    }

    @Override
    public boolean holds(Values values) {
      BigDecimal over = difference(values);
      return tolerance.covers(over)
          || switch (operator) {
            case "<=" -> over.signum() <= 0;
            case ">=" -> over.signum() >= 0;
            default -> over.signum() == 0;
          };
    }

    /** The stated figure less the other one. */
    BigDecimal difference(Values values) {
      return number(left, values).subtract(number(right, values));
    }

    private static BigDecimal number(Expression figure, Values values) {
      if (figure.evaluate(values) instanceof BigDecimal number) {
        return number;
      }
      throw new IllegalStateException("not a number though all its places are filled: " + figure);
    }
  }

  /** A condition. */
  record Condition(Expression condition) implements Claim {
    @Override
    public List<Input> inputs(Values values) {
      return condition.inputs(values);
    }

    @Override
    public boolean dividesByZero(Values values) {
      return condition.dividesByZero(values);
    }

    @Override
    public boolean holds(Values values) {
      if (condition.evaluate(values) instanceof Boolean truth) {
        return truth;
      }
      throw new IllegalStateException("no truth though all its places are filled: " + condition);
    }
  }

  /** Places that are not blank. */
  record Filled(List<Expression> places) implements Claim {
    @Override
    public List<Input> inputs(Values values) {
      return places.stream()
          .flatMap(place -> place.inputs(values).stream())
          .map(input -> new Input(input.place(), true, false))
          .filter(input -> !input.place().isFilled())
          .toList();
    }

    @Override
    public boolean dividesByZero(Values values) {
      return false;
    }

    @Override
    public boolean holds(Values values) {
      return inputs(values).isEmpty();
    }
  }
}
