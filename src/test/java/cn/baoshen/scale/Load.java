package cn.baoshen.scale;

import java.time.LocalDate;
import java.util.List;

/**
 * How full a house is.
 *
 * @param units in the registry
 * @param cases of the open collection and of those before it, back until there are so many
 * @param today the day on which it is that full; the last day of the open collection
 * @param whole whether each case has an examination of real size
 */
public record Load(int units, int cases, LocalDate today, boolean whole) {
  private static final int DAYS_OPEN = 80;

  /** The year whose reports are asked for. */
  int year() {
    return today.getYear() - 1;
  }

  LocalDate opens() {
    return today.minusDays(DAYS_OPEN);
  }

  /** What the service must be told so that this collection is the open one. */
  public List<String> settings() {
    return List.of("baoshen.year=" + year(), "baoshen.opens=" + opens(), "baoshen.due=" + today);
  }
}
