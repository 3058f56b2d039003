package cn.baoshen.form.feel;

import java.util.List;
import java.util.Set;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** What can be the name of a field in an expression. */
public final class FeelNames {
  /** Names that mean something else wherever they stand first. */
  private static final Set<String> TAKEN =
      Set.of(
          ReportValues.ROW, ReportValues.VALUE, "item", "today", "submission", "lastYear", "form");

  private FeelNames() {}

  /** True for a name that an expression reads as that name, and not as a subtraction or a word. */
  public static boolean isUsable(String id) {
    try {
      ParsedExpression parsed = Feel.parse(id);
      return id.equals(named(parsed.expression()))
          && id.equals(named(Feel.parse("(" + id + ")").expression()));
    } catch (BadExpression e) {
      return false;
    }
  }

  private static @Nullable String named(Object expression) {
    if (expression instanceof Ref ref) {
      List<String> names = CollectionConverters.asJava(ref.names());
      return String.join(".", names);
    }
    return expression instanceof PathExpression path ? named(path.path()) + "." + path.key() : null;
  }

  /** True for a name that means something else to every rule. */
  public static boolean isTaken(String name) {
    return TAKEN.contains(name);
  }
}
