package cn.baoshen.console.routes;

import cn.baoshen.camel.RouteWatch;
import cn.baoshen.camel.SuspendedRoute;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.console.Memoized;
import cn.baoshen.intake.inbox.InboxLook;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.work.Stations;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together how the routes do and what stands on them; the costly part once in a while. */
class Walks {
  private static final Duration AGE = Duration.ofSeconds(2);
  private static final Duration AGE_OF_LOOK = Duration.ofSeconds(5);

  private final RouteWatch routes;
  private final OpenCollection collection;
  private final Supplier<Map<String, Work>> work;
  private final Supplier<Map<CaseState, Integer>> standing;
  private final Supplier<InboxLook.Seen> inbox;

  Walks(
      RouteWatch routes,
      RouteQueries queries,
      InboxLook inbox,
      OpenCollection collection,
      Clock clock) {
    this.routes = routes;
    this.collection = collection;
    this.work = new Memoized<>(queries::work, AGE, clock);
    this.standing = new Memoized<>(() -> queries.standing(collection.year()), AGE, clock);
    this.inbox = new Memoized<>(inbox::look, AGE_OF_LOOK, clock);
  }

  int year() {
    return collection.year();
  }

  InboxLook.Seen inbox() {
    return inbox.get();
  }

  List<RouteLine> routes() {
    Map<String, Work> waiting = work.get();
    Map<String, SuspendedRoute> suspended =
        routes.suspended().stream()
            .collect(Collectors.toMap(SuspendedRoute::id, Function.identity()));
    return routes.routes().stream()
        .map(
            route ->
                new RouteLine(
                    route,
                    waiting.getOrDefault(route.station(), Work.NONE),
                    suspended.get(route.id())))
        .toList();
  }

  Walk walk() {
    Map<CaseState, Integer> cases = standing.get();
    Set<String> closed =
        routes.suspended().stream().map(SuspendedRoute::id).collect(Collectors.toSet());
    return new Walk(
        List.of(
            new Stop(1, 0, inbox.get().waiting(), closed.contains("receive-report")),
            stop(
                2,
                Stations.EXAMINE,
                of(cases, CaseState.RECEIVED),
                closed.contains("examine-report")),
            stop(3, Stations.RENDER, null, closed.contains("render-report")),
            stop(4, Stations.ASK, null, closed.contains("ask-reviewer")),
            stop(
                5,
                Stations.SETTLE,
                of(cases, CaseState.IN_REVIEW),
                closed.contains("receive-reply")),
            stop(6, Stations.CONCLUDE, null, closed.contains("conclude-review"))),
        of(cases, CaseState.APPROVED),
        of(cases, CaseState.RETURNED),
        of(cases, CaseState.FAILED));
  }

  private static int of(Map<CaseState, Integer> cases, CaseState state) {
    return cases.getOrDefault(state, 0);
  }

  private Stop stop(int number, String station, @Nullable Integer cases, boolean closed) {
    return new Stop(number, work.get().getOrDefault(station, Work.NONE).tasks(), cases, closed);
  }
}
