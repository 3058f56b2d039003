package cn.baoshen.form.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far a result meets its target.
 *
 * @param share the share of the target that was reached, at most 1; null when there is no measure
 *     of it, as of a date that was missed
 * @param excess by which share the target was exceeded; zero when it was not
 * @param band name of the class that the words of the result put it in; null when they do not
 * @param unclear why nothing can be said, a key of {@code text/target}; null when something can
 */
public record Outcome(
    State state,
    @Nullable BigDecimal share,
    @Nullable BigDecimal excess,
    @Nullable String band,
    @Nullable String unclear) {
  /** What can be said in one word. */
  public enum State {
    MET,
    MISSED,
    /** Words and no figures. */
    WORDS,
    UNCLEAR
  }

  static final Outcome MET = new Outcome(State.MET, BigDecimal.ONE, BigDecimal.ZERO, null, null);
  static final Outcome MISSED = new Outcome(State.MISSED, null, BigDecimal.ZERO, null, null);

  static Outcome exceeded(BigDecimal excess) {
    return new Outcome(State.MET, BigDecimal.ONE, excess, null, null);
  }

  static Outcome reached(BigDecimal share) {
    return new Outcome(State.MISSED, share, BigDecimal.ZERO, null, null);
  }

  static Outcome words(@Nullable String band) {
    return new Outcome(State.WORDS, null, BigDecimal.ZERO, band, null);
  }

  static Outcome unclear(String why) {
    return new Outcome(State.UNCLEAR, null, null, null, why);
  }

  boolean isUnclear() {
    return state == State.UNCLEAR;
  }
}
