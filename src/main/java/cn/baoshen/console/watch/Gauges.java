package cn.baoshen.console.watch;

import cn.baoshen.console.watch.FigureQueries.Figure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/**
 * The figures of the house in the meters; counted at intervals, never when somebody asks, and of
 * several nodes by one, so that whoever sums them up has them once.
 */
class Gauges {
  private final FigureQueries queries;
  private final IntSupplier year;
  private final BooleanSupplier ours;
  private final MultiGauge cases;
  private final MultiGauge oldest;
  private final MultiGauge findings;
  private final MultiGauge tasks;

  /**
   * @param ours whether this node is the one that counts
   */
  Gauges(FigureQueries queries, IntSupplier year, BooleanSupplier ours, MeterRegistry meters) {
    this.queries = queries;
    this.ours = ours;
    this.year = year;
    this.cases = gauge("baoshen.cases", "Cases by state and tier", meters);
    this.oldest =
        MultiGauge.builder("baoshen.cases.oldest.waiting")
            .description("Age of the oldest case that waits, by state and tier")
            .baseUnit("seconds")
            .register(meters);
    this.findings = gauge("baoshen.findings", "Cases that each rule spoke of", meters);
    this.tasks = gauge("baoshen.tasks", "Durable tasks waiting, running, failing", meters);
  }

  private static MultiGauge gauge(String name, String description, MeterRegistry meters) {
    return MultiGauge.builder(name).description(description).register(meters);
  }

  void refresh() {
    if (!ours.getAsBoolean()) {
      Stream.of(cases, oldest, findings, tasks).forEach(gauge -> show(gauge, List.of()));
      return;
    }
    show(cases, queries.cases(year.getAsInt()));
    show(oldest, queries.oldestWaiting(year.getAsInt()));
    show(findings, queries.findings(year.getAsInt()));
    show(tasks, queries.tasks());
  }

  private static void show(MultiGauge gauge, List<Figure> figures) {
    List<MultiGauge.Row<?>> rows =
        figures.stream()
            .<MultiGauge.Row<?>>map(figure -> MultiGauge.Row.of(figure.tags(), figure.value()))
            .toList();
    gauge.register(rows, true);
  }
}
