package cn.baoshen.console.overview;

import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.entry.Filings.Filing;
import cn.baoshen.collection.CollectionProgress;
import cn.baoshen.collection.UnitStatuses;
import cn.baoshen.console.Memoized;
import cn.baoshen.form.Rule;
import cn.baoshen.form.yaml.FormCatalog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Puts the overview of the open collection together, once every few seconds for all who look. */
public class Overviews {
  private static final Duration AGE = Duration.ofSeconds(2);
  private static final int LINES = 10;

  private final OverviewQueries queries;
  private final OpenCollection collection;
  private final UnitStatuses standings;
  private final CollectionProgress progress;
  private final Clock clock;
  private final Map<String, String> titles;
  private final Supplier<Known> known;
  private final Supplier<Curve> curve;

  Overviews(
      OverviewQueries queries,
      OpenCollection collection,
      UnitStatuses standings,
      FormCatalog forms,
      Clock clock) {
    this.queries = queries;
    this.collection = collection;
    this.standings = standings;
    this.progress = new CollectionProgress(standings);
    this.clock = clock;
    this.titles =
        forms.all().stream()
            .flatMap(form -> form.rules().stream())
            .collect(Collectors.toMap(Rule::id, Rule::title, (one, other) -> one));
    this.known = new Memoized<>(this::look, AGE, clock);
    this.curve = new Memoized<>(this::draw, AGE, clock);
  }

  private record Known(Overview overview, List<DayCount> receipts) {}

  Overview now() {
    return known.get().overview();
  }

  Curve curve() {
    return curve.get();
  }

  /** How far the collection is. */
  public Headway progress() {
    return now().progress();
  }

  /** How far it is form by form. */
  public List<FormHeadway> forms() {
    return now().forms();
  }

  private Known look() {
    Map<String, List<Filing>> filed = standings.filed();
    return new Known(overview(filed), DayCount.of(filed, clock.getZone()));
  }

  private Overview overview(Map<String, List<Filing>> filed) {
    LocalDate today = LocalDate.now(clock);
    List<FormHeadway> forms = new FormHeadways(progress, today).of(standings.all(filed));
    return new Overview(
        count(forms, StateCount.of(filed), today),
        forms,
        queries.frequent(collection.year(), titles, LINES),
        queries.longestWaiting(LINES));
  }

  private Headway count(List<FormHeadway> forms, List<StateCount> states, LocalDate today) {
    return new Headway(
        collection.year(),
        collection.due(),
        today,
        CollectionProgress.sum(forms.stream().map(FormHeadway::told).toList()),
        forms.stream().mapToInt(FormHeadway::overdue).sum(),
        states);
  }

  private Curve draw() {
    return new Curve(
        collection.opens(),
        collection.due(),
        progress().expected(),
        Curve.growing(known.get().receipts()),
        growing(queries.approvals(collection.year())),
        growing(queries.returns(collection.year())));
  }

  private List<DayCount> growing(List<Instant> moments) {
    return Curve.growing(DayCount.of(moments.stream(), clock.getZone()));
  }
}
