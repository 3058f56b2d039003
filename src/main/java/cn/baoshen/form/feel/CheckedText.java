package cn.baoshen.form.feel;

import cn.baoshen.form.FormMistake;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.Origin;
import cn.baoshen.model.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression as written, with all that is needed to tell what is wrong with it.
 *
 * @param key the key under which it stands, such as {@code left}
 * @param id the rule or figure that it belongs to
 */
public record CheckedText(String key, String text, Origin origin, String id) {
  private static final List<String> OF_NAMES = List.of("unknown-name", "not-a-value");

  /** The expression compiled; null when it cannot be used, which is noted. */
  public @Nullable Expression compile(KnownNames names, FormMistakes mistakes) {
    try {
      return Expression.of(text, names);
    } catch (BadExpression e) {
      e.problems().stream()
          .filter(problem -> !isKnownFault(problem, mistakes))
          .forEach(problem -> mistakes.add(told(problem)));
      mistakes.unsure(id);
      return null;
    }
  }

  /** The same, which has to be of a kind. */
  public @Nullable Expression compile(
      KnownNames names, FormMistakes mistakes, Kind wanted, String reason) {
    Expression expression = compile(names, mistakes);
    if (expression != null && !expression.mayBe(wanted)) {
      String said = FormMistake.say(reason, key, expression.kindSaid());
      mistakes.add(mistake(reason, said));
      return null;
    }
    return expression;
  }

  private static boolean isKnownFault(BadExpression.Problem problem, FormMistakes mistakes) {
    return OF_NAMES.contains(problem.reason()) && mistakes.isUnsure(problem.details().get(0));
  }

  private FormMistake told(BadExpression.Problem problem) {
    return mistake(problem.reason(), problem.text());
  }

  private FormMistake mistake(String reason, String said) {
    String whole = FormMistake.say("in-expression", key, text, said);
    return new FormMistake(Severity.ERROR, origin.file(), origin.place(), id, reason, whole);
  }
}
