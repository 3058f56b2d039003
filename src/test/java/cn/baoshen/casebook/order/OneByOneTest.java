package cn.baoshen.casebook.order;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.store.KeptFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.StaticApplicationContext;

class OneByOneTest {
  private static final long PATIENCE = 120;

  private final StaticApplicationContext house = new StaticApplicationContext();
  private final CountDownLatch between = new CountDownLatch(1);
  private final CountDownLatch ending = new CountDownLatch(1);
  private final List<String> done = new CopyOnWriteArrayList<>();
  @TempDir private Path state;
  private OneByOne worker;

  @BeforeEach
  void open() {
    worker = life();
  }

  private OneByOne life() {
    OneByOne fresh = OneByOne.worker("export", new OrderNotes(new KeptFiles(state), "node"));
    fresh.setApplicationContext(house);
    fresh.initialize();
    return fresh;
  }

  /** One report, then the next unless the service ends in between. */
  private void twoReports() {
    done.add("first");
    between.countDown();
    await(ending);
    worker.goOn();
    done.add("second");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void end() {
    worker.onApplicationEvent(new ContextClosedEvent(house));
    ending.countDown();
    worker.shutdown();
  }

  @Test
  void what_was_ordered_again_while_it_was_made_is_left_until_it_is_made_again() {
    CountDownLatch second = new CountDownLatch(1);
    worker.order("export 2024", this::twoReports);
    worker.order("export 2024", () -> await(second));
    ending.countDown();
    org.awaitility.Awaitility.await().until(() -> done.contains("second"));
    worker.execute(() -> {});
    assertThat(life().left()).containsExactly("export 2024");
    second.countDown();
    org.awaitility.Awaitility.await().until(() -> life().left().isEmpty());
  }

  @Test
  void work_under_way_ends_between_two_reports_and_the_next_life_knows_of_it() {
    worker.order("export 2024", this::twoReports);
    await(between);
    end();
    assertThat(done).containsExactly("first");
    assertThat(life().left()).containsExactly("export 2024");
  }

  @Test
  void what_still_waits_is_not_begun_and_is_not_forgotten() {
    worker.order("export 2024", this::twoReports);
    worker.order("export 2023", () -> done.add("another"));
    await(between);
    end();
    assertThat(done).containsExactly("first");
    assertThat(life().left()).containsExactlyInAnyOrder("export 2024", "export 2023");
  }

  @Test
  void what_came_to_its_end_is_known_to_no_later_life() {
    worker.order("export 2024", () -> worker.goOn());
    worker.order("export 县", () -> done.add("whole"));
    worker.execute(between::countDown);
    await(between);
    end();
    assertThat(done).containsExactly("whole");
    assertThat(life().left()).isEmpty();
  }

  @Test
  void the_orders_of_another_kind_or_node_are_not_its_own() {
    KeptFiles files = new KeptFiles(state);
    new OrderNotes(files, "node").begun("roll-up longhui-2024");
    new OrderNotes(files, "other").begun("export 2022");
    assertThat(life().left()).isEmpty();
  }
}
