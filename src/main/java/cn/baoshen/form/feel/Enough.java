package cn.baoshen.form.feel;

import java.math.BigDecimal;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.GreaterOrEqual;
import org.camunda.feel.syntaxtree.GreaterThan;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The question whether there are enough rows of a kind: {@code count(items[kind = "a"]) > 0}.
 *
 * <p>A row of which nobody knows whether it is of that kind can only add to them.
 *
 * @param rows those that are counted
 * @param limit how many there have to be
 * @param reached whether so many are enough; otherwise there have to be more
 */
record Enough(RowsPart rows, BigDecimal limit, boolean reached) {
  /** The question that an expression asks; null when it asks another one. */
  static @Nullable Enough of(Exp expression, Resolver names) {
    if (expression instanceof GreaterThan more) {
      return of(more.x(), more.y(), false, names);
    }
    return expression instanceof GreaterOrEqual least
        ? of(least.x(), least.y(), true, names)
        : null;
  }

  private static @Nullable Enough of(Exp counted, Exp limit, boolean reached, Resolver names) {
    boolean asked =
        counted instanceof FunctionInvocation call
            && call.function().equals("count")
            && call.params() instanceof PositionalFunctionParameters of
            && of.params().size() == 1
            && limit instanceof ConstNumber;
    if (!asked) {
      return null;
    }
    PositionalFunctionParameters of =
        (PositionalFunctionParameters) ((FunctionInvocation) counted).params();
    return names.resolve(CollectionConverters.asJava(of.params()).get(0)) instanceof RowsPart rows
        ? new Enough(rows, ((ConstNumber) limit).value().bigDecimal(), reached)
        : null;
  }

  /** True when the rows that are known to be of the kind are enough. */
  boolean isSure(ReportValues values) {
    int known = rows.rows(new Trace(values)).size();
    return BigDecimal.valueOf(known).compareTo(limit) >= (reached ? 0 : 1);
  }
}
