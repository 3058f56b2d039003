package cn.baoshen.review;

import cn.baoshen.model.Decision;
import cn.baoshen.model.Tier;
import org.jspecify.annotations.Nullable;

/**
 * What became of an answer given at the desk.
 *
 * @param decision the decision that took effect; null when none did
 * @param next the tier that is asked now; null when the decision was the last
 */
record Outcome(Kind kind, Visit visit, @Nullable Decision decision, @Nullable Tier next) {
  /** The ways an answer can go. */
  enum Kind {
    DONE,
    CHOICE_WANTED,
    NOTES_WANTED,
    NOTES_TOO_LONG,
    /** They say something else than the choice. */
    NOTES_DISAGREE,
    RULES_OLDER,
    RULES_FAILED,
    CLOSED
  }

  static Outcome incomplete(Kind kind, Visit visit) {
    return new Outcome(kind, visit, null, null);
  }

  static Outcome closed(Visit visit) {
    return new Outcome(Kind.CLOSED, visit, null, null);
  }
}
