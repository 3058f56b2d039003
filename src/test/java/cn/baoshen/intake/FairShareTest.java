package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.Unit;
import cn.baoshen.testing.ListedUnits;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FairShareTest {
  private static final Path INBOX = Path.of("/inbox");
  private static final Unit UNIT = unit("101");
  private static final Unit OTHER = unit("102");

  private final FairShare turns =
      new FairShare(new Senders(INBOX, new RegisteredOwner(new ListedUnits(UNIT, OTHER))));

  private static Unit unit(String code) {
    return new Unit(code, code, "a@b.example", "", Map.of(), false);
  }

  private void nextRound() {
    turns.begin(Map.of());
  }

  private long taken(String sender, int ready) {
    return IntStream.range(0, ready).filter(i -> turns.mayTake(sender)).count();
  }

  @Test
  void i08_a_unit_alone_is_given_a_handful_a_round() {
    nextRound();
    assertThat(taken("101", 1000)).isEqualTo(6);
    nextRound();
    assertThat(taken("101", 1000)).isEqualTo(6);
  }

  @Test
  void i08_the_more_units_are_busy_the_less_each_is_given_and_each_is_given_something() {
    nextRound();
    IntStream.range(0, 50).forEach(i -> taken("U" + i, 10));
    nextRound();
    assertThat(IntStream.range(0, 50).mapToLong(i -> taken("U" + i, 100))).containsOnly(4L);
    IntStream.range(50, 1000).forEach(i -> taken("U" + i, 10));
    nextRound();
    assertThat(IntStream.range(0, 1000).mapToLong(i -> taken("U" + i, 100))).containsOnly(1L);
  }

  @Test
  void i08_of_a_unit_sixty_files_are_looked_at_in_a_round() {
    nextRound();
    IntStream.range(0, 59).forEach(i -> turns.look("101"));
    assertThat(turns.isOver("101")).isFalse();
    turns.look("101");
    assertThat(turns.isOver("101")).isTrue();
    assertThat(turns.isOver("102")).isFalse();
    nextRound();
    assertThat(turns.isOver("101")).isFalse();
  }

  @Test
  void i08_a_unit_whose_work_piles_up_waits_until_it_is_done_and_no_other_does() {
    turns.begin(Map.of("101", 12, "102", 11));

    assertThat(taken("101", 10)).isZero();
    assertThat(taken("102", 10)).isEqualTo(1);
    assertThat(taken("103", 10)).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "2024/a.json", "a/b/c/d/e.json", "102/a.json"})
  void i08_a_unit_has_one_turn_for_all_its_folders(String path) {
    assertThat(turns.sender(INBOX.resolve("101").resolve(path))).isEqualTo("101");
    assertThat(turns.sender(INBOX.resolve("１０１").resolve(path))).isEqualTo("101");
  }

  @Test
  void i08_all_folders_that_are_no_units_have_one_turn_together() {
    assertThat(turns.sender(INBOX.resolve("x/a.json"))).isEqualTo("unknown");
    assertThat(turns.sender(INBOX.resolve("y/a.json"))).isEqualTo("unknown");
  }

  @Test
  void
      i08_a_file_of_the_inbox_itself_is_read_at_once_and_waits_for_the_turn_of_the_unit_it_names() {
    nextRound();
    assertThat(turns.sender(INBOX.resolve("a.json"))).isEmpty();
    assertThat(taken("", 1000)).isEqualTo(50);
    taken("101", 10);

    assertThat(turns.isIts("a.json", UNIT)).isFalse();
    assertThat(turns.isIts("b.json", OTHER)).isTrue();
    assertThat(turns.sender(INBOX.resolve("a.json"))).isEqualTo("101");
    assertThat(turns.isIts("a.json", UNIT)).isTrue();
    turns.ended("a.json");
    assertThat(turns.sender(INBOX.resolve("a.json"))).isEmpty();
  }

  @Test
  void a_file_of_a_units_folder_needs_no_second_turn() {
    nextRound();
    taken("101", 10);

    assertThat(turns.isIts("101/a.json", UNIT)).isTrue();
  }
}
