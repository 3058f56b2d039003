package cn.baoshen.form.indicator;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A target that is a date, and the date of its result. */
final class Deadline {
  private Deadline() {}

  /** Null when one of them has no date. */
  static @Nullable Outcome judge(Said wanted, Said reached) {
    if (wanted.days().isEmpty() || reached.days().isEmpty()) {
      return null;
    }
    if (isVague(wanted) || isVague(reached)) {
      return Outcome.unclear("date");
    }
    LocalDate last = wanted.days().stream().map(Span::latest).max(Comparator.naturalOrder()).get();
    if (reached.days().stream().allMatch(span -> span.earliest().isAfter(last))) {
      return Outcome.MISSED;
    }
    return reached.days().stream().noneMatch(span -> span.latest().isAfter(last))
        ? Outcome.MET
        : Outcome.unclear("date");
  }

  private static boolean isVague(Said said) {
    return said.days().stream().anyMatch(Span::vague);
  }
}
