package cn.baoshen.form.indicator;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.indicator.Lexicon.Role;
import cn.baoshen.form.indicator.Lexicon.Sense;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A target that is a figure, and the figure of its result. */
final class Quantity {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Said wanted;
  private final Said reached;
  private final Direction direction;
  private final Lexicon lexicon;

  Quantity(Said wanted, Said reached, Direction direction, Lexicon lexicon) {
    this.wanted = wanted;
    this.reached = reached;
    this.direction = direction;
    this.lexicon = lexicon;
  }

  /** Null when one of them has no figure. */
  @Nullable Outcome judge() {
    if (wanted.odd()) {
      return Outcome.unclear("odd");
    }
    if (wanted.figures().isEmpty()) {
      return withoutFigure();
    }
    Figure target = Several.one(wanted.figures());
    Outcome parts = target == null ? parts() : null;
    if (parts != null) {
      return parts;
    }
    if (target == null || wanted.says(Sense.NOTHING) && target.number().signum() != 0) {
      return Outcome.unclear("several");
    }
    if (target.isBound(Role.ABOUT) || target.number().signum() < 0) {
      return Outcome.unclear("inexact");
    }
    return Nought.isOne(target) ? nothing(target) : compared(target);
  }

  /** Of several figures, as far as the result says the same of each. */
  private @Nullable Outcome parts() {
    boolean odd = reached.odd() || wanted.figures().stream().anyMatch(Quantity::isInexact);
    return odd ? null : new Parts(wanted, reached).judge((t, r) -> comparison(t, r).judge());
  }

  private static boolean isInexact(Figure figure) {
    return figure.isRange() || figure.number().signum() <= 0 || figure.isBound(Role.ABOUT);
  }

  private @Nullable Outcome withoutFigure() {
    if (wanted.says(Sense.NOTHING)) {
      return nothing(null);
    }
    return wanted.says(Sense.EVERYTHING) ? everything() : null;
  }

  /** 全部 is 100 % where the result is a share, and nothing to compare where it is none. */
  private @Nullable Outcome everything() {
    Unit percent = percent();
    boolean share = reached.figures().stream().anyMatch(f -> f.comparesWith(percent));
    return share
        ? compared(new Figure(HUNDRED, null, percent, Role.AT_LEAST, 0, null, 0, 0))
        : null;
  }

  private static Unit percent() {
    return requireNonNull(Unit.at("%", 0)).meaning();
  }

  private @Nullable Outcome nothing(@Nullable Figure target) {
    return new Nought(wanted, target, reached, direction).judge();
  }

  private @Nullable Outcome compared(Figure target) {
    if (reached.figures().isEmpty()) {
      return reached.says(Sense.NOTHING) ? noneOf(target) : null;
    }
    if (reached.odd()) {
      return Outcome.unclear("odd");
    }
    List<Figure> same = Several.inUnit(target.unit(), reached.figures());
    if (same.isEmpty()) {
      return inPerCent(target);
    }
    Figure achieved = Several.one(same);
    return achieved == null ? Outcome.unclear("several") : comparison(target, achieved).judge();
  }

  /** ≥95% and 94, or ≥95 and 94%, of what is a share by its name. */
  private Outcome inPerCent(Figure target) {
    Figure achieved = reached.figures().get(0);
    boolean both = isShareOrBare(target, wanted) && isShareOrBare(achieved, reached);
    if (!both || reached.figures().size() > 1 || !direction.ofShare()) {
      return Outcome.unclear("unit");
    }
    return comparison(inPerCent(target, achieved), inPerCent(achieved, target)).judge();
  }

  private static boolean isShareOrBare(Figure figure, Said said) {
    boolean bare =
        figure.unit().isNone()
            && figure.number().compareTo(BigDecimal.ONE) > 0
            && said.text().length() == figure.end();
    return !figure.isRange()
        && figure.number().compareTo(HUNDRED) <= 0
        && (bare || figure.unit().equals(percent()));
  }

  private static Figure inPerCent(Figure figure, Figure other) {
    return figure.unit().isNone() ? figure.in(other.unit()) : figure;
  }

  /** 无 alone is none of what was to be reached; 无未完成事项 is of something else. */
  private @Nullable Outcome noneOf(Figure target) {
    Outcome outcome = comparison(target, target.of(BigDecimal.ZERO)).judge();
    return outcome.state() == Outcome.State.MET || reached.isNothingAlone() ? outcome : null;
  }

  private Comparison comparison(Figure target, Figure achieved) {
    return new Comparison(target, achieved, direction, lexicon.ceilingShare());
  }
}
