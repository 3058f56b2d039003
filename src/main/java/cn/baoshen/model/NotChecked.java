package cn.baoshen.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A rule, or one of the several instances that a rule is written for, that could not run; which is
 * not the same as one that passed.
 *
 * @param rule id of the rule
 * @param because one Chinese sentence naming the labels that are not filled, or 不适用
 * @param fields paths of all that it would have looked at; empty when nobody knows, which stands
 *     for all that the rule looks at
 */
public record NotChecked(String rule, String because, List<String> fields) {
  /** Verdicts kept before instances counted alone know of no fields. */
  public NotChecked {
    fields = fields == null ? List.of() : List.copyOf(fields);
  }

  /** A rule as a whole. */
  public NotChecked(String rule, String because) {
    this(rule, because, List.of());
  }

  /** This and another instance that could not run for the same reason. */
  public NotChecked with(NotChecked other) {
    boolean whole = fields.isEmpty() || other.fields.isEmpty();
    return new NotChecked(
        rule,
        because,
        whole
            ? List.of()
            : Stream.concat(fields.stream(), other.fields.stream()).distinct().toList());
  }

  /** True when it may be about what stands at this path. */
  public boolean isAbout(String path) {
    return fields.isEmpty() || fields.contains(path);
  }
}
