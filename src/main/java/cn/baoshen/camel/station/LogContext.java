package cn.baoshen.camel.station;

import cn.baoshen.model.work.WorkItem;
import org.slf4j.MDC;

/** The station and the case on every line that is logged while it is open. */
final class LogContext implements AutoCloseable {
  private static final String STATION = "station";
  private static final String CASE = "case";

  private LogContext() {}

  static LogContext of(WorkItem order) {
    MDC.put(STATION, order.station());
    MDC.put(CASE, order.caseId());
    return new LogContext();
  }

  @Override
  public void close() {
    MDC.remove(STATION);
    MDC.remove(CASE);
  }
}
