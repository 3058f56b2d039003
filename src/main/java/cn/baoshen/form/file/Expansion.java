package cn.baoshen.form.file;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** How much a text becomes when each alias in it stands for what it names. */
final class Expansion {
  private static final long MOST = 200_000;

  private final Map<Node, Long> known = new IdentityHashMap<>();

  private Expansion() {}

  /** True for a text that becomes too much, or holds itself. */
  static boolean isTooMuch(Node node) {
    return new Expansion().size(node) > MOST;
  }

  private long size(Node node) {
    Long before = known.get(node);
    if (before != null) {
      return before;
    }
    // Whoever comes here again while it is counted is within it.
    known.put(node, MOST + 1);
    long size = 1 + within(node).stream().mapToLong(this::size).limit(MOST).sum();
    known.put(node, Math.min(size, MOST + 1));
    return known.get(node);
  }

  private static List<Node> within(Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    return node instanceof MappingNode mapping
        ? mapping.getValue().stream()
            .flatMap(pair -> Stream.of(pair.getKeyNode(), pair.getValueNode()))
            .toList()
        : List.of();
  }
}
