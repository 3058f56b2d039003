package cn.baoshen.form.book;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The rules and parameters that every form has which a workbook makes. */
final class StandardRules {
  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final String FILE = "/templates/form/standard.yaml";

  private StandardRules() {}

  static ArrayNode of(String code, String name, String year) {
    String text = text().replace("${code}", code).replace("${name}", name).replace("${year}", year);
    return (ArrayNode) tree(text).get("rules");
  }

  static ObjectNode parameters() {
    return (ObjectNode) tree(text()).get("parameters");
  }

  private static ObjectNode tree(String text) {
    try {
      return (ObjectNode) YAML.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text() {
    try (InputStream in = StandardRules.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
