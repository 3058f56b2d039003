package cn.baoshen.collection;

import cn.baoshen.casebook.Digests;
import cn.baoshen.casebook.Digests.Asked;
import cn.baoshen.report.Waiting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The cases that wait for a reviewer, and for how many working days. */
class WaitingCases {
  private static final Comparator<Waiting> ORDER =
      Comparator.comparing(Waiting::asked).thenComparing(waiting -> waiting.subject().id());

  private final Digests digests;
  private final Reviewers reviewers;
  private final WorkingDays workingDays;
  private final CollectionSettings settings;
  private final Clock clock;

  WaitingCases(
      Digests digests,
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
    return digests.asked().stream()
        .flatMap(asked -> waiting(asked, today))
        .filter(waiting -> waiting.days() >= atLeast)
        .sorted(ORDER)
        .toList();
  }

  private Stream<Waiting> waiting(Asked asked, LocalDate today) {
    LocalDate day = day(asked);
    int days = workingDays.between(day, today);
    LocalDate answerBy = workingDays.after(day, settings.escalateDays() - 1);
    return reviewers.of(asked.subject()).stream()
        .map(to -> new Waiting(asked.subject(), to, asked.at(), days, answerBy));
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
