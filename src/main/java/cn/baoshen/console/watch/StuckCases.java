package cn.baoshen.console.watch;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.console.Memoized;
import cn.baoshen.console.watch.Stuck.Why;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Cases that the machine should have moved on; none while all is well.
 *
 * <p>A case that waits for a person is not stuck, nor is one that was set aside and told of.
 */
public class StuckCases {
  private static final Duration AGE = Duration.ofSeconds(2);

  private final StuckQueries queries;
  private final Duration limit;
  private final Alarms alarms;
  private final Clock clock;
  private final Supplier<List<Stuck>> known;

  StuckCases(StuckQueries queries, Duration limit, Alarms alarms, Clock clock) {
    this.queries = queries;
    this.limit = limit;
    this.alarms = alarms;
    this.clock = clock;
    this.known = new Memoized<>(this::look, AGE, clock);
  }

  /** The first of them, longest first. */
  public List<Stuck> now() {
    return known.get();
  }

  private List<Stuck> look() {
    Instant before = clock.instant().minus(limit);
    Map<String, Stuck> found = new LinkedHashMap<>();
    queries.failing().forEach(stuck -> found.putIfAbsent(stuck.caseId(), stuck));
    queries.standing(before).stream()
        .map(stuck -> queries.isAwaited(stuck.caseId()) ? stuck : forgotten(stuck))
        .forEach(stuck -> found.putIfAbsent(stuck.caseId(), stuck));
    queries.decided(before).stream()
        .filter(stuck -> !queries.isAwaited(stuck.caseId()))
        .forEach(stuck -> found.putIfAbsent(stuck.caseId(), stuck));
    return List.copyOf(found.values());
  }

  private static Stuck forgotten(Stuck stuck) {
    return new Stuck(stuck.caseId(), stuck.unit(), stuck.since(), Why.FORGOTTEN, "");
  }

  /** Tells the administrator: of each case once, of a station that fails once a day. */
  void raise() {
    for (Stuck stuck : look()) {
      if (stuck.why() == Why.FAILING) {
        alarms.raise("station-failing", stuck.station() + " " + LocalDate.now(clock));
      } else {
        alarms.raise("case-stuck", stuck.caseId());
      }
    }
  }
}
