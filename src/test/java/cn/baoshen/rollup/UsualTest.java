package cn.baoshen.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** When a figure is far from those of like units. */
class UsualTest {
  private static final BigDecimal FIVE = new BigDecimal(5);
  private static final BigDecimal FIFTH = new BigDecimal("0.2");

  private static Usual usual(String median, String distance) {
    return new Usual("教育", "人均公用经费", 30, new BigDecimal(median), new BigDecimal(distance));
  }

  private static boolean isFar(Usual usual, String figure) {
    return usual.isFar(new BigDecimal(figure), FIVE, FIFTH);
  }

  @Test
  void it_is_far_beyond_five_times_the_usual_distance() {
    assertThat(isFar(usual("10", "3"), "25")).isFalse();
    assertThat(isFar(usual("10", "3"), "25.01")).isTrue();
    assertThat(isFar(usual("10", "3"), "-5.01")).isTrue();
  }

  @Test
  void where_nearly_all_are_alike_a_part_of_the_median_stands_for_that_distance() {
    assertThat(isFar(usual("10", "0"), "20")).isFalse();
    assertThat(isFar(usual("10", "0"), "20.01")).isTrue();
  }
}
