package cn.baoshen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code mvn verify} leaves to {@code -Pthorough}, by name. */
class LongTestsTest {
  private static final Path LIST = Path.of("src/test/long-tests.txt");

  @Test
  void each_line_is_a_class_that_is_there_and_stands_once() throws IOException {
    List<String> listed = listed();
    assertThat(listed).isNotEmpty().doesNotHaveDuplicates();
    List<String> sources = sources();
    assertThat(listed)
        .allSatisfy(name -> assertThat(sources).filteredOn(s -> s.endsWith(name)).hasSize(1));
  }

  private static List<String> listed() throws IOException {
    return Files.readAllLines(LIST).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.replace("**", ""))
        .toList();
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files.map(file -> file.toString().replace('\\', '/')).toList();
    }
  }
}
