package cn.baoshen.checking;

import cn.baoshen.report.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What the house knows of a hand-in before it reads it; rules see it as {@code submission} and
 * {@code today}.
 *
 * @param folder unit code of the inbox folder; null when the file lay in the inbox itself
 * @param unit the registered unit of that folder, else of the code in the file; null when there is
 *     none
 * @param openYear the year that is collected
 * @param today the day it was received
 */
public record Submission(String folder, Unit unit, int openYear, LocalDate today) {
  /** Stands in when rules are compiled: only its names matter. */
  static final Submission NONE = new Submission(null, null, 0, LocalDate.EPOCH);

  Map<String, Object> variables() {
    Map<String, Object> submission = new HashMap<>();
    submission.put("folder", folder);
    submission.put("registered", unit != null);
    submission.put("unit", registered());
    submission.put("openYear", openYear);
    return Map.of("submission", submission, "today", today);
  }

  private Map<String, Object> registered() {
    Map<String, Object> registered = new HashMap<>();
    registered.put("code", unit == null ? null : unit.code());
    registered.put("name", unit == null ? null : unit.name());
    return registered;
  }
}
