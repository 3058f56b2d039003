package cn.baoshen.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final Turns turns = new Turns();

  private static Path folder(int number) {
    return Path.of("inbox", "U" + number);
  }

  private long taken(Path folder, int ready) {
    return IntStream.range(0, ready).filter(i -> turns.mayTake(folder)).count();
  }

  @Test
  void i08_a_folder_alone_is_given_fifty_a_round() {
    turns.begin();
    assertThat(taken(folder(1), 1000)).isEqualTo(50);
    turns.begin();
    assertThat(taken(folder(1), 1000)).isEqualTo(50);
  }

  @Test
  void i08_the_more_folders_are_busy_the_less_each_is_given_and_each_is_given_something() {
    turns.begin();
    IntStream.range(0, 50).forEach(i -> taken(folder(i), 10));
    turns.begin();
    assertThat(IntStream.range(0, 50).mapToLong(i -> taken(folder(i), 100))).containsOnly(4L);
    IntStream.range(50, 1000).forEach(i -> taken(folder(i), 10));
    turns.begin();
    assertThat(IntStream.range(0, 1000).mapToLong(i -> taken(folder(i), 100))).containsOnly(1L);
  }

  @Test
  void i08_of_a_folder_five_hundred_files_are_looked_at_in_a_round() {
    turns.begin();
    IntStream.range(0, 499).forEach(i -> turns.look(folder(1)));
    assertThat(turns.isOver(folder(1))).isFalse();
    turns.look(folder(1));
    assertThat(turns.isOver(folder(1))).isTrue();
    assertThat(turns.isOver(folder(2))).isFalse();
    turns.begin();
    assertThat(turns.isOver(folder(1))).isFalse();
  }
}
