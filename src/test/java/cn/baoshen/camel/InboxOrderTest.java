package cn.baoshen.camel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.intake.FairShare;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.component.file.GenericFile;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class InboxOrderTest {
  private static final Map<String, Integer> PLACES = Map.of("101", 0, "102", 1);

  private final FairShare turns = Mockito.mock(FairShare.class);

  InboxOrderTest() {
    Mockito.when(turns.sender(Mockito.any()))
        .thenAnswer(call -> call.getArgument(0, Path.class).getParent().getFileName().toString());
    Mockito.when(turns.place(Mockito.any()))
        .thenAnswer(call -> PLACES.get(call.getArgument(0, String.class)));
  }

  private static GenericFile<File> file(String path, long time) {
    GenericFile<File> file = new GenericFile<>();
    file.setFile(new File("/inbox/" + path));
    file.setLastModified(time);
    return file;
  }

  private List<String> ordered(GenericFile<File>... listed) {
    return Stream.of(listed).sorted(new InboxOrder(turns)).map(f -> f.getFile().getName()).toList();
  }

  @Test
  void of_several_versions_of_a_unit_the_oldest_comes_first_whatever_they_are_called() {
    assertThat(
            ordered(
                file("101/版本0.json", 4_000),
                file("101/版本1.json", 2_000),
                file("101/版本2.json", 5_000),
                file("101/版本3.json", 1_000),
                file("101/版本4.json", 3_000)))
        .containsExactly("版本3.json", "版本1.json", "版本4.json", "版本0.json", "版本2.json");
  }

  @Test
  void whose_turn_it_is_counts_before_the_time_and_of_one_time_the_order_stays() {
    assertThat(
            ordered(
                file("102/older.json", 1_000),
                file("101/b.json", 2_000),
                file("101/a.json", 2_000)))
        .containsExactly("b.json", "a.json", "older.json");
  }
}
