package cn.baoshen.form.yaml;

import cn.baoshen.form.FormException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;

/** One YAML file of a form, turned into records strictly: what they do not know is refused. */
final class YamlFile {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final String name;
  private final Resource resource;

  YamlFile(String name, Resource resource) {
    this.name = name;
    this.resource = resource;
  }

  /** The whole file. */
  <T> T as(Class<T> type) {
    try (InputStream in = resource.getInputStream()) {
      return as(YAML.readTree(in), type, "");
    } catch (JsonProcessingException e) {
      throw wrong("", "unreadable", firstLine(e));
    } catch (IOException e) {
      throw wrong("", "unreadable", e.getMessage());
    }
  }

  /** One entry of the file, known by its id when something is wrong with it. */
  <T> T as(JsonNode entry, Class<T> type, String id) {
    try {
      return YAML.treeToValue(entry, type);
    } catch (UnrecognizedPropertyException e) {
      throw wrong(id, "unknown-key", e.getPropertyName(), words(e.getKnownPropertyIds()));
    } catch (InvalidFormatException e) {
      throw wrong(id, "unknown-value", e.getValue(), choices(e.getTargetType()));
    } catch (JsonProcessingException e) {
      throw wrong(id, "not-as-expected", e.getOriginalMessage());
    }
  }

  FormException wrong(String id, String reason, Object... details) {
    return new FormException(name, id, reason, details);
  }

  private static String firstLine(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("")
        + (e.getLocation() == null ? "" : " (" + e.getLocation().getLineNr() + ")");
  }

  private static String choices(Class<?> type) {
    return type.isEnum()
        ? words(List.of(type.getEnumConstants())).toLowerCase(java.util.Locale.ROOT)
        : type.getSimpleName();
  }

  private static String words(Collection<?> all) {

    return all.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
  }
}
