package cn.baoshen.camel;

/**
 * One piece of durable work: a station and what it is to work on.
 *
 * @param station the station's name
 * @param caseId the case, or the id of whatever else the station knows
 * @param about which of its matters, such as a tier or a kind of letter; empty when there is one
 *     only
 */
record Order(String station, String caseId, String about) {
  /** Reads {@code station/case} or {@code station/case/about}, an instance id of the scheduler. */
  static Order of(String instance) {
    String[] parts = instance.split("/", 3);
    return new Order(parts[0], parts[1], parts.length == 3 ? parts[2] : "");
  }

  /** The key without the station. */
  String key() {
    return about.isEmpty() ? caseId : caseId + "/" + about;
  }

  @Override
  public String toString() {
    return station + "/" + key();
  }
}
