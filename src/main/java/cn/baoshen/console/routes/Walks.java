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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together how the routes do and what stands on them; the costly part once in a while. */
class Walks {
  private static final String INBOX = "file";
  private static final String REPLIES = "mailbox";
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
    List<RouteLine> closed = routes().stream().filter(line -> line.suspended() != null).toList();
    return new Walk(
        List.of(
            new Stop(1, 0, inbox.get().waiting(), isFedBy(closed, INBOX)),
            stop(2, Stations.EXAMINE, of(cases, CaseState.RECEIVED), closed),
            stop(3, Stations.RENDER, null, closed),
            stop(4, Stations.ASK, null, closed),
            new Stop(
                5,
                tasks(Stations.SETTLE),
                of(cases, CaseState.IN_REVIEW),
                isFedBy(closed, REPLIES) || isAt(closed, Stations.SETTLE)),
            stop(6, Stations.CONCLUDE, null, closed)),
        of(cases, CaseState.APPROVED),
        of(cases, CaseState.RETURNED),
        of(cases, CaseState.FAILED));
  }

  private static int of(Map<CaseState, Integer> cases, CaseState state) {
    return cases.getOrDefault(state, 0);
  }

  private Stop stop(int number, String station, @Nullable Integer cases, List<RouteLine> closed) {
    return new Stop(number, tasks(station), cases, isAt(closed, station));
  }

  private int tasks(String station) {
    return work.get().getOrDefault(station, Work.NONE).tasks();
  }

  private static boolean isAt(List<RouteLine> routes, String station) {
    return routes.stream().anyMatch(line -> line.status().station().equals(station));
  }

  private static boolean isFedBy(List<RouteLine> routes, String source) {
    return routes.stream().anyMatch(line -> line.status().source().equals(source));
  }
}
