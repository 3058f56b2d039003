package cn.baoshen.collection;

import static java.util.Objects.requireNonNull;

import cn.baoshen.casebook.calendar.SummaryLetters;
import cn.baoshen.casebook.calendar.SummaryLetters.Asked;
import cn.baoshen.model.MailAddress;
import cn.baoshen.model.waiting.Waiting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cases that wait for a reviewer, and for how many working days. */
class WaitingCases {
  private static final Comparator<Waiting> ORDER =
      Comparator.comparing(Waiting::asked).thenComparing(waiting -> waiting.subject().id());

  private final SummaryLetters digests;
  private final Reviewers reviewers;
  private final WorkingDays workingDays;
  private final CollectionSettings settings;
  private final Clock clock;

  WaitingCases(
      SummaryLetters digests,
      Reviewers reviewers,
      WorkingDays workingDays,
      CollectionSettings settings,
      Clock clock) {
    this.digests = digests;
    this.reviewers = reviewers;
    this.workingDays = workingDays;
    this.settings = settings;
    this.clock = clock;
  }

  /** Those that have waited at least so many working days on this day, longest first. */
  List<Waiting> on(LocalDate today, int atLeast) {
    return waiting(digests.asked(), reviewers.asked(), today, atLeast);
  }

  /** Those of them about which the reviewer of this address is asked, in lower case. */
  List<Waiting> of(String reviewer, LocalDate today, int atLeast) {
    Map<String, String> asked = new HashMap<>(reviewers.asked());
    asked.values().removeIf(to -> !MailAddress.key(to).equals(reviewer));
    return waiting(digests.asked(asked.keySet()), asked, today, atLeast);
  }

  /** The case of this id, when somebody is asked about it. */
  Optional<Waiting> of(String caseId, LocalDate today) {
    return waiting(digests.asked(List.of(caseId)), reviewers.asked(), today, 0).stream()
        .findFirst();
  }

  private List<Waiting> waiting(
      List<Asked> cases, Map<String, String> reviewers, LocalDate today, int atLeast) {
    return cases.stream()
        .filter(asked -> reviewers.containsKey(asked.subject().id()))
        .map(asked -> waiting(asked, requireNonNull(reviewers.get(asked.subject().id())), today))
        .filter(waiting -> waiting.days() >= atLeast)
        .sorted(ORDER)
        .toList();
  }

  private Waiting waiting(Asked asked, String to, LocalDate today) {
    LocalDate day = day(asked);
    return new Waiting(
        asked.subject(),
        to,
        asked.at(),
        workingDays.between(day, today),
        workingDays.after(day, settings.escalateDays() - 1));
  }

  private LocalDate day(Asked asked) {
    return LocalDate.ofInstant(asked.at(), clock.getZone());
  }

  /** The years that were counted without knowing their holidays. */
  List<Integer> weekdaysOnly(List<Waiting> cases, LocalDate today) {
    return cases.stream()
        .map(waiting -> LocalDate.ofInstant(waiting.asked(), clock.getZone()))
        .min(Comparator.naturalOrder())
        .map(first -> workingDays.unknown(first, today))
        .orElse(workingDays.unknown(today, today));
  }
}
