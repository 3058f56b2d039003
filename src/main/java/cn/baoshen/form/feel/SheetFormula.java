package cn.baoshen.form.feel;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.Division;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.Multiplication;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.Subtraction;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * An expression that a spreadsheet can work out by itself: sums, differences, products and
 * quotients of fields, and a few functions.
 */
public final class SheetFormula {
  private static final Map<String, String> FUNCTIONS =
      Map.of(
          "sum", "SUM",
          "total", "SUM",
          "min", "MIN",
          "max", "MAX",
          "abs", "ABS",
          "round half up", "ROUND",
          "filledOrZero", "N");

  private final Function<String, String> cell;
  private final Set<String> names = new TreeSet<>();

  private SheetFormula(Function<String, String> cell) {
    this.cell = cell;
  }

  /** True when a spreadsheet has a word for everything in it. */
  public static boolean canBe(String text) {
    return of(text, name -> "A1") != null;
  }

  /**
   * The formula without its equals sign, which shows nothing while nothing is filled; null when the
   * expression says more than a spreadsheet can.
   *
   * @param cell the cell, or the cells, of a name; null for a name that has none
   */
  public static @Nullable String of(String text, Function<String, String> cell) {
    SheetFormula formula = new SheetFormula(cell);
    String written = formula.written(Feel.parse(text).expression());
    if (written == null || formula.names.isEmpty()) {
      return null;
    }
    return "IF(COUNT(" + String.join(",", formula.names) + ")=0,\"\"," + written + ")";
  }

  private @Nullable String written(Exp node) {
    if (node instanceof ConstNumber number) {
      return number.value().bigDecimal().toPlainString();
    }
    if (node instanceof Ref || node instanceof PathExpression) {
      return name(Written.of(node));
    }
    if (node instanceof ArithmeticNegation negation) {
      return joined("0-", List.of(negation.x()), "");
    }
    return node instanceof FunctionInvocation call ? call(call) : operator(node);
  }

  private String name(String name) {
    String found = cell.apply(name);
    if (found != null) {
      names.add(found);
    }
    return found;
  }

  private @Nullable String operator(Exp node) {
    if (node instanceof Addition sum) {
      return joined("+", List.of(sum.x(), sum.y()), "");
    }
    if (node instanceof Subtraction difference) {
      return joined("-", List.of(difference.x(), difference.y()), "");
    }
    if (node instanceof Multiplication product) {
      return joined("*", List.of(product.x(), product.y()), "");
    }
    if (!(node instanceof Division quotient)) {
      return null;
    }
    String by = written(quotient.y());
    String of = written(quotient.x());
    return by == null || of == null ? null : "IF(" + by + "=0,\"\"," + of + "/" + by + ")";
  }

  private @Nullable String call(FunctionInvocation call) {
    String function = FUNCTIONS.get(call.function());
    if (function == null || !(call.params() instanceof PositionalFunctionParameters given)) {
      return null;
    }
    String arguments = joined(",", CollectionConverters.asJava(given.params()), function);
    return arguments == null ? null : arguments;
  }

  /** Null when one of the parts cannot be written. */
  private @Nullable String joined(String sign, List<Exp> parts, String before) {
    List<String> written = parts.stream().map(this::written).toList();
    if (written.contains(null)) {
      return null;
    }
    String lead = sign.equals("0-") ? "0-" : "";
    String between = lead.isEmpty() ? sign : "";
    return written.stream().collect(Collectors.joining(between, before + "(" + lead, ")"));
  }
}
