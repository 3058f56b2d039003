package cn.baoshen.form.indicator;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a text.
 *
 * @param high the far end of a range; null for a single number
 * @param bound whether the figure is a limit, or only about right; null when it stands as it is
 * @param trend 1 after 增长, -1 after 下降, 0 otherwise; the number itself is as it is written
 * @param period how many times a year it is asked for; null for once and for all
 * @param start where it begins in its text
 * @param end where it and all that belongs to it ends
 */
record Figure(
    BigDecimal number,
    @Nullable BigDecimal high,
    Unit unit,
    Lexicon.@Nullable Role bound,
    int trend,
    @Nullable Period period,
    int start,
    int end) {
  /** The number in the base of its unit. */
  BigDecimal value() {
    return number.multiply(unit.factor());
  }

  BigDecimal highValue() {
    return requireNonNull(high).multiply(unit.factor());
  }

  boolean isRange() {
    return high != null;
  }

  boolean isBound(Lexicon.Role role) {
    return bound == role;
  }

  /** Nothing is nothing in every unit, and needs none. */
  boolean comparesWith(Unit other) {
    boolean bareNought = unit.isNone() && number.signum() == 0 && !isRange();
    return bareNought || unit.comparesWith(other);
  }

  /** True when another says no more and no less. */
  boolean sameAs(Figure other) {
    return unit.base().equals(other.unit.base())
        && value().compareTo(other.value()) == 0
        && !isRange()
        && !other.isRange();
  }

  /** The same of another number. */
  Figure of(BigDecimal other) {
    return new Figure(other, null, unit, null, 0, period, start, end);
  }

  /** The same number of something else. */
  Figure in(Unit other) {
    return new Figure(number, high, other, bound, trend, period, start, end);
  }

  Figure exact() {
    return new Figure(number, high, unit, null, trend, period, start, end);
  }

  /** A range up to this figure. */
  Figure from(Figure low) {
    Unit of = unit.isNone() ? low.unit : unit;
    return new Figure(low.number, number, of, bound, trend, period, low.start, end);
  }
}
