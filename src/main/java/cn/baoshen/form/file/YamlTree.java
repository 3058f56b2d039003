package cn.baoshen.form.file;

import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.Origin;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The nodes of a YAML file as a tree of plain values with their lines: numbers and {@code true} and
 * {@code false} alone are more than text, an anchor stands for what it names, and {@code <<} takes
 * in the keys of another map.
 */
final class YamlTree {
  private static final JsonNodeFactory MAKE = JsonNodeFactory.withExactBigDecimals(true);
  private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9]\\d{0,17})");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,40}\\.\\d{1,40}");

  /** Nobody writes deeper; an anchor that is in itself would be. */
  private static final int DEEPEST = 40;

  private static final int MOST = 200_000;
  private static final String MERGE = "<<";

  private final String file;
  private final Lines lines;
  private final FormMistakes mistakes;
  private int made;
  private boolean tooMuch;

  YamlTree(String file, Lines lines, FormMistakes mistakes) {
    this.file = file;
    this.lines = lines;
    this.mistakes = mistakes;
  }

  /** The tree of a node; what a person cannot have meant is noted, and null when it has no end. */
  @Nullable JsonNode of(Node root) {
    JsonNode tree = of(root, 0);
    return tooMuch ? null : tree;
  }

  private JsonNode of(Node node, int depth) {
    if (tooMuch || depth > DEEPEST || ++made > MOST) {
      return tooMuch(node);
    }
    if (node instanceof MappingNode map) {
      return map(map, depth);
    }
    return node instanceof SequenceNode list ? list(list, depth) : scalar((ScalarNode) node);
  }

  private JsonNode tooMuch(Node node) {
    mistakes.require(tooMuch, Origin.line(file, line(node)), "", "yaml-too-deep");
    tooMuch = true;
    return MAKE.nullNode();
  }

  private JsonNode map(MappingNode map, int depth) {
    ObjectNode object = MAKE.objectNode();
    lines.put(object, "", line(map));
    for (NodeTuple entry : map.getValue()) {
      put(object, entry, depth);
    }
    return object;
  }

  private void put(ObjectNode object, NodeTuple entry, int depth) {
    JsonNode value = of(entry.getValueNode(), depth + 1);
    int line = line(entry.getKeyNode());
    if (!(entry.getKeyNode() instanceof ScalarNode key)) {
      mistakes.add(Origin.line(file, line), "", "yaml-key");
    } else if (key.getValue().equals(MERGE)) {
      merge(object, value);
    } else if (lines.has(object, key.getValue())) {
      int first = lines.of(object, key.getValue());
      mistakes.add(Origin.line(file, line), key.getValue(), "yaml-twice", String.valueOf(first));
    } else {
      object.set(key.getValue(), value);
      lines.put(object, key.getValue(), line);
    }
  }

  /** What stands in the map itself counts before what it takes in. */
  private void merge(ObjectNode object, JsonNode taken) {
    List<JsonNode> all = taken.isArray() ? taken.valueStream().toList() : List.of(taken);
    for (JsonNode one : all) {
      one.properties().forEach(entry -> object.putIfAbsent(entry.getKey(), entry.getValue()));
    }
  }

  private JsonNode list(SequenceNode list, int depth) {
    ArrayNode array = MAKE.arrayNode();
    lines.put(array, "", line(list));
    for (Node item : list.getValue()) {
      lines.put(array, String.valueOf(array.size()), line(item));
      array.add(of(item, depth + 1));
    }
    return array;
  }

  private JsonNode scalar(ScalarNode scalar) {
    String text = scalar.getValue();
    if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
      return MAKE.textNode(text);
    }
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> MAKE.nullNode();
      case "true", "True", "TRUE" -> MAKE.booleanNode(true);
      case "false", "False", "FALSE" -> MAKE.booleanNode(false);
      default -> number(text);
    };
  }

  /** A code that begins with a nought stays a text. */
  private static JsonNode number(String text) {
    if (WHOLE.matcher(text).matches()) {
      return MAKE.numberNode(Long.parseLong(text));
    }
    return DECIMAL.matcher(text).matches()
        ? MAKE.numberNode(new BigDecimal(text))
        : MAKE.textNode(text);
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
