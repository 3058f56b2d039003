package cn.baoshen.console.api;

import cn.baoshen.model.Event;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case with everything that happened to it. */
record CaseDetail(
    String id,
    String unitCode,
    String unitName,
    int year,
    String form,
    @Nullable String key,
    int revision,
    String state,
    @Nullable String tier,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String notes,
    Instant receivedAt,
    OriginalFile original,
    List<Event> history,
    List<DecisionLine> decisions,
    List<FindingLine> findings,
    List<NotRun> notChecked) {
  /** The file as the unit dropped it. */
  record OriginalFile(String name, String sha256, long bytes) {}

  /** What a reviewer decided. */
  record DecisionLine(
      String tier, String choice, String by, Instant at, String notes, String via) {}

  /** A rule that could not run, and why. */
  record NotRun(String rule, String because) {}

  /** One thing that is wrong in it, as {@code result.json} says it. */
  record FindingLine(
      String rule,
      String severity,
      List<String> where,
      List<String> fields,
      @Nullable String stated,
      @Nullable String expected,
      String message) {}
}
