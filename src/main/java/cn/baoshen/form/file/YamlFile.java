package cn.baoshen.form.file;

import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.NameHint;
import cn.baoshen.form.Nearest;
import cn.baoshen.form.Origin;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.nodes.Node;

/**
 * One YAML file of a form, turned into records strictly: what they do not know is noted with its
 * line, and left out, so that the rest is looked at too.
 */
public final class YamlFile {
  private static final ObjectMapper RECORDS =
      JsonMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  private static final int MOST_FAULTS = 50;

  private final String name;
  private final Resource resource;
  private final FormMistakes mistakes;
  private final Lines lines = new Lines();

  public YamlFile(String name, Resource resource, FormMistakes mistakes) {
    this.name = name;
    this.resource = resource;
    this.mistakes = mistakes;
  }

  /** The whole file as a tree; null when it cannot be read at all, which is noted. */
  public @Nullable JsonNode tree() {
    try (InputStream in = resource.getInputStream()) {
      String text = YamlText.of(in.readAllBytes(), name, mistakes);
      Node root = text == null ? null : new YamlParser(name, mistakes).parse(text);
      if (root == null) {
        mistakes.require(mistakes.hasErrors(), Origin.of(name), "", "yaml-empty");
        return null;
      }
      return new YamlTree(name, lines, mistakes).of(root);
    } catch (IOException e) {
      mistakes.add(Origin.of(name), "", "yaml-unreadable", String.valueOf(e.getMessage()));
      return null;
    }
  }

  /** One entry of the file, known by its id when something is wrong with it. */
  public <T> Bound<T> as(JsonNode entry, Class<T> type, String id) {
    JsonNode left = lines.copied(entry, entry.deepCopy());
    Set<String> faulty = new HashSet<>();
    for (int fault = 0; fault < MOST_FAULTS; fault++) {
      try {
        return new Bound<>(RECORDS.treeToValue(left, type), faulty);
      } catch (JsonMappingException e) {
        if (!leaveOut(e, left, id, faulty)) {
          break;
        }
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("a tree cannot be unreadable", e);
      }
    }
    return new Bound<>(null, faulty);
  }

  /** False when the entry as a whole is what is wrong. */
  private boolean leaveOut(JsonMappingException e, JsonNode entry, String id, Set<String> faulty) {
    List<JsonMappingException.Reference> path = e.getPath();
    JsonNode container = entry;
    int deepest = deepest(entry, path);
    if (deepest < 0) {
      mistakes.add(at(entry), id, "wrong-shape-entry", Shape.wanted(e), Shape.found(entry));
      return false;
    }
    for (int step = 0; step < deepest; step++) {
      container = inner(container, path.get(step));
    }
    JsonMappingException.Reference last = path.get(deepest);
    tell(e, container, path.subList(0, deepest + 1), id);
    faulty.add(String.valueOf(path.get(0).getFieldName()));
    if (e instanceof UnrecognizedPropertyException unknown) {
      Nearest.of(unknown.getPropertyName(), keys(unknown)).ifPresent(faulty::add);
    }
    return remove(container, last);
  }

  /** The last step of a path that leads to something; a single value is read as a list of one. */
  private static int deepest(JsonNode entry, List<JsonMappingException.Reference> path) {
    JsonNode here = entry;
    int step = 0;
    for (; step < path.size(); step++) {
      JsonNode next = inner(here, path.get(step));
      if (next.isMissingNode()) {
        break;
      }
      here = next;
    }
    return step - 1;
  }

  private static JsonNode inner(JsonNode container, JsonMappingException.Reference step) {
    return step.getFieldName() == null
        ? container.path(step.getIndex())
        : container.path(step.getFieldName());
  }

  private static boolean remove(JsonNode container, JsonMappingException.Reference last) {
    if (container instanceof ObjectNode object) {
      return object.remove(last.getFieldName()) != null;
    }
    return container instanceof ArrayNode array && array.remove(last.getIndex()) != null;
  }

  private void tell(
      JsonMappingException e, JsonNode in, List<JsonMappingException.Reference> path, String id) {
    JsonMappingException.Reference last = path.get(path.size() - 1);
    Origin origin =
        at(in, last.getFieldName() == null ? "" + last.getIndex() : last.getFieldName());
    String key = key(path);
    if (e instanceof UnrecognizedPropertyException unknown) {
      List<String> known = keys(unknown);
      mistakes.add(origin, id, "unknown-key", key, hint(key, known), String.join(", ", known));
      return;
    }
    JsonNode found = inner(in, last);
    String choices = Shape.choices(e);
    if (choices == null || found.isContainerNode()) {
      mistakes.add(origin, id, "wrong-shape", key, Shape.wanted(e), Shape.found(found));
    } else {
      String hint = hint(found.asText(), List.of(choices.split(", ")));
      mistakes.add(origin, id, "unknown-value", found.asText(), hint, choices, key);
    }
  }

  /** The key that a path ends with; of an item of a list, that of the list. */
  private static String key(List<JsonMappingException.Reference> path) {
    return path.stream()
        .map(JsonMappingException.Reference::getFieldName)
        .filter(Objects::nonNull)
        .reduce("", (one, next) -> next);
  }

  private static List<String> keys(UnrecognizedPropertyException e) {
    return e.getKnownPropertyIds().stream()
        .map(String::valueOf)
        .sorted()
        .collect(Collectors.toList());
  }

  /** The name that was most likely meant, as a part of a sentence; empty when there is none. */
  private static String hint(String written, List<String> known) {
    return NameHint.of(written, known);
  }

  /** Where an entry of a list or a map stands. */
  public Origin at(JsonNode container, String key) {
    int line = lines.of(container, key);
    return line == 0 ? Origin.of(name) : Origin.line(name, line);
  }

  /** Where a list or a map begins. */
  public Origin at(JsonNode container) {
    return at(container, "");
  }

  public Origin whole() {
    return Origin.of(name);
  }

  public Lines lines() {
    return lines;
  }

  public FormMistakes mistakes() {
    return mistakes;
  }
}
