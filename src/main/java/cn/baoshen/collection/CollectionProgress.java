package cn.baoshen.collection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts how many of the expected units have reported, and how many in time. */
public class CollectionProgress {
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal NEARLY_ALL = new BigDecimal("99.9");

  private final UnitStatuses standings;
  private final Map<LocalDate, Instant> ends = new ConcurrentHashMap<>();

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
    Tally tally = new Tally();
    standings.stream().filter(UnitStatus::expected).forEach(s -> tally.add(s, isOnTime(s)));
    return tally.progress();
  }

  /** The progress of several together, such as that of all forms. */
  public static Progress sum(Collection<Progress> parts) {
    Tally tally = new Tally();
    parts.forEach(tally::add);
    return tally.progress();
  }

  private static final class Tally {
    private int expected;
    private int received;
    private int onTime;
    private int zero;

    void add(UnitStatus standing, boolean inTime) {
      expected++;
      received += standing.answered() ? 1 : 0;
      onTime += inTime ? 1 : 0;
      zero += standing.zero() ? 1 : 0;
    }

    void add(Progress part) {
      expected += part.expected();
      received += part.received();
      onTime += part.onTime();
      zero += part.zero();
    }

    Progress progress() {
      int late = received - onTime;
      int missing = expected - received;
      return new Progress(expected, received, onTime, late, missing, zero, rate(onTime, expected));
    }
  }

  /** True when the unit said what it had to say by the end of its own last day. */
  public boolean isOnTime(UnitStatus standing) {
    return standing.answered()
        && (standing.firstAt() == null || standing.firstAt().isBefore(after(standing.due())));
  }

  /** The end of a last day, of which there are few. */
  private Instant after(LocalDate due) {
    return ends.computeIfAbsent(due, standings::endOf);
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
