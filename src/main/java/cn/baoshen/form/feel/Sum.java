package cn.baoshen.form.feel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;
import scala.jdk.javaapi.CollectionConverters;

/**
 * An expression that only adds up places: {@code a + b}, {@code sum(items.amount)}, {@code
 * filledOrZero(c)} and what is made of them.
 *
 * <p>Of such a one something can be said even when a part is blank: with parts that are never
 * negative it is at least the sum of those that are there.
 */
final class Sum {
  private static final Set<String> ADDING = Set.of("sum", "total");
  private static final Set<String> KEEPING = Set.of("filledOrZero");

  private Sum() {}

  /** True when something is added up and nothing else is done. */
  static boolean isOne(Exp expression) {
    return (expression instanceof Addition || isCall(expression, ADDING)) && isTerm(expression);
  }

  private static boolean isTerm(Exp expression) {
    if (expression instanceof Addition addition) {
      return isTerm(addition.x()) && isTerm(addition.y());
    }
    if (isCall(expression, ADDING) || isCall(expression, KEEPING)) {
      return parameters((FunctionInvocation) expression).stream().allMatch(Sum::isTerm);
    }
    return expression instanceof Ref
        || expression instanceof PathExpression
        || expression instanceof Filter;
  }

  private static boolean isCall(Exp expression, Set<String> functions) {
    return expression instanceof FunctionInvocation call && functions.contains(call.function());
  }

  private static List<Exp> parameters(FunctionInvocation call) {
    return call.params() instanceof PositionalFunctionParameters positional
        ? CollectionConverters.asJava(positional.params())
        : List.of();
  }

  /** What the places that are filled with figures add up to. */
  static BigDecimal of(List<Input> inputs) {
    return inputs.stream()
        .filter(input -> !input.condition())
        .map(input -> input.place().figure())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
