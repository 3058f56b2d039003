package cn.baoshen.safekeeping;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the case book had come, as it is written down outside the database.
 *
 * @param identity of the installation
 * @param counts as in {@link Stock}
 */
record Head(@Nullable String identity, Map<String, Long> counts, Instant at) {
  static Head of(Stock stock, Instant now) {
    return new Head(stock.identity(), stock.counts(), now);
  }

  /** True when it tells of more than accounts and looks. */
  boolean matters() {
    return Stock.of(counts) > 0;
  }

  /** What the stock has less of. */
  List<String> missing(Stock stock) {
    return counts.entrySet().stream()
        .filter(entry -> stock.count(entry.getKey()) < entry.getValue())
        .map(e -> e.getKey() + " " + stock.count(e.getKey()) + "<" + e.getValue())
        .sorted()
        .toList();
  }
}
