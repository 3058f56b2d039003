package cn.baoshen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of faults names for each row a test that exists, or says that it is open. */
class FaultTableTest {
  private static final Path TABLE = Path.of("src/docs/faults.md");

  /** How many rows each letter has: process, files, workbooks, papers, mail, pages, logs. */
  private static final List<String> ROWS =
      Stream.of("F27", "I23", "X12", "P04", "M13", "W09", "L02")
          .flatMap(FaultTableTest::to)
          .toList();

  private static Stream<String> to(String last) {
    return IntStream.rangeClosed(1, Integer.parseInt(last.substring(1)))
        .mapToObj(number -> "%s%02d".formatted(last.charAt(0), number));
  }

  private static List<String> rows() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(l -> l.matches("\\| [A-Z]\\d\\d \\|.*"))
        .toList();
  }

  @Test
  void every_row_is_there_once() throws IOException {
    assertThat(rows()).extracting(row -> row.substring(2, 5)).containsExactlyElementsOf(ROWS);
  }

  @Test
  void every_row_names_a_test_or_is_open() throws IOException {
    assertThat(rows())
        .allSatisfy(
            row -> assertThat(NamedTests.in(row).isEmpty()).isEqualTo(row.contains("| open:")));
  }

  @Test
  void every_test_that_is_named_exists() throws IOException {
    List<String> missing = new ArrayList<>(NamedTests.in(Files.readString(TABLE)));
    missing.removeIf(NamedTests::exists);
    assertThat(missing).isEmpty();
  }
}
