package cn.baoshen;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.work.Stations;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The route files stay readable: named, described, in order, and nothing leads nowhere. */
class RouteFilesTest {
  /** One route as written. */
  private record Route(int number, String id, String description, String from, String text) {}

  private static final String ENDING = ".camel.yaml";

  private static final String NAME = "console.routes.name.";

  private static final Pattern LITERAL = Pattern.compile("\"([a-z-]+)\"");

  /** Where {@code bulk} is what mail programs write of mail to many. */
  private static final String OF_ANOTHER_MEANING = "Robots.java";

  private final List<Route> routes = new ArrayList<>();

  @BeforeEach
  void read() throws IOException {
    for (Path file : files()) {
      int number = Integer.parseInt(file.getFileName().toString().split("-")[0]);
      for (JsonNode node : new YAMLMapper().readTree(Files.readString(file))) {
        if (node.has("route")) {
          JsonNode route = node.get("route");
          routes.add(
              new Route(
                  number,
                  route.path("id").asText(),
                  route.path("description").asText(),
                  route.path("from").path("uri").asText(),
                  route.toString()));
        }
      }
    }
    assertThat(routes).isNotEmpty();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("routes"))) {
      return files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList();
    }
  }

  @Test
  void every_route_has_an_id_of_its_own_and_a_description() {
    Set<String> ids = new HashSet<>();
    for (Route route : routes) {
      assertThat(route.id()).isNotBlank();
      assertThat(ids.add(route.id())).as(route.id()).isTrue();
      assertThat(route.description()).as(route.id()).hasSizeGreaterThan(20);
    }
  }

  @Test
  void direct_leads_forward_only_and_every_station_has_its_route() {
    Map<String, Integer> order = new HashMap<>();
    for (int i = 0; i < routes.size(); i++) {
      order.put(routes.get(i).from(), routes.get(i).number());
    }
    for (Route route : routes) {
      targets(route, "direct:")
          .forEach(
              to ->
                  assertThat(order.get(to))
                      .as(route.id() + " to " + to)
                      .isNotNull()
                      .isGreaterThanOrEqualTo(route.number()));
      targets(route, "station:").forEach(to -> assertThat(order).as(route.id()).containsKey(to));
    }
  }

  @Test
  void the_walk_of_the_readme_names_each_route_file_at_the_step_of_its_number() throws IOException {
    String walk = Files.readString(Path.of("README.md")).split("## The walk")[1].split("\n## ")[0];
    for (Path file : files()) {
      String name = file.getFileName().toString().replace(ENDING, "");
      String step = walk.split("\n" + name.split("-")[0] + "\\. ")[1].split("\n[0-9]\\. ")[0];
      assertThat(step).contains("`" + name + "`");
    }
  }

  @Test
  void the_walk_of_the_readme_names_no_other_route_file() throws IOException {
    String walk = Files.readString(Path.of("README.md")).split("## The walk")[1].split("\n## ")[0];
    Pattern.compile("`([0-9]-[a-z]+)`")
        .matcher(walk)
        .results()
        .map(name -> Path.of("routes", name.group(1) + ENDING))
        .forEach(file -> assertThat(file).isRegularFile());
  }

  @Test
  void every_station_that_java_hands_work_to_has_its_route() throws IllegalAccessException {
    Set<String> stations = routes.stream().map(Route::from).collect(Collectors.toSet());
    for (Field station : Stations.class.getFields()) {
      assertThat(stations).contains("station:" + station.get(null));
    }
  }

  @Test
  void a_station_is_named_once_in_java() throws IOException, IllegalAccessException {
    Map<String, List<String>> named = wordsOfJava();
    named.get(Stations.BULK).remove(OF_ANOTHER_MEANING);
    for (Field station : Stations.class.getFields()) {
      assertThat(named.get(station.get(null)))
          .as(station.getName())
          .containsExactly("Stations.java");
    }
  }

  @Test
  void every_route_has_a_name_in_both_languages_and_no_name_is_of_a_route_that_is_not_there()
      throws IOException {
    List<String> ids = routes.stream().map(Route::id).toList();
    for (String bundle : List.of("console", "console_en")) {
      Properties texts = new Properties();
      try (Reader text =
          Files.newBufferedReader(Path.of("src/main/resources/text", bundle + ".properties"))) {
        texts.load(text);
      }
      assertThat(
              texts.stringPropertyNames().stream()
                  .filter(key -> key.startsWith(NAME))
                  .map(key -> key.substring(NAME.length())))
          .as(bundle)
          .containsExactlyInAnyOrderElementsOf(ids);
    }
  }

  @Test
  void no_route_is_known_to_java_by_its_id() throws IOException, IllegalAccessException {
    Set<String> ids = routes.stream().map(Route::id).collect(Collectors.toSet());
    for (Field station : Stations.class.getFields()) {
      ids.remove(station.get(null));
    }
    assertThat(wordsOfJava().keySet()).doesNotContainAnyElementsOf(ids);
  }

  @Test
  void a_route_from_outside_begins_by_removing_all_headers() {
    assertThat(routes.stream().filter(r -> r.from().matches("(file|imap|imaps|pop3):.*")))
        .isNotEmpty()
        .allSatisfy(
            route -> {
              JsonNode first =
                  new YAMLMapper().readTree(route.text()).path("from").path("steps").get(0);
              assertThat(first.path("removeHeaders").path("pattern").asText()).isEqualTo("*");
            });
  }

  /** The files in which a word stands as a text of its own. */
  private static Map<String, List<String>> wordsOfJava() throws IOException {
    Map<String, List<String>> named = new HashMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString();
        LITERAL
            .matcher(Files.readString(file))
            .results()
            .forEach(
                word -> named.computeIfAbsent(word.group(1), w -> new ArrayList<>()).add(name));
      }
    }
    return named;
  }

  private static List<String> targets(Route route, String scheme) {
    return Pattern.compile(scheme + "[a-z-]+")
        .matcher(route.text())
        .results()
        .map(java.util.regex.MatchResult::group)
        .filter(to -> !to.equals(route.from()))
        .toList();
  }
}
