package cn.baoshen.casebook.entry;

import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Unit;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a file that makes no case.
 *
 * @param id {@code <time>-<first 12 hex of the hash>}, also its file's name
 * @param kind {@code already-received}, {@code already-approved}, {@code zero-report} or {@code
 *     refused}
 * @param caseId the case it names; null for a refusal
 * @param reason key of the reason of a refusal; empty otherwise
 * @param details what its words speak of
 * @param beside the unit's report that goes on as if the file had not come; null when there is none
 * @param owing whether the unit's report is still to come
 * @param toldBefore whether the same bytes were answered so before, so that no letter is needed
 */
public record FileAnswer(
    String id,
    String unitCode,
    String kind,
    @Nullable String caseId,
    String reason,
    List<String> details,
    String originalName,
    Instant at,
    @Nullable String beside,
    boolean owing,
    boolean toldBefore) {
  /** Reason of a refusal: another unit's report beside one that is under way. */
  static final String OTHER_UNIT = "other-unit";

  private static final String NOT_SAID = "";

  /** An answer that says nothing of other reports. */
  public FileAnswer(
      String id,
      String unitCode,
      String kind,
      @Nullable String caseId,
      String reason,
      String originalName,
      Instant at) {
    this(id, unitCode, kind, caseId, reason, List.of(), originalName, at, null, false, false);
  }

  /** Why another unit's report in this unit's folder is not taken. */
  public static Arrival.Refusal misplaced(Unit owner, Unit unit) {
    List<String> spoken = List.of(owner.code(), owner.name(), unit.code(), unit.name());
    return new Arrival.Refusal(OTHER_UNIT, spoken, true);
  }

  /** Code of the unit whose report lay in another's folder; null for any other answer. */
  public @Nullable String owner() {
    return reason.equals(OTHER_UNIT) ? details.get(0) : null;
  }

  /**
   * Its sentence.
   *
   * @param say the text of a key with its details; null for a key that has none
   * @param name the file's name as it may be shown
   * @param named the case it names; may be null
   * @param decided when that was decided, in words; may be empty
   */
  public String sentence(
      BiFunction<String, Object[], String> say, String name, @Nullable Case named, String decided) {
    Object[] spoken = {name, caseId, because(say), decided, standing(say), forms(say)};
    return say.apply(words(named), spoken);
  }

  /** The forms that a declaration counts for. */
  private String forms(BiFunction<String, Object[], String> say) {
    String titles = String.join("、", details);
    return reason.isEmpty() && !titles.isEmpty()
        ? say.apply("answer.forms", new Object[] {titles})
        : NOT_SAID;
  }

  /** A file that was returned already wants another sentence. */
  private String words(@Nullable Case named) {
    boolean returned = named != null && named.state() == CaseState.RETURNED;
    return "answer." + kind + (returned && kind.equals("already-received") ? ".returned" : "");
  }

  private String because(BiFunction<String, Object[], String> say) {
    if (reason.isEmpty()) {
      return NOT_SAID;
    }
    String own = say.apply("refused." + reason, details.toArray());
    return own != null
        ? own
        : say.apply("refused.unfit", new Object[] {say.apply(reason, details.toArray())});
  }

  private String standing(BiFunction<String, Object[], String> say) {
    if (beside != null) {
      return say.apply("answer.beside", new Object[] {beside});
    }
    return owing ? say.apply("answer.owing", new Object[0]) : NOT_SAID;
  }
}
