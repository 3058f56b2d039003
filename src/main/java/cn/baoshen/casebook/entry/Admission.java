package cn.baoshen.casebook.entry;

import org.jspecify.annotations.Nullable;

/** What became of an arrival. Routes ask it by the names of its methods. */
public sealed interface Admission {
  /** The file. */
  Arrival arrival();

  /** Which of the ways it went. */
  Outcome outcome();

  /** The case it opened, or the earlier one that an answer names; null for none. */
  default @Nullable String caseId() {
    return null;
  }

  /** A case that was still under way and is replaced by this one; null for none. */
  default @Nullable String superseded() {
    return null;
  }

  /** Id of an answer that makes no case; null for none. */
  default @Nullable String answer() {
    return null;
  }

  /** True when the arrival opened a case. */
  default boolean isCase() {
    return this instanceof Opened;
  }

  /** What the next station is to work on: the case, or the answer; null when there is nothing. */
  default @Nullable String subject() {
    return outcome() == Outcome.ANSWERED ? answer() : caseId();
  }

  /** The ways an arrival can go. */
  enum Outcome {
    /** A new case. */
    ACCEPTED,
    /** A new case that replaces one under way. */
    SUPERSEDES,
    /** No case, only an answer. */
    ANSWERED,
    /** The same file seen again before it could be taken away: nothing to do. */
    REPLAY
  }

  /** A new case, in place of one under way or of none. */
  record Opened(Arrival arrival, String caseId, @Nullable String superseded) implements Admission {
    @Override
    public Outcome outcome() {
      return superseded == null ? Outcome.ACCEPTED : Outcome.SUPERSEDES;
    }
  }

  /** No case, only an answer, which may name an earlier one. */
  record Answered(Arrival arrival, String answer, @Nullable String caseId) implements Admission {
    @Override
    public Outcome outcome() {
      return Outcome.ANSWERED;
    }
  }

  /** The same file again. */
  record Replay(Arrival arrival) implements Admission {
    @Override
    public Outcome outcome() {
      return Outcome.REPLAY;
    }
  }
}
