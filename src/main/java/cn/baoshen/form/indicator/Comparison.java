package cn.baoshen.form.indicator;

import cn.baoshen.form.indicator.Lexicon.Role;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Two figures of one unit, one of them a target above nothing. */
final class Comparison {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final BigDecimal TENTH_MORE = new BigDecimal("1.1");

  private final Figure target;
  private final Figure achieved;
  private final Direction direction;
  private final CeilingShare ceilingShare;

  Comparison(Figure target, Figure achieved, Direction direction, CeilingShare ceilingShare) {
    this.target = target;
    this.achieved = achieved;
    this.direction = direction;
    this.ceilingShare = ceilingShare;
  }

  Outcome judge() {
    if (target.unit().kind() != Unit.Kind.SHARE && !samePeriod()) {
      return overTheYear();
    }
    if (isOfOpenPeriod()) {
      return Outcome.unclear("period");
    }
    return trends().map(value -> compare(target.value(), value)).orElse(Outcome.unclear("trend"));
  }

  private boolean samePeriod() {
    boolean alike = target.period() != null && target.period().equals(achieved.period());
    return alike || times(target) > 0 && times(target) == times(achieved);
  }

  /** 每月1次 is 12 in the year; 1次 beside it may be either. */
  private Outcome overTheYear() {
    if (isOpen(target) || isOpen(achieved) || target.isRange() || achieved.isRange()) {
      boolean same = achieved.bound() == null && achieved.value().compareTo(target.value()) == 0;
      return same ? Outcome.MET : Outcome.unclear("period");
    }
    int times = times(target);
    if (times > 1 && achieved.period() == null && achieved.value().compareTo(target.value()) <= 0) {
      boolean less = achieved.value().compareTo(target.value()) < 0;
      return less ? compare(target.value(), achieved.value()) : Outcome.unclear("period");
    }
    return compare(yearly(target), yearly(achieved));
  }

  /** 每月检查次数: 1次 is a month's, 8次 may be the year's. */
  private boolean isOfOpenPeriod() {
    boolean told = target.period() != null || achieved.period() != null;
    boolean same = achieved.value().compareTo(target.value()) == 0;
    return direction.periodic() && !told && !same && target.unit().kind() == Unit.Kind.COUNT;
  }

  /** Money and hours a month may be told as such, without a word of the month. */
  private static boolean isOpen(Figure figure) {
    return figure.unit().kind() != Unit.Kind.COUNT
        || figure.period() != null && !figure.period().isKnown();
  }

  private static int times(Figure figure) {
    return figure.period() == null ? 1 : figure.period().times();
  }

  private static BigDecimal yearly(Figure figure) {
    return figure.value().multiply(BigDecimal.valueOf(times(figure)));
  }

  /** What was achieved in the sense of the target: 下降2% is -2 of 增长5%; empty when unknown. */
  private Optional<BigDecimal> trends() {
    BigDecimal value = achieved.value();
    int sense = target.trend() == 0 ? direction.trend() : target.trend();
    if (achieved.trend() != 0 && sense == 0) {
      boolean share = achieved.unit().kind() == Unit.Kind.SHARE;
      return share || achieved.trend() < 0 ? Optional.empty() : Optional.of(value);
    }
    if (achieved.trend() == 0) {
      boolean against = sense < 0 && value.signum() < 0;
      return Optional.of(against ? value.negate() : value);
    }
    return Optional.of(achieved.trend() == sense ? value : value.negate());
  }

  private Outcome compare(BigDecimal wanted, BigDecimal value) {
    Optional<Boolean> ceiling = direction.isCeiling(target);
    if (achieved.isRange() || achieved.bound() != null && !achieved.isBound(Role.HELD_TO)) {
      return inexact(wanted, value, ceiling);
    }
    if (target.isRange() && isBetween(value)) {
      return Outcome.MET;
    }
    if (value.compareTo(wanted) == 0) {
      return Outcome.MET;
    }
    if (ceiling.isEmpty()) {
      return Outcome.unclear("direction");
    }
    return ceiling.get() ? ceiling(top(wanted), value) : floor(wanted, value);
  }

  private boolean isBetween(BigDecimal value) {
    return value.compareTo(target.value()) >= 0 && value.compareTo(target.highValue()) <= 0;
  }

  private BigDecimal top(BigDecimal wanted) {
    return target.isRange() ? target.highValue() : wanted;
  }

  private Outcome floor(BigDecimal wanted, BigDecimal value) {
    if (value.compareTo(wanted) < 0 && wanted.signum() == 0) {
      return Outcome.MISSED;
    }
    if (value.compareTo(wanted) < 0) {
      BigDecimal share = value.divide(wanted, MathContext.DECIMAL128);
      return Outcome.reached(share.max(BigDecimal.ZERO));
    }
    return target.isRange() || wanted.signum() == 0
        ? Outcome.MET
        : Outcome.exceeded(value.subtract(wanted).divide(wanted, MathContext.DECIMAL128));
  }

  private Outcome ceiling(BigDecimal wanted, BigDecimal value) {
    return value.compareTo(wanted) <= 0
        ? Outcome.MET
        : Outcome.reached(ceilingShare.of(wanted, value));
  }

  /** 约95%, or 95%以上, beside 100%: of all that was to be reached nobody says less who reached it. */
  private boolean isShortOfAll(BigDecimal wanted, BigDecimal value) {
    return target.unit().kind() == Unit.Kind.SHARE
        && wanted.compareTo(ALL) == 0
        && value.compareTo(ALL) < 0
        && !achieved.isBound(Role.AT_MOST);
  }

  /** About so much is still not enough where it is a tenth away. */
  private static boolean isFarFrom(BigDecimal wanted, BigDecimal value, boolean ceiling) {
    return ceiling
        ? value.compareTo(wanted.multiply(TENTH_MORE)) > 0
        : value.multiply(TENTH_MORE).compareTo(wanted) < 0;
  }

  /** Of a result that is only a limit, 95%以上, what is sure of all that it may be. */
  private Outcome inexact(BigDecimal wanted, BigDecimal value, Optional<Boolean> ceiling) {
    if (ceiling.isEmpty() || achieved.isRange()) {
      return Outcome.unclear("inexact");
    }
    if (!ceiling.get() && isShortOfAll(wanted, value)) {
      return Outcome.MISSED;
    }
    if (achieved.isBound(Role.ABOUT)) {
      return isFarFrom(wanted, value, ceiling.get()) ? Outcome.MISSED : Outcome.unclear("inexact");
    }
    boolean above = achieved.isBound(Role.AT_LEAST);
    int beyond = value.compareTo(ceiling.get() ? top(wanted) : wanted);
    if (above != ceiling.get() && (above ? beyond >= 0 : beyond <= 0)) {
      return Outcome.MET;
    }
    boolean missed = above == ceiling.get() && (above ? beyond > 0 : beyond < 0);
    return missed ? Outcome.MISSED : Outcome.unclear("inexact");
  }
}
