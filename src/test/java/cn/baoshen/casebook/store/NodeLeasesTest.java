package cn.baoshen.casebook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What one node at a time does for all. */
class NodeLeasesTest {
  private final TestBook book = new TestBook(new SettableClock());
  private final AtomicLong nanos = new AtomicLong();
  private final NodeLeases one = node("one");
  private final NodeLeases two = node("two");

  private NodeLeases node(String name) {
    return new NodeLeases(book.jdbc, name, false, nanos::get);
  }

  private void pass(long seconds) {
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
  }

  /** The database's clock goes on without the node giving a sign. */
  private void runOut() {
    book.jdbc.sql("update node_lease set until = current_timestamp").update();
  }

  @Test
  void who_asks_first_has_it_and_the_other_has_not() {
    assertThat(one.isOurs("inbox")).isTrue();
    assertThat(two.isOurs("inbox")).isFalse();
    assertThat(two.isOurs("mailbox")).isTrue();
  }

  @Test
  void who_gives_signs_keeps_it_and_who_gives_none_loses_it() {
    one.isOurs("inbox");
    pass(10);
    assertThat(one.isOurs("inbox")).isTrue();
    assertThat(two.isOurs("inbox")).isFalse();

    runOut();
    pass(2);
    assertThat(two.isOurs("inbox")).isTrue();
    pass(10);
    assertThat(one.isOurs("inbox")).isFalse();
  }

  @Test
  void f24_what_a_node_that_slept_wants_to_commit_is_refused() {
    one.isOurs("inbox");
    book.transaction.executeWithoutResult(status -> one.stand("inbox"));
    runOut();
    two.isOurs("inbox");

    assertThatThrownBy(() -> book.transaction.executeWithoutResult(status -> one.stand("inbox")))
        .isInstanceOf(LostLease.class);
    book.transaction.executeWithoutResult(status -> two.stand("inbox"));
  }

  @Test
  void a_node_that_ends_in_order_leaves_it_to_the_next_at_once() {
    one.isOurs("inbox");
    one.release();

    assertThat(two.isOurs("inbox")).isTrue();
  }

  @Test
  void a_node_that_is_alone_has_it_without_asking() {
    assertThat(new NodeLeases(null, "one", true, nanos::get).isOurs("inbox")).isTrue();
  }
}
