package cn.baoshen.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.store.InstallationSecret;
import cn.baoshen.safekeeping.acts.Acts;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadKeeperTest {
  @TempDir Path outbox;
  private final TestBook book = new TestBook(new SettableClock());
  private final List<LocalDate> told = new ArrayList<>();

  private HeadKeeper node() {
    return new HeadKeeper(
        book.source,
        new HeadFile(outbox),
        new Acts(outbox),
        new InstallationSecret(book.jdbc),
        told::add,
        book.clock);
  }

  @Test
  void of_nodes_that_start_for_the_first_time_together_none_says_that_the_outbox_was_emptied() {
    HeadKeeper one = node();
    HeadKeeper two = node();
    two.look();
    one.look();
    two.look();

    assertThat(told).isEmpty();
  }

  @Test
  void an_outbox_that_was_emptied_is_told_once_by_whichever_node_looks_and_after_restarts()
      throws Exception {
    node().look();
    Files.delete(outbox.resolve(".baoshen/head"));
    HeadKeeper restarted = node();
    restarted.look();
    restarted.look();
    node().look();

    assertThat(told).hasSize(1);
  }
}
