package cn.baoshen.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.baoshen.model.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteFilesLaidOutTest {
  @TempDir Path folder;

  @Test
  void a_home_without_routes_gets_all_of_them_as_they_are_in_the_project() throws IOException {
    new RouteFiles(folder).layOut();

    try (Stream<Path> built = Files.list(Path.of("routes"))) {
      for (Path route : built.toList()) {
        assertThat(folder.resolve(route.getFileName())).hasSameTextualContentAs(route);
      }
    }
  }

  @Test
  void a_copied_file_is_named_in_one_line_with_the_file_it_was_copied_from() throws IOException {
    Path original = Path.of("routes/2-examine.camel.yaml");
    Files.copy(original, folder.resolve("2-examine.camel.yaml"));
    Files.copy(original, folder.resolve("2-examine copy.camel.yaml"));
    Files.copy(original, folder.resolve("2-examine.camel.yaml.bak"));

    assertThatThrownBy(() -> new RouteFiles(folder).layOut())
        .isInstanceOf(CannotStart.class)
        .hasMessage(
            "baoshen.routes: 2-examine copy.camel.yaml and 2-examine.camel.yaml both have the route"
                + " examine-report; remove one of the two files");
    Files.delete(folder.resolve("2-examine copy.camel.yaml"));
    new RouteFiles(folder).layOut();
  }

  @Test
  void routes_that_an_administrator_edited_are_left_as_they_are() throws IOException {
    Path edited = Files.writeString(folder.resolve("1-receive.camel.yaml"), "- route: {}");
    new RouteFiles(folder).layOut();

    assertThat(edited).hasContent("- route: {}");
    assertThat(folder.toFile().list()).hasSize(1);
  }
}
