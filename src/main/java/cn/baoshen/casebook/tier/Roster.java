package cn.baoshen.casebook.tier;

import cn.baoshen.casebook.tier.Assignment.Because;
import cn.baoshen.model.MailAddress;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

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
   * @param taken who answers for the other tiers, in lower case: nobody answers for two
   */
  Choice choose(String reviewer, LocalDate day, Set<String> taken) {
    return deputies
        .of(reviewer, day)
        .map(deputy -> choose(reviewer, deputy, day, taken))
        .orElseGet(() -> new Choice(reviewer, Because.REGISTRY, Optional.empty()));
  }

  private Choice choose(String reviewer, String deputy, LocalDate day, Set<String> taken) {
    String path = reviewer + " → " + deputy;
    if (taken.contains(MailAddress.key(deputy))) {
      return new Choice(reviewer, Because.REGISTRY, "deputy-has-other-tier", path);
    }
    Optional<String> further = deputies.of(deputy, day);
    if (further.isEmpty()) {
      return new Choice(deputy, Because.DEPUTY, "deputy-asked", path);
    }
    return further
        .filter(next -> isFree(next, reviewer, day, taken))
        .map(next -> new Choice(next, Because.DEPUTY, "deputy-asked", path + " → " + next))
        .orElseGet(() -> new Choice(deputy, Because.DEPUTY, "deputy-is-away", path));
  }

  // One step further and no more: a longer way hides who answers for whom.
  private boolean isFree(String next, String reviewer, LocalDate day, Set<String> taken) {
    return !taken.contains(MailAddress.key(next))
        && !MailAddress.isSame(next, reviewer)
        && deputies.of(next, day).isEmpty();
  }
}
