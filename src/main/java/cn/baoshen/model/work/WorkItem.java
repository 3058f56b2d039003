package cn.baoshen.model.work;

/**
 * One piece of durable work: a station and what it is to work on. Written as {@code station/case}
 * or {@code station/case/about}, it is the key under which no work is queued twice.
 *
 * @param station the station's name
 * @param caseId the case, or the id of whatever else the station knows
 * @param about which of its matters, such as a tier or a kind of letter; empty when there is one
 *     only
 */
public record WorkItem(String station, String caseId, String about) {
  /** The station's work on a case of which it has one matter only. */
  public WorkItem(String station, String caseId) {
    this(station, caseId, "");
  }

  /** Reads the written form. */
  public static WorkItem of(String written) {
    String[] parts = written.split("/", 3);
    return new WorkItem(parts[0], parts[1], parts.length == 3 ? parts[2] : "");
  }

  /** The written form without the station. */
  public String key() {
    return about.isEmpty() ? caseId : caseId + "/" + about;
  }

  @Override
  public String toString() {
    return station + "/" + key();
  }
}
