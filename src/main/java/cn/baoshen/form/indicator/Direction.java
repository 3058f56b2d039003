package cn.baoshen.form.indicator;

import cn.baoshen.form.indicator.Lexicon.Role;
import cn.baoshen.form.indicator.NameWords.Better;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which way is better, as far as the words of an indicator tell.
 *
 * @param better by its target's own words, else by its name
 * @param lowerGroup whether it is in a group of ceilings, such as costs
 * @param periodic whether the name asks for something several times a year
 * @param ofShare whether it is the name of a share, by its last word
 * @param trend 1 for the name of a growth, -1 for that of a decrease, 0 otherwise
 */
record Direction(Better better, boolean lowerGroup, boolean periodic, int trend, boolean ofShare) {
  private static final Pattern SHARE = Pattern.compile("(?:率|满意度|比例|比重|占比)(?:\\([^()]*\\))?$");

  static Direction of(Said target, String name, String group, Lexicon lexicon) {
    Better own = lexicon.names().better(target.subject());
    Better better = own == Better.UNSAID ? lexicon.names().better(name) : own;
    Period period = Period.before(name);
    return new Direction(
        better,
        lexicon.names().isLowerGroup(group),
        period != null && period.times() > 1,
        trend(name, lexicon),
        SHARE.matcher(name).find());
  }

  private static int trend(String name, Lexicon lexicon) {
    int trend = 0;
    for (Vocabulary.Found<Role> word : lexicon.before().in(name)) {
      trend = word.meaning() == Role.INCREASE ? 1 : word.meaning() == Role.DECREASE ? -1 : trend;
    }
    return trend;
  }

  /** Whether a target is a ceiling; empty when it may be either. */
  Optional<Boolean> isCeiling(Figure target) {
    if (target.isBound(Role.AT_LEAST)) {
      return Optional.of(false);
    }
    if (target.isBound(Role.AT_MOST) || target.isBound(Role.HELD_TO)) {
      return Optional.of(true);
    }
    return target.trend() == 0 ? byWords(target.unit().kind()) : ofTrend(target.trend());
  }

  private boolean isLess() {
    return better == Better.LOWER || better == Better.MISHAP;
  }

  boolean isLowerBetter() {
    return isLess() || better == Better.UNSAID && lowerGroup;
  }

  boolean isHigherBetter() {
    return better == Better.HIGHER || better == Better.EARNING;
  }

  /** A growth of what should be less is in doubt. */
  private Optional<Boolean> ofTrend(int trend) {
    return trend > 0 && isLess() ? Optional.empty() : Optional.of(false);
  }

  /** Money in a group of costs is one, whatever else the name says, unless it is saved. */
  private Optional<Boolean> byWords(Unit.Kind kind) {
    if (lowerGroup && kind == Unit.Kind.MONEY) {
      return Optional.of(true).filter(cost -> trend == 0);
    }
    return switch (better) {
      case LOWER, MISHAP -> Optional.of(true).filter(ceiling -> trend >= 0);
      case HIGHER -> higher(kind, false);
      case EARNING -> higher(kind, true);
      case DOUBTFUL -> Optional.empty();
      case UNSAID -> lowerGroup ? Optional.of(true) : higher(kind, false);
    };
  }

  /** More is better of things and shares; of money only when words say so, of time never. */
  private static Optional<Boolean> higher(Unit.Kind kind, boolean said) {
    return switch (kind) {
      case COUNT, SHARE -> Optional.of(false);
      case MONEY -> said ? Optional.of(false) : Optional.empty();
      case TIME, MEASURE -> Optional.empty();
    };
  }
}
