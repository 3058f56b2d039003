package cn.baoshen.form.feel;

import cn.baoshen.form.FormMistake;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An expression that cannot be used with its form, and all that is wrong with it.
 *
 * <p>It stops the start: whoever compiles the expression notes each problem with file and rule.
 */
public final class BadExpression extends IllegalArgumentException {
  private final transient List<Problem> problems;

  /**
   * One thing that is wrong.
   *
   * @param reason key of the reason in {@code text/mistakes.properties}, such as {@code
   *     unknown-name}
   * @param details what the reason is about
   */
  public record Problem(String reason, List<String> details) {
    static Problem of(String reason, @Nullable String... details) {
      return new Problem(reason, List.of(details));
    }

    /** The problem in words. */
    public String text() {
      return FormMistake.say(reason, details.toArray());
    }
  }

  BadExpression(List<Problem> problems) {
    super(problems.stream().map(Problem::text).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /** An expression with one problem. */
  public BadExpression(String reason, @Nullable String... details) {
    this(List.of(Problem.of(reason, details)));
  }

  public List<Problem> problems() {
    return problems;
  }
}
