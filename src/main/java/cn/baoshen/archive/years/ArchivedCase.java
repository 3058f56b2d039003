package cn.baoshen.archive.years;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a bag says of its case, read from the bag alone.
 *
 * @param bag its folder
 * @param state empty when the bag cannot be read
 * @param decidedAt as it stands in the bag; null when it cannot be read
 * @param files the names under {@code data/}, in their order
 */
public record ArchivedCase(
    Path bag,
    int year,
    String unitCode,
    String unitName,
    String caseId,
    String form,
    String state,
    @Nullable Instant decidedAt,
    List<String> files) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String NAME = "Source-Organization: ";

  /**
   * Reads it.
   *
   * @param bag {@code archive/<year>/<unit>/<case>}
   */
  static ArchivedCase of(Path bag) {
    try {
      JsonNode decided = decided(bag.resolve("data/decision.json"));
      Path unit = requireNonNull(bag.getParent());
      return new ArchivedCase(
          bag,
          Integer.parseInt(String.valueOf(requireNonNull(unit.getParent()).getFileName())),
          String.valueOf(unit.getFileName()),
          unitName(bag),
          String.valueOf(bag.getFileName()),
          decided.path("form").asText(""),
          decided.path("state").asText(""),
          decided.isEmpty() ? null : Instant.parse(decided.path("decidedAt").asText()),
          files(bag.resolve("data")));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the bag " + bag, e);
    }
  }

  /** A bag that is damaged is still one, and is spoken of. */
  private static JsonNode decided(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      return JSON.createObjectNode();
    }
  }

  private static String unitName(Path bag) throws IOException {
    if (!Files.isRegularFile(bag.resolve("bag-info.txt"))) {
      return "";
    }
    return Files.readAllLines(bag.resolve("bag-info.txt")).stream()
        .filter(line -> line.startsWith(NAME))
        .map(line -> line.substring(NAME.length()))
        .findFirst()
        .orElse("");
  }

  private static List<String> files(Path data) throws IOException {
    if (!Files.isDirectory(data)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(data)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> data.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
