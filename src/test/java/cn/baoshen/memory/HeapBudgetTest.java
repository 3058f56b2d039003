package cn.baoshen.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** What documents take together stays within their share of the memory. */
class HeapBudgetTest {
  private static final long MEGABYTE = 1 << 20;

  @Test
  void what_does_not_fit_waits_until_there_is_room() {
    HeapBudget budget = new HeapBudget(10 * MEGABYTE);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    CompletableFuture<String> first =
        CompletableFuture.supplyAsync(() -> budget.lend(7 * MEGABYTE, () -> held(begun, end)));
    await(begun);
    // Before the next one asks: the budget is fair, and what fits would wait behind it.
    assertThat(budget.lend(3 * MEGABYTE, () -> "fits")).isEqualTo("fits");
    CompletableFuture<Long> second =
        CompletableFuture.supplyAsync(() -> budget.lend(4 * MEGABYTE, end::getCount));

    end.countDown();
    assertThat(second.join()).isZero();
    assertThat(first.join()).isEqualTo("held");
  }

  private static String held(CountDownLatch begun, CountDownLatch end) {
    begun.countDown();
    await(end);
    return "held";
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void what_is_larger_than_everything_is_told_and_has_all_of_it_when_it_must_be() {
    HeapBudget budget = new HeapBudget(10 * MEGABYTE);

    assertThat(budget.holds(10 * MEGABYTE)).isTrue();
    assertThat(budget.holds(10 * MEGABYTE + 1)).isFalse();
    assertThat(budget.lend(Long.MAX_VALUE / 2, () -> "alone")).isEqualTo("alone");
    assertThat(budget.lend(10 * MEGABYTE, () -> "and again")).isEqualTo("and again");
  }

  @Test
  void work_that_fails_gives_back_what_it_took() {
    HeapBudget budget = new HeapBudget(10 * MEGABYTE);
    try {
      budget.lend(
          10 * MEGABYTE,
          () -> {
            throw new IllegalStateException("fails");
          });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("fails");
    }
    assertThat(budget.lend(10 * MEGABYTE, () -> "done")).isEqualTo("done");
  }

  @Test
  void the_setting_says_how_much_and_a_share_of_the_heap_is_usual() {
    long heap = Runtime.getRuntime().maxMemory();

    assertThat(new MemorySettings(DataSize.ofMegabytes(5)).budget().holds(5 * MEGABYTE)).isTrue();
    assertThat(new MemorySettings(DataSize.ofMegabytes(5)).budget().holds(6 * MEGABYTE)).isFalse();
    assertThat(new MemorySettings(null).budget().holds(heap / 3)).isTrue();
    assertThat(new MemorySettings(null).budget().holds(heap / 2)).isFalse();
  }
}
