package cn.baoshen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page on security says of the project is so. */
class SecurityDocumentTest {
  private static final Path PAGE = Path.of("src/docs/security.md");

  @Test
  void every_test_that_it_names_exists() throws IOException {
    List<String> missing = new ArrayList<>(NamedTests.all(Files.readString(PAGE)));
    assertThat(missing).hasSizeGreaterThan(40);
    missing.removeIf(NamedTests::exists);
    assertThat(missing).isEmpty();
  }

  @Test
  void the_machinery_shows_no_more_than_it_says() throws IOException {
    String settings = Files.readString(Path.of("src/main/resources/application.yaml"));
    String shown =
        new YAMLMapper()
            .readTree(settings)
            .at("/management/endpoints/web/exposure/include")
            .asText();
    assertThat(shown.split(",")).containsExactly("health", "prometheus", "hawtio", "jolokia");
  }

  @Test
  void the_page_that_describes_the_api_is_that_of_the_pom() throws IOException {
    String settings = Files.readString(Path.of("src/main/resources/application.yaml"));
    String version =
        new YAMLMapper().readTree(settings).at("/springdoc/swagger-ui/version").asText();
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<swagger-ui.version>" + version + "</swagger-ui.version>");
  }
}
