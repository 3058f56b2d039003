package cn.baoshen.casebook.entry;

/**
 * What became of an arrival.
 *
 * @param arrival the file
 * @param caseId the case it opened, or the earlier one that an answer names; may be null
 * @param superseded a case that was still under way and is replaced by this one; or null
 * @param answer id of an answer that makes no case; or null
 * @param outcome which of them
 */
public record Admission(
    Arrival arrival, Outcome outcome, String caseId, String superseded, String answer) {
  /** True when the arrival opened a case. */
  public boolean isCase() {
    return outcome == Outcome.ACCEPTED || outcome == Outcome.SUPERSEDES;
  }

  /** What the next station is to work on: the case, or the answer. */
  public String subject() {
    return outcome == Outcome.ANSWERED ? answer : caseId;
  }

  /** The ways an arrival can go. */
  public enum Outcome {
    /** A new case. */
    ACCEPTED,
    /** A new case that replaces one under way. */
    SUPERSEDES,
    /** No case, only an answer. */
    ANSWERED,
    /** The same file seen again before it could be taken away: nothing to do. */
    REPLAY
  }
}
