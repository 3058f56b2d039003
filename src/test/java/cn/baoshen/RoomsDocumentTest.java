package cn.baoshen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The drawing of the rooms is that of the code. */
class RoomsDocumentTest {
  private static final Path HOUSE = Path.of("src/main/java/cn/baoshen");
  private static final Path PAGE = Path.of("src/docs/rooms.md");
  private static final Pattern NAMED = Pattern.compile("\\bcn\\.baoshen((?:\\.[a-z]+)+)\\.[A-Z]");
  private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([a-z.]+)` \\|");
  private static final Pattern DRAWN = Pattern.compile("(?m)^([a-z.]+) *(?:→ (.+))?$");

  /** Each package with those that its code names. */
  private static final Map<String, Set<String>> CODE = new LinkedHashMap<>();

  private static String rooms;
  private static String inside;
  private static String list;

  @BeforeAll
  static void read() throws IOException {
    try (Stream<Path> files = Files.walk(HOUSE)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String room = HOUSE.relativize(file.getParent()).toString().replace('/', '.');
        CODE.computeIfAbsent(room, r -> new TreeSet<>())
            .addAll(found(NAMED, Files.readString(file)));
      }
    }
    CODE.remove("");
    String[] blocks = Files.readString(PAGE).split("```");
    rooms = blocks[1];
    inside = blocks[3];
    list = blocks[4];
  }

  @Test
  void every_package_stands_in_the_document_and_every_one_named_there_exists() {
    assertThat(found(LISTED, list)).containsExactlyInAnyOrderElementsOf(CODE.keySet());
    Set<String> tops = CODE.keySet().stream().map(RoomsDocumentTest::top).collect(toSet());
    assertThat(arrows(rooms).keySet()).containsExactlyInAnyOrderElementsOf(tops);
    assertThat(CODE.keySet()).containsAll(arrows(inside).keySet());
  }

  @Test
  void a_room_uses_no_room_to_which_no_arrow_leads() {
    Map<String, Set<String>> drawn = arrows(rooms);
    CODE.forEach(
        (from, to) ->
            to.stream()
                .map(RoomsDocumentTest::top)
                .filter(room -> !room.equals(top(from)))
                .forEach(room -> assertThat(drawn.get(top(from))).as(from).contains(room)));
  }

  @Test
  void a_package_uses_none_of_its_room_to_which_no_arrow_leads() {
    Map<String, Set<String>> drawn = arrows(inside);
    CODE.forEach(
        (from, to) ->
            to.stream()
                .filter(room -> top(room).equals(top(from)) && !room.equals(from))
                .forEach(room -> assertThat(drawn.get(from)).as(from).contains(room)));
  }

  @Test
  void every_arrow_leads_to_a_line_above() {
    for (String drawing : List.of(rooms, inside)) {
      Set<String> above = new TreeSet<>();
      arrows(drawing)
          .forEach(
              (room, used) -> {
                assertThat(above).as(room).containsAll(used);
                above.add(room);
              });
    }
  }

  private static Map<String, Set<String>> arrows(String drawing) {
    Map<String, Set<String>> arrows = new LinkedHashMap<>();
    DRAWN
        .matcher(drawing)
        .results()
        .forEach(
            line ->
                arrows.put(
                    line.group(1),
                    line.group(2) == null ? Set.of() : Set.of(line.group(2).split(" "))));
    return arrows;
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult m) -> m.group(1).replaceFirst("^\\.", ""))
        .collect(toSet());
  }

  private static java.util.stream.Collector<String, ?, TreeSet<String>> toSet() {
    return Collectors.toCollection(TreeSet::new);
  }

  private static String top(String room) {
    return room.split("\\.")[0];
  }
}
