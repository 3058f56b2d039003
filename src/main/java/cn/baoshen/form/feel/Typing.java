package cn.baoshen.form.feel;

import cn.baoshen.form.FormMistake;
import cn.baoshen.form.Nearest;
import cn.baoshen.form.feel.BadExpression.Problem;
import cn.baoshen.form.feel.Type.Basic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.feel.syntaxtree.*;
import scala.Product;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The types of an expression and its parts, worked out from the names it uses; what could only fail
 * when a report comes is noted, all of it.
 */
final class Typing {
  private final TypedNames names;
  private final Map<String, Type> local;
  private final List<Problem> problems;

  Typing(TypedNames names) {
    this(names, Map.of(), new ArrayList<>());
  }

  private Typing(TypedNames names, Map<String, Type> local, List<Problem> problems) {
    this.names = names;
    this.local = local;
    this.problems = problems;
  }

  List<Problem> problems() {
    return problems;
  }

  private Typing inside(Map<String, Type> inner) {
    Map<String, Type> all = new HashMap<>(local);
    all.putAll(inner);
    return new Typing(names, all, problems);
  }

  private void note(String reason, String... details) {
    Problem problem = Problem.of(reason, details);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  Type of(Exp expression) {
    if (expression instanceof Ref ref) {
      return named(CollectionConverters.asJava(ref.names()));
    }
    if (expression instanceof PathExpression path) {
      return step(of(path.path()), path.key(), path.key());
    }
    if (expression instanceof Filter filter) {
      return filter(of(filter.list()), filter);
    }
    if (expression instanceof FunctionInvocation call) {
      return call(call);
    }
    if (expression instanceof If choice) {
      want(choice.condition(), Kind.TRUTH, "type-if");
      return of(choice.statement()).or(of(choice.elseStatement()));
    }
    return expression instanceof Val || isLiteral(expression)
        ? literal(expression)
        : operator(expression);
  }

  private static boolean isLiteral(Exp expression) {
    return expression.getClass().getSimpleName().startsWith("Const");
  }

  private Type literal(Exp expression) {
    if (expression instanceof ConstList list) {
      return new Type.ListOf(
          CollectionConverters.asJava(list.items()).stream()
              .map(this::of)
              .reduce(Basic.NULL, Type::or));
    }
    if (expression instanceof ConstContext context) {
      return group(context);
    }
    return switch (expression.getClass().getSimpleName().replace("$", "")) {
      case "ConstNumber" -> Basic.NUMBER;
      case "ConstString" -> Basic.TEXT;
      case "ConstBool" -> Basic.TRUTH;
      case "ConstDate" -> Basic.DATE;
      case "ConstNull" -> Basic.NULL;
      default -> Basic.ANY;
    };
  }

  private Type group(ConstContext context) {
    Map<String, Type> entries = new LinkedHashMap<>();
    CollectionConverters.asJava(context.entries())
        .forEach(entry -> entries.put(entry._1(), inside(entries).of(entry._2())));
    return new Type.Group(entries);
  }

  private Type operator(Exp expression) {
    if (expression instanceof For loop) {
      return new Type.ListOf(loop(loop.iterators()).of(loop.exp()));
    }
    if (expression instanceof SomeItem some) {
      return loop(some.iterators()).truth(some.condition());
    }
    if (expression instanceof EveryItem every) {
      return loop(every.iterators()).truth(every.condition());
    }
    if (expression instanceof Conjunction both) {
      return truth(both.x(), both.y());
    }
    if (expression instanceof Disjunction either) {
      return truth(either.x(), either.y());
    }
    if (expression instanceof Not not) {
      return truth(not.x());
    }
    return new Operators(this).of(expression);
  }

  private Type truth(Exp... conditions) {
    for (Exp condition : conditions) {
      want(condition, Kind.TRUTH, "type-condition");
    }
    return Basic.TRUTH;
  }

  private void want(Exp expression, Kind kind, String reason) {
    Type type = of(expression);
    if (!type.mayBe(kind)) {
      note(reason, Written.of(expression), type.said());
    }
  }

  /** All that a node is made of, for whatever nobody described. */
  Type parts(Object node) {
    CollectionConverters.asJava(((Product) node).productIterator()).forEachRemaining(this::part);
    return Basic.ANY;
  }

  private void part(Object part) {
    if (part instanceof Exp expression) {
      of(expression);
    } else if (part instanceof scala.collection.Iterable<?> several) {
      CollectionConverters.asJava(several).forEach(this::part);
    } else if (part instanceof Product product) {
      parts(product);
    }
  }

  private Typing loop(scala.collection.immutable.List<Tuple2<String, Exp>> iterators) {
    Typing here = this;
    for (Tuple2<String, Exp> iterator : CollectionConverters.asJava(iterators)) {
      here = here.inside(Map.of(iterator._1(), here.of(iterator._2()).item()));
    }
    return here;
  }

  private Type filter(Type list, Filter filter) {
    Map<String, Type> inner = new HashMap<>();
    inner.put("item", list.item());
    if (list.item() instanceof Type.Group row) {
      inner.putAll(row.entries());
    }
    Type condition = inside(inner).of(filter.filter());
    return condition == Basic.NUMBER ? list.item() : list;
  }

  private Type named(List<String> steps) {
    Type head = local.get(steps.get(0));
    Type here = head == null ? names.of(steps.get(0)) : head;
    String full = String.join(".", steps);
    if (here == null) {
      return unknown(full);
    }
    for (String step : steps.subList(1, steps.size())) {
      here = step(here, step, full);
    }
    return here;
  }

  private Type unknown(String name) {
    List<String> known = new ArrayList<>(names.all());
    known.addAll(local.keySet());
    String hint = Nearest.of(name, known).map(n -> FormMistake.say("hint", n)).orElse("");
    note("unknown-name", name, hint);
    return Basic.ANY;
  }

  private Type step(Type of, String key, String full) {
    if (of instanceof Type.ListOf list) {
      return new Type.ListOf(step(list.item(), key, full));
    }
    if (of instanceof Type.Group group) {
      Type entry = group.entries().get(key);
      return entry == null ? unknown(full) : entry;
    }
    if (of == Basic.DATE && Scope.DATE_PARTS.contains(key)) {
      return Basic.NUMBER;
    }
    return of.kind() == Kind.ANY || of.kind() == Kind.NULL ? Basic.ANY : unknown(full);
  }

  private Type call(FunctionInvocation call) {
    if (!Feel.hasFunction(call.function())) {
      String hint =
          Nearest.of(call.function(), Feel.functionsKnown())
              .map(n -> FormMistake.say("hint", n))
              .orElse("");
      note("unknown-function", call.function(), hint);
      return parts(call.params());
    }
    if (!(call.params() instanceof PositionalFunctionParameters given)) {
      return parts(call.params());
    }
    List<Exp> arguments = CollectionConverters.asJava(given.params());
    List<Type> types = arguments.stream().map(this::of).toList();
    return call(call.function(), arguments, types);
  }

  private Type call(String function, List<Exp> arguments, List<Type> types) {
    if (!Feel.takes(function, arguments.size())) {
      note("arguments", function, String.valueOf(arguments.size()), Feel.usage(function));
      return Basic.ANY;
    }
    Signature signature =
        Signature.of(function).stream()
            .filter(one -> one.takes(arguments.size()))
            .findFirst()
            .orElse(null);
    if (signature == null) {
      return Basic.ANY;
    }
    for (int i = 0; i < types.size(); i++) {
      String taken = signature.taken(i);
      if (!Signature.fits(types.get(i), taken)) {
        String text = Written.of(arguments.get(i));
        note(
            "argument",
            function,
            String.valueOf(i + 1),
            text,
            types.get(i).said(),
            Signature.said(taken));
      }
    }
    return signature.gives(types);
  }

  void mismatch(String reason, String... details) {
    note(reason, details);
  }
}
