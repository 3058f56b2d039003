package cn.baoshen.report;

/** The durable way to the next station; joins the transaction that is under way. */
public interface Handover {
  /**
   * Lets a station work on a case once.
   *
   * @param station its name in the routes, such as {@code conclude}
   * @param key {@code <case id>} or {@code <case id>/<what>}; the same key is not queued twice
   */
  void to(String station, String key);
}
