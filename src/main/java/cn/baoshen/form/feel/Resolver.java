package cn.baoshen.form.feel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import org.jspecify.annotations.Nullable;
import scala.Product;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;

/** Ties every name of a parsed expression to the form, or says which one is unknown. */
final class Resolver {
  private static final Set<String> TOLERANT =
      Set.of("filled", "filledOrZero", "isReason", "repeated", "figureOf");

  private static final String GROUP = "group";

  private final Scope scope;

  Resolver(Scope scope) {
    this.scope = scope;
  }

  Reads resolve(Exp expression) {
    if (expression instanceof Ref ref) {
      return scope.name(CollectionConverters.asJava(ref.names()));
    }
    if (expression instanceof PathExpression path) {
      return Scope.step(resolve(path.path()), path.key());
    }
    if (expression instanceof Filter filter) {
      return filter(resolve(filter.list()), filter.filter());
    }
    if (expression instanceof FunctionInvocation call) {
      return call(call);
    }
    return operator(expression);
  }

  private Resolver inside(Map<String, Reads> inner) {
    return new Resolver(scope.with(inner));
  }

  private Reads operator(Exp expression) {
    if (expression instanceof Equal equal && asksForBlank(equal)) {
      return new Reads.Tolerant(parts(expression));
    }
    if (expression instanceof For loop) {
      return loop(CollectionConverters.asJava(loop.iterators()), loop.exp());
    }
    if (expression instanceof SomeItem some) {
      return loop(CollectionConverters.asJava(some.iterators()), some.condition());
    }
    if (expression instanceof EveryItem every) {
      return loop(CollectionConverters.asJava(every.iterators()), every.condition());
    }
    return parts(expression);
  }

  /** A place compared with null; what is computed from blanks stays without an answer. */
  private static boolean asksForBlank(Equal equal) {
    Exp asked = equal.x() == ConstNull$.MODULE$ ? equal.y() : equal.x();
    boolean isPlace = asked instanceof Ref || asked instanceof PathExpression;
    return isPlace && (equal.x() == ConstNull$.MODULE$ || equal.y() == ConstNull$.MODULE$);
  }

  private Reads call(FunctionInvocation call) {
    if (!Feel.hasFunction(call.function())) {
      throw new BadExpression("unknown-function", call.function());
    }
    Reads.Whole arguments = parts(call.params());
    if (Indicators.FUNCTIONS.containsKey(call.function())) {
      return words(call.function(), arguments.parts());
    }
    if (call.function().equals(GROUP)) {
      return divided(arguments.parts());
    }
    return TOLERANT.contains(call.function()) ? new Reads.Tolerant(arguments) : arguments;
  }

  /** A group that is not divided further has no name but its first. */
  private static Reads divided(List<Reads> levels) {
    List<Reads> parts = new ArrayList<>(levels);
    if (parts.size() > 1) {
      parts.set(1, new Reads.Tolerant(parts.get(1)));
    }
    return new Reads.Whole(parts);
  }

  /** A function that reads by the words of its last argument, which are made ready here. */
  private static Reads words(String function, List<Reads> arguments) {
    boolean given =
        !arguments.isEmpty() && arguments.get(arguments.size() - 1) instanceof Reads.Constant;
    Indicators.prepare(
        given ? ((Reads.Constant) arguments.get(arguments.size() - 1)).value() : null);
    List<Reads> parts = new ArrayList<>();
    for (Reads argument : arguments) {
      boolean tolerated = Indicators.copesWithBlank(function, parts.size());
      parts.add(tolerated ? new Reads.Tolerant(argument) : argument);
    }
    return new Reads.Whole(parts);
  }

  /** Any other node, a case class like all of them: whatever it is made of is read. */
  private Reads.Whole parts(Object node) {
    List<Reads> parts = new ArrayList<>();
    CollectionConverters.asJava(((Product) node).productIterator())
        .forEachRemaining(part -> add(part, parts));
    return new Reads.Whole(parts);
  }

  private void add(Object part, List<Reads> parts) {
    if (part instanceof Exp expression) {
      parts.add(value(resolve(expression)));
    } else if (part instanceof scala.collection.Iterable<?> several) {
      CollectionConverters.asJava(several).forEach(one -> add(one, parts));
    } else if (part instanceof Product product) {
      parts.add(parts(product));
    }
  }

  private static Reads value(Reads reads) {
    if (reads instanceof RowsPart.Bound row) {
      throw new BadExpression("not-a-value", row.name());
    }
    return reads;
  }

  private Reads loop(List<Tuple2<String, Exp>> iterators, Exp body) {
    if (iterators.isEmpty()) {
      return value(resolve(body));
    }
    String name = iterators.get(0)._1();
    Reads in = resolve(iterators.get(0)._2());
    List<Tuple2<String, Exp>> rest = iterators.subList(1, iterators.size());
    if (in instanceof RowsPart rows) {
      RowsPart.Bound bound = new RowsPart.Bound(name, rows.table());
      return new Reads.Each(name, rows, inside(Map.of(name, bound)).loop(rest, body));
    }
    Reads item = new Reads.Constant(in instanceof Reads.Constant list ? list.item() : null, null);
    return new Reads.Whole(List.of(in, inside(Map.of(name, item)).loop(rest, body)));
  }

  private Reads filter(Reads of, Exp condition) {
    Integer position = position(condition);
    if (of instanceof RowsPart rows) {
      return position == null ? only(rows, condition) : new RowsPart.At(rows, position);
    }
    if (of instanceof Reads.Constant constant) {
      return position == null
          ? chosen(constant, condition)
          : new Reads.Constant(constant.item(), constant.by());
    }
    throw new BadExpression("filter-on-values", condition.toString());
  }

  private static @Nullable Integer position(Exp condition) {
    if (condition instanceof ConstNumber number) {
      return number.value().toInt();
    }
    return condition instanceof ArithmeticNegation negation
            && negation.x() instanceof ConstNumber number
        ? Integer.valueOf(-number.value().toInt())
        : null;
  }

  private Reads only(RowsPart rows, Exp condition) {
    String item = "item" + scope.depth();
    Map<String, Reads> inner = new HashMap<>();
    RowsPart.Bound bound = new RowsPart.Bound(item, rows.table());
    inner.put("item", bound);
    rows.table().columns().forEach(c -> inner.put(c.id(), new Reads.Column(bound, c)));
    Reads reads = value(inside(inner).resolve(condition));
    return new RowsPart.Only(
        rows, item, new ParsedExpression(condition, condition.toString()), reads);
  }

  /** A filter on a parameter or variable: only what the condition reads can be in the report. */
  private Reads chosen(Reads.Constant of, Exp condition) {
    Map<String, Reads> inner = new HashMap<>();
    inner.put("item", new Reads.Constant(of.item(), null));
    if (of.item() instanceof Map<?, ?> item) {
      item.forEach((key, value) -> inner.put(key.toString(), new Reads.Constant(value, null)));
    }
    return new Reads.Constant(of.value(), value(inside(inner).resolve(condition)));
  }
}
