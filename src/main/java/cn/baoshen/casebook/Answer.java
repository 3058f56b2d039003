package cn.baoshen.casebook;

import cn.baoshen.report.Case;
import cn.baoshen.report.CaseState;
import java.time.Instant;

/**
 * An answer to a file that makes no case.
 *
 * @param id {@code <time>-<first 12 hex of the hash>}, also its file's name
 * @param kind {@code already-received}, {@code already-approved}, {@code zero-report} or {@code
 *     refused}
 * @param caseId the case it names; null for a refusal
 * @param reason key of the reason of a refusal; empty otherwise
 */
public record Answer(
    String id,
    String unitCode,
    String kind,
    String caseId,
    String reason,
    String originalName,
    Instant at) {
  /**
   * Key of its sentence: a file that was returned already wants another one.
   *
   * @param named the case it names; may be null
   */
  public String words(Case named) {
    boolean returned = named != null && named.state() == CaseState.RETURNED;
    return "answer." + kind + (returned && kind.equals("already-received") ? ".returned" : "");
  }
}
