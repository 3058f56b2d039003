package cn.baoshen.safekeeping;

import cn.baoshen.safekeeping.outbox.OutboxLook.Trace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the database has against what is known outside of it: the head, and the outbox.
 *
 * @param head null when there is none
 * @param traces what the outbox tells of, by case id
 * @param originals whether originals are kept
 */
record Comparison(@Nullable Head head, Map<String, Trace> traces, boolean originals) {
  private static final int NAMED = 3;
  private static final Set<String> UNDER_WAY = Set.of("RECEIVED", "IN_REVIEW");

  /**
   * What is amiss, the plainest first.
   *
   * @param states state of the case of each id; null for a case that is not there
   */
  Optional<Discrepancy> with(Stock stock, Function<String, String> states) {
    return empty(stock)
        .or(() -> other(stock))
        .or(() -> behind(stock))
        .or(() -> unknown(states))
        .or(() -> older(states))
        .or(() -> bereft(stock));
  }

  private Optional<Discrepancy> empty(Stock stock) {
    boolean missed = head != null && head.matters() || !traces.isEmpty();
    if (!stock.isEmpty() || !missed && !(stock.isBare() && originals)) {
      return Optional.empty();
    }
    long cases = head == null ? 0 : head.counts().getOrDefault("cases", 0L);
    return Optional.of(Discrepancy.of("empty", Math.max(cases, traces.size())));
  }

  /** Cases whose files are all gone. */
  private Optional<Discrepancy> bereft(Stock stock) {
    long cases = stock.count("cases");
    return originals || cases == 0
        ? Optional.empty()
        : Optional.of(Discrepancy.of("originals", cases));
  }

  private Optional<Discrepancy> other(Stock stock) {
    return head == null || stock.identity() == null || stock.identity().equals(head.identity())
        ? Optional.empty()
        : Optional.of(Discrepancy.of("other", stock.identity(), head.identity()));
  }

  private Optional<Discrepancy> behind(Stock stock) {
    List<String> missing = head == null ? List.of() : head.missing(stock);
    return head == null || missing.isEmpty()
        ? Optional.empty()
        : Optional.of(Discrepancy.of("behind", head.at(), String.join(", ", missing)));
  }

  private Optional<Discrepancy> unknown(Function<String, String> states) {
    return named("unknown", traces.keySet().stream().filter(id -> states.apply(id) == null));
  }

  private Optional<Discrepancy> older(Function<String, String> states) {
    return named(
        "older",
        traces.entrySet().stream()
            .filter(trace -> trace.getValue().bag() != null)
            .map(Map.Entry::getKey)
            .filter(id -> UNDER_WAY.contains(String.valueOf(states.apply(id)))));
  }

  private static Optional<Discrepancy> named(String key, java.util.stream.Stream<String> cases) {
    List<String> ids = cases.toList();
    return ids.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Discrepancy.of(
                key, ids.size(), String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())))));
  }
}
