package cn.baoshen.form.indicator;

import static cn.baoshen.form.indicator.Unit.Kind.COUNT;
import static java.util.Objects.requireNonNull;

import cn.baoshen.form.indicator.Lexicon.Role;
import cn.baoshen.form.indicator.Lexicon.Sense;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A target of nothing and the figure of its result: no accident, no growth, nothing overspent.
 *
 * <p>One accident misses it, and there is no share of that. What may fall below nothing, as a rate
 * or a growth, meets it there.
 *
 * @param target null where the target says so in words
 */
record Nought(Said wanted, @Nullable Figure target, Said reached, Direction direction) {
  /** What accidents and complaints are counted in. */
  private static final Set<String> INCIDENTS = Set.of("", "起", "次", "件", "例", "宗", "个", "项");

  private static final Pattern SHARE_ALONE = Pattern.compile("\\d+(?:\\.\\d+)?[%‰]");
  private static final int LEAST_DENIED = 2;
  private static final String CLAUSE = "(?:^|[;,、:])";
  private static final String HAPPENED = "(?:全年|本年|当年|年内|共|累计|发生|出现|存在|有|仍有|尚有|仍|尚){0,3}";
  private static final String COUNTED = "(?:现象|情况|行为|事件|问题|案件|事故|金额|资金|人数|数|共|达|为|了|:){0,3}$";

  /** True for a figure of nothing that is neither to be surpassed nor to grow or to fall by. */
  static boolean isOne(Figure target) {
    return target.number().signum() == 0
        && !target.isRange()
        && !target.isBound(Role.AT_LEAST)
        && (target.trend() == 0 || target.bound() != null);
  }

  /** Null when the result has neither a figure nor a word for nothing. */
  @Nullable Outcome judge() {
    List<Figure> comparable = comparable();
    if (comparable.isEmpty()) {
      return withoutFigure();
    }
    Figure achieved = Several.one(comparable);
    if (achieved == null || achieved.isRange() || reached.odd()) {
      return Outcome.unclear("several");
    }
    if (reached.isOfAnotherSort(wanted)) {
      return Outcome.unclear("sort");
    }
    return achieved.number().signum() == 0 ? Outcome.MET : beside(achieved);
  }

  private @Nullable Outcome withoutFigure() {
    if (reached.says(Sense.NOTHING)) {
      return Outcome.MET;
    }
    return reached.figures().isEmpty() ? null : Outcome.unclear("unit");
  }

  private List<Figure> comparable() {
    List<Figure> same = reached.figures().stream().filter(this::isComparable).toList();
    return same.isEmpty() ? reached.figures().stream().filter(this::isBelowAnyway).toList() : same;
  }

  private boolean isComparable(Figure figure) {
    return target == null
        ? INCIDENTS.contains(figure.unit().base()) || isOfDenied(figure)
        : figure.comparesWith(target.unit()) || isShareOfMishap(figure);
  }

  /** 拖欠2人 beside 无拖欠, whatever it is counted in. */
  private boolean isOfDenied(Figure figure) {
    String denied = wanted.denied();
    String before = reached.text().substring(0, figure.start());
    return denied.length() >= LEAST_DENIED
        && Pattern.compile(CLAUSE + HAPPENED + Pattern.quote(denied) + COUNTED)
            .matcher(before)
            .find();
  }

  /** 0.5% beside 0 of what should not happen, as long as the result says nothing else. */
  private boolean isShareOfMishap(Figure figure) {
    return requireNonNull(target).unit().isNone()
        && figure.unit().kind() == Unit.Kind.SHARE
        && direction.better() == NameWords.Better.MISHAP
        && SHARE_ALONE.matcher(reached.text()).matches();
  }

  /** Nothing and less are so in every unit, where one of the two has none. */
  private boolean isBelowAnyway(Figure figure) {
    boolean below = figure.trend() < 0 || figure.number().signum() <= 0;
    return target != null && below && (target.unit().isNone() || figure.unit().isNone());
  }

  private Outcome beside(Figure achieved) {
    boolean falls = achieved.trend() < 0;
    boolean negative = achieved.number().signum() < 0;
    if (falls && (negative || !isChange()) || isInParentheses()) {
      return Outcome.unclear("trend");
    }
    if (isOfDecrease() || !isCeiling() && (negative || falls || isOfGrowth())) {
      return Outcome.unclear("direction");
    }
    return negative || falls ? below(achieved) : above(achieved);
  }

  /** (5.2%) is how accountants write -5.2%, and others 5.2%. */
  private boolean isInParentheses() {
    return reached.text().startsWith("(") && reached.text().endsWith(")");
  }

  /** 下降5% is less than nothing of a growth; of accidents it tells not how many there were. */
  private boolean isChange() {
    return isLimit() && !isOfThings()
        || target != null && target.trend() != 0
        || direction.trend() != 0
        || direction.better() == NameWords.Better.LOWER;
  }

  private boolean isLimit() {
    return target != null && (target.isBound(Role.AT_MOST) || target.isBound(Role.HELD_TO));
  }

  private boolean isOfThings() {
    return target == null || !target.unit().isNone() && INCIDENTS.contains(target.unit().base());
  }

  private boolean isCeiling() {
    return isLimit() || direction.isLowerBetter();
  }

  /** A decrease of nothing at most is asked for by nobody. */
  private boolean isOfDecrease() {
    int trend = target == null || target.trend() == 0 ? direction.trend() : target.trend();
    return trend < 0 && !isOfThings();
  }

  /** 0% of a growth, or of what should be much, may as well be a floor. */
  private boolean isOfGrowth() {
    boolean much = direction.isHigherBetter() && target != null && target.unit().kind() != COUNT;
    return !isOfThings() && direction.trend() > 0 || much;
  }

  private Outcome above(Figure achieved) {
    if (reached.says(Sense.NOTHING)) {
      return Outcome.unclear("several");
    }
    return achieved.bound() == null || achieved.isBound(Role.AT_LEAST)
        ? Outcome.MISSED
        : Outcome.unclear("inexact");
  }

  /** -5%以上 may be anything; 下降5%以上 is none the less below. */
  private static Outcome below(Figure achieved) {
    return achieved.isBound(Role.AT_LEAST) && achieved.trend() >= 0
        ? Outcome.unclear("inexact")
        : Outcome.MET;
  }
}
