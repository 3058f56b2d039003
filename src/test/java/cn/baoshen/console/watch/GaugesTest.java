package cn.baoshen.console.watch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class GaugesTest {
  private final TestBook book = new TestBook(new SettableClock());
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final AtomicBoolean ours = new AtomicBoolean(true);
  private final Gauges gauges =
      new Gauges(
          new FigureQueries(book.jdbc, book.pace, book.clock), () -> 2024, ours::get, meters);

  @Test
  void the_node_that_counts_shows_the_figures_and_no_other_node_does() {
    gauges.refresh();
    assertThat(meters.find("baoshen.tasks").tag("state", "turn").gauge().value()).isZero();

    ours.set(false);
    gauges.refresh();
    assertThat(meters.find("baoshen.tasks").gauges()).isEmpty();

    ours.set(true);
    gauges.refresh();
    assertThat(meters.find("baoshen.tasks").gauges()).hasSize(4);
  }
}
