package cn.baoshen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The glossary names what there is. */
class GlossaryDocumentTest {
  private static final Path HOUSE = Path.of("src/main/java/cn/baoshen");
  private static final Pattern QUOTED = Pattern.compile("`([a-z][a-z.]*(?:\\.[A-Z]\\w*)?)`");

  private static List<String> names;

  @BeforeAll
  static void read() throws IOException {
    names =
        QUOTED
            .matcher(Files.readString(Path.of("src/docs/glossary.md")))
            .results()
            .map(name -> name.group(1))
            .filter(name -> !name.endsWith(".yaml"))
            .toList();
  }

  @Test
  void every_class_named_in_the_glossary_exists() {
    assertThat(names.stream().filter(GlossaryDocumentTest::isClass))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            name -> assertThat(HOUSE.resolve(name.replace('.', '/') + ".java")).isRegularFile());
  }

  @Test
  void every_package_named_in_the_glossary_exists() {
    assertThat(names.stream().filter(name -> !isClass(name)))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(HOUSE.resolve(name.replace('.', '/'))).isDirectory());
  }

  @Test
  void no_class_is_named_without_its_room() throws IOException {
    assertThat(Path.of("src/docs/glossary.md")).content().doesNotContain("`.");
  }

  private static boolean isClass(String name) {
    return name.matches(".*\\.[A-Z]\\w*");
  }
}
