package cn.baoshen.safekeeping;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a database must not be worked with.
 *
 * @param key of its words in {@code text/start.properties}, after {@code store.}
 * @param details what stands in them
 */
record Discrepancy(String key, List<String> details) {
  static final String DAMAGED = "damaged";

  static Discrepancy of(String key, @Nullable Object... details) {
    return new Discrepancy(key, Arrays.stream(details).map(String::valueOf).toList());
  }

  /** True when what is there must be set aside before anything can be rebuilt. */
  boolean isUseless() {
    return key.equals(DAMAGED) || key.equals("other");
  }
}
