package cn.baoshen.rollup;

import cn.baoshen.rollup.Figures.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shares, means and medians, with one decimal. */
final class Counted {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private Counted() {}

  static Share share(int part, int whole) {
    return new Share(part, whole, whole == 0 ? null : divided(HUNDRED.multiply(of(part)), whole));
  }

  static @Nullable BigDecimal mean(List<Integer> numbers) {
    int sum = numbers.stream().mapToInt(Integer::intValue).sum();
    return numbers.isEmpty() ? null : divided(of(sum), numbers.size());
  }

  /** The middle one, or what lies between the two in the middle. */
  static @Nullable BigDecimal median(List<Integer> numbers) {
    List<Integer> sorted = numbers.stream().sorted().toList();
    int size = sorted.size();
    return size == 0 ? null : divided(of(sorted.get((size - 1) / 2) + sorted.get(size / 2)), 2);
  }

  static BigDecimal divided(BigDecimal number, int by) {
    return number.divide(of(by), 1, RoundingMode.HALF_UP);
  }

  private static BigDecimal of(int number) {
    return new BigDecimal(number);
  }
}
