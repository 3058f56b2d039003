package cn.baoshen.checking;

import cn.baoshen.form.FieldType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far two figures may be apart and still agree.
 *
 * <p>People round. What is stated with one decimal agrees with anything that rounds to it, and each
 * term of a sum may have been rounded for itself: two terms of two decimals may be a whole cent
 * off. Scores are given, not computed and rounded: their sum is held to the limit.
 *
 * @param limit what the form says for figures of this type
 * @param type the type of the figures; null when they have none
 * @param rounding whether figures are taken as rounded; otherwise the limit alone counts
 */
record Tolerance(BigDecimal limit, @Nullable FieldType type, boolean rounding) {
  static final Tolerance NONE = new Tolerance(BigDecimal.ZERO, null, false);

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Of less money nobody leaves the decimals out. */
  private static final BigDecimal LEAST_WHOLE = new BigDecimal("100");

  /**
   * True when two figures agree.
   *
   * @param difference of the two
   * @param left the terms of one: several of a sum, one that stands there, none of what is computed
   *     otherwise
   * @param right the terms of the other
   */
  boolean covers(BigDecimal difference, List<BigDecimal> left, List<BigDecimal> right) {
    int terms = rounding && type != FieldType.SCORE ? added(left) + added(right) : 0;
    return terms > 1
        ? difference.abs().compareTo(halfStep(left, right).multiply(of(terms))) <= 0
            || isRoundedWhole(difference, left, right)
        : coversOne(difference, left, right);
  }

  /** 435 for 434.16 and 0.55: a sum of money that was stated without any decimals. */
  private boolean isRoundedWhole(
      BigDecimal difference, List<BigDecimal> left, List<BigDecimal> right) {
    List<BigDecimal> stated = left.size() == 1 ? left : right;
    return type == FieldType.AMOUNT
        && stated.size() == 1
        && stated.get(0).scale() <= 0
        && stated.get(0).abs().compareTo(LEAST_WHOLE) >= 0
        && difference.abs().compareTo(HALF) <= 0
        && places(stated == left ? right : left) > 0;
  }

  /**
   * Half a step of the last digit is no contradiction for rates and scores, which are shown
   * rounded; half a cent of money is.
   */
  private boolean coversOne(BigDecimal difference, List<BigDecimal> left, List<BigDecimal> right) {
    boolean stated = rounding && type == FieldType.RATE && left.isEmpty() != right.isEmpty();
    BigDecimal most = stated ? limit.max(half(written(left, right))) : limit;
    int beyond = difference.abs().compareTo(most);
    return beyond < 0 || type != FieldType.AMOUNT && beyond == 0;
  }

  /** The terms that can have been rounded; a figure that stands alone is no sum. */
  private int added(List<BigDecimal> terms) {
    return terms.size() < 2 ? 0 : (int) terms.stream().filter(this::mayBeRounded).count();
  }

  /** Money is typed with its cents, of which zeros do not show; a whole weight is a whole one. */
  private boolean mayBeRounded(BigDecimal term) {
    return type == FieldType.AMOUNT ? term.signum() != 0 : term.stripTrailingZeros().scale() > 0;
  }

  /** Half of the last place that any of the figures states; whole figures are taken as exact. */
  private BigDecimal halfStep(List<BigDecimal> left, List<BigDecimal> right) {
    int places = places(left, right);
    return places > 0 ? limit.max(half(places)) : limit;
  }

  /** The decimals of the one figure that is stated, zeros at its end too: 86.0 is not 86. */
  private static int written(List<BigDecimal> left, List<BigDecimal> right) {
    return left.isEmpty() ? right.get(0).scale() : left.get(0).scale();
  }

  private static int places(List<BigDecimal> left, List<BigDecimal> right) {
    return Math.max(places(left), places(right));
  }

  private static int places(List<BigDecimal> figures) {
    return figures.stream().mapToInt(f -> f.stripTrailingZeros().scale()).max().orElse(0);
  }

  private static BigDecimal half(int places) {
    return HALF.movePointLeft(Math.max(0, places)).setScale(places + 1, RoundingMode.UNNECESSARY);
  }

  private static BigDecimal of(int terms) {
    return BigDecimal.valueOf(terms);
  }
}
