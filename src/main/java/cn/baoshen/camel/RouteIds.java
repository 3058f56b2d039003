package cn.baoshen.camel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** The ids of the routes that a file holds. */
public final class RouteIds {
  private static final YAMLMapper YAML = new YAMLMapper();

  private RouteIds() {}

  /**
   * The ids in this file; none for one that is gone, or is no YAML, which Camel will tell about.
   *
   * @throws IOException when it cannot be read at all
   */
  public static Set<String> in(Path file) throws IOException {
    Set<String> ids = new TreeSet<>();
    for (JsonNode entry : tree(bytes(file))) {
      String id = entry.path("route").path("id").asText();
      if (!id.isEmpty()) {
        ids.add(id);
      }
    }
    return ids;
  }

  private static byte[] bytes(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException gone) {
      return new byte[0];
    }
  }

  private static JsonNode tree(byte[] bytes) {
    try {
      return YAML.readTree(bytes);
    } catch (IOException malformed) {
      return YAML.createArrayNode();
    }
  }
}
