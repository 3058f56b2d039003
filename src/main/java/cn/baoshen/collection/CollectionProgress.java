package cn.baoshen.collection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Counts how many of the expected units have reported, and how many in time. */
public class CollectionProgress {
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal NEARLY_ALL = new BigDecimal("99.9");

  private final UnitStatuses standings;

  public CollectionProgress(UnitStatuses standings) {
    this.standings = standings;
  }

  /** The progress at this moment. */
  public Progress now() {
    return of(standings.all());
  }

  /**
   * The progress that these make: of what has to be handed in, not of what is besides.
   *
   * @param standings all, or those of one form
   */
  public Progress of(List<UnitStatus> standings) {
    List<UnitStatus> all = standings.stream().filter(UnitStatus::expected).toList();
    int received = count(all, UnitStatus::answered);
    int onTime = count(all, this::isOnTime);
    return new Progress(
        all.size(),
        received,
        onTime,
        received - onTime,
        all.size() - received,
        count(all, UnitStatus::zero),
        rate(onTime, all.size()));
  }

  /** True when the unit said what it had to say by the end of its own last day. */
  public boolean isOnTime(UnitStatus standing) {
    return standing.answered()
        && (standing.firstAt() == null
            || !standings.day(standing.firstAt()).isAfter(standing.due()));
  }

  private static int count(List<UnitStatus> all, java.util.function.Predicate<UnitStatus> which) {
    return (int) all.stream().filter(which).count();
  }

  /** Rounded half up, but all are all: 1,999 of 2,000 are not a hundred percent. */
  static BigDecimal rate(int onTime, int expected) {
    if (expected == 0) {
      return BigDecimal.ZERO.setScale(1);
    }
    BigDecimal rate =
        HUNDRED
            .multiply(new BigDecimal(onTime))
            .divide(new BigDecimal(expected), 1, RoundingMode.HALF_UP);
    return onTime < expected ? rate.min(NEARLY_ALL) : rate;
  }
}
