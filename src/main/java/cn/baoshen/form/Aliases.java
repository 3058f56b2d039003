package cn.baoshen.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The other wordings under which counties print the labels of a form.
 *
 * @param written as {@code form.yaml} has them: the label, and what else is printed in its place
 * @param byLabel the same by the comparable form of the label
 */
public record Aliases(Map<String, List<String>> written, Map<String, List<String>> byLabel) {
  public static Aliases of(Map<String, List<String>> written) {
    Map<String, List<String>> byLabel = new HashMap<>();
    written.forEach((label, others) -> byLabel.put(LabelText.of(label).core(), others));
    return new Aliases(Map.copyOf(written), Map.copyOf(byLabel));
  }

  /** What else is printed in the place of this label; where none is known, nothing. */
  public List<String> of(String label) {
    return byLabel.isEmpty()
        ? List.of()
        : byLabel.getOrDefault(LabelText.of(label).core(), List.of());
  }
}
