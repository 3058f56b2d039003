package cn.baoshen.casebook.tier;

import cn.baoshen.casebook.tier.Assignment.Because;
import cn.baoshen.model.MailAddress;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Who is to be asked on a day: the registry's reviewer, or whoever stands in for them. */
final class Roster {
  private final Deputies deputies;

  Roster(Deputies deputies) {
    this.deputies = deputies;
  }

  /** Whom a tier asks, and what the case's history says of it, if there is anything to say. */
  record Choice(String reviewer, Because because, Optional<Note> note) {
    Choice(String reviewer, Because because, String event, String path) {
      this(reviewer, because, Optional.of(new Note(event, path)));
    }
  }

  /**
   * What a history says of a choice.
   *
   * @param event key of its words
   * @param path who for whom
   */
  record Note(String event, String path) {}

  /**
   * Chooses for one tier of one case.
   *
   * @param barred who may not be asked, in lower case, and the event that says why
   */
  Choice choose(String reviewer, LocalDate day, Map<String, String> barred) {
    return deputies
        .of(reviewer, day)
        .map(deputy -> choose(reviewer, deputy, day, barred))
        .orElseGet(() -> new Choice(reviewer, Because.REGISTRY, Optional.empty()));
  }

  private Choice choose(String reviewer, String deputy, LocalDate day, Map<String, String> barred) {
    String path = reviewer + " → " + deputy;
    String why = barred.get(MailAddress.key(deputy));
    if (why != null) {
      return new Choice(reviewer, Because.REGISTRY, why, path);
    }
    Optional<String> further = deputies.of(deputy, day);
    if (further.isEmpty()) {
      return new Choice(deputy, Because.DEPUTY, "deputy-asked", path);
    }
    return further
        .filter(next -> isFree(next, reviewer, day, barred))
        .map(next -> new Choice(next, Because.DEPUTY, "deputy-asked", path + " → " + next))
        .orElseGet(() -> new Choice(deputy, Because.DEPUTY, "deputy-is-away", path));
  }

  // One step further and no more: a longer way hides who answers for whom.
  private boolean isFree(String next, String reviewer, LocalDate day, Map<String, String> barred) {
    return !barred.containsKey(MailAddress.key(next))
        && !MailAddress.isSame(next, reviewer)
        && deputies.of(next, day).isEmpty();
  }
}
