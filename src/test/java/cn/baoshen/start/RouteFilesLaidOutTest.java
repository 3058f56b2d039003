package cn.baoshen.start;

import static org.assertj.core.api.Assertions.assertThat;

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
  void routes_that_an_administrator_edited_are_left_as_they_are() throws IOException {
    Path edited = Files.writeString(folder.resolve("1-receive.camel.yaml"), "- route: {}");
    new RouteFiles(folder).layOut();

    assertThat(edited).hasContent("- route: {}");
    assertThat(folder.toFile().list()).hasSize(1);
  }
}
