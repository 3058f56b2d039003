package cn.baoshen.intake.json;

import cn.baoshen.form.Field;
import cn.baoshen.form.Nearest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The key that somebody most likely meant who wrote one that a group or a row does not have. */
final class MeantKey {
  /** What is longer is no slip, and would take long to compare. */
  private static final int LONGEST = 60;

  private MeantKey() {}

  /**
   * One that is not there itself: in another case, or nearly so, or written as its label.
   *
   * @param labels the keys that may stand here, each with what the form calls it
   */
  static Optional<String> of(String written, Map<String, String> labels, Map<String, ?> given) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    Map<String, String> left = new HashMap<>(labels);
    left.keySet().removeIf(key -> given.get(key) != null);
    return left.entrySet().stream()
        .filter(e -> e.getKey().equalsIgnoreCase(written) || e.getValue().equals(written))
        .map(Map.Entry::getKey)
        .findFirst()
        .or(() -> Nearest.of(written, left.keySet()));
  }

  /** The keys of a group with their labels; a group within has none. */
  static Map<String, String> labels(Map<?, ?> fields, @Nullable Integer year) {
    Map<String, String> labels = new HashMap<>();
    fields.forEach(
        (key, expected) ->
            labels.put(key.toString(), expected instanceof Field field ? field.label(year) : ""));
    return labels;
  }
}
