package cn.baoshen.safekeeping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the database holds, in figures that only grow.
 *
 * @param identity of the installation; null before it has one
 * @param counts rows by table, and greatest numbers as {@code <table>.greatest}; empty without
 *     tables
 */
record Stock(@Nullable String identity, Map<String, Long> counts) {
  /** Tables whose rows are never deleted. */
  static final List<String> COUNTED =
      List.of("cases", "history", "decision", "letter", "incoming_mail", "answer", "declaration");

  /** Tables whose rows have growing numbers. */
  static final List<String> NUMBERED = List.of("history", "letter", "incoming_mail", "audit");

  /** What somebody would miss. */
  private static final Set<String> MATTER = Set.of("cases", "answer", "incoming_mail");

  Stock {
    counts = new TreeMap<>(counts);
  }

  /** True of a database in which nothing was ever made: not even a table. */
  boolean isBare() {
    return counts.isEmpty();
  }

  /** True when nobody would miss anything of it. */
  boolean isEmpty() {
    return of(counts) == 0;
  }

  static long of(Map<String, Long> counts) {
    return MATTER.stream().mapToLong(key -> counts.getOrDefault(key, 0L)).sum();
  }

  long count(String key) {
    return counts.getOrDefault(key, 0L);
  }
}
