package cn.baoshen.report;

import java.time.Instant;

/** The durable way to the next station; joins the transaction that is under way. */
@FunctionalInterface
public interface Handover {
  /**
   * Lets a station work on a case once, at its time.
   *
   * @param station its name in the routes, such as {@code conclude}
   * @param key {@code <case id>} or {@code <case id>/<what>}; the same key is not queued twice
   * @param due when; null for now
   */
  void to(String station, String key, Instant due);

  /** Lets a station work on a case as soon as it can. */
  default void to(String station, String key) {
    to(station, key, null);
  }
}
