package cn.baoshen.form.feel;

import cn.baoshen.form.FormMistake;
import cn.baoshen.form.feel.value.FeelContext;
import cn.baoshen.form.feel.value.FeelScope;
import cn.baoshen.form.feel.value.FeelValues;
import cn.baoshen.form.feel.value.RowInterpreter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.EvaluationFailure;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValFunction;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** The FEEL engine with the house's functions, set to be strict. */
final class Feel {
  /**
   * Values are made FEEL values before they come, so that no number passes through binary floats.
   */
  private static final ValueMapper AS_IT_IS =
      new ValueMapper() {
        @Override
        public Val toVal(Object value) {
          return (Val) value;
        }

        @Override
        public Object unpackVal(Val value) {
          return value;
        }
      };

  /** How the engine says that an operand, an argument or a group is null. */
  private static final Pattern OF_NOTHING = Pattern.compile("'null'|The context is null");

  private static final Functions FUNCTIONS = new Functions();

  /** Made once: to make them takes longer than to read an expression. */
  private static final FunctionProvider BUILT_IN =
      new BuiltinFunctions(FeelEngine.defaultClock(), AS_IT_IS);

  private static final FeelEngineApi ENGINE =
      FeelEngineBuilder.create().withValueMapper(AS_IT_IS).withFunctionProvider(FUNCTIONS).build();
  private static final Set<String> FUNCTION_NAMES = functionNames();

  /** The house's go before the engine's. */
  private static final FunctionProvider ALL_FUNCTIONS =
      new FunctionProvider() {
        @Override
        public scala.collection.immutable.List<ValFunction> getFunctions(String name) {
          return FUNCTIONS.resolveFunction(name).isPresent()
              ? FUNCTIONS.getFunctions(name)
              : BUILT_IN.getFunctions(name);
        }

        @Override
        public scala.collection.Iterable<String> functionNames() {
          return CollectionConverters.asScala(FUNCTION_NAMES);
        }
      };

  /** What the engine evaluates with, once it has proved the expression anew. */
  private static final FeelInterpreter INTERPRETER = new RowInterpreter(AS_IT_IS);

  private Feel() {}

  private static Set<String> functionNames() {
    Set<String> names = new HashSet<>(FUNCTIONS.getFunctionNames());
    names.addAll(CollectionConverters.asJavaCollection(BUILT_IN.functionNames()));
    return names;
  }

  static Set<String> functionsKnown() {
    return FUNCTION_NAMES;
  }

  /** True when a function can be called with so many arguments. */
  static boolean takes(String name, int arguments) {
    return calls(name).anyMatch(call -> call.hasVarArgs() || call.params().size() == arguments);
  }

  private static Stream<ValFunction> calls(String name) {
    return Stream.of(FUNCTIONS, BUILT_IN)
        .flatMap(some -> CollectionConverters.asJava(some.getFunctions(name)).stream());
  }

  /** How a function can be called, each way with the names of its arguments. */
  static String usage(String name) {
    return calls(name)
        .map(
            call ->
                name + "(" + String.join(", ", CollectionConverters.asJava(call.params())) + ")")
        .collect(Collectors.joining(FormMistake.say("or")));
  }

  static boolean hasFunction(String name) {
    return FUNCTION_NAMES.contains(name);
  }

  static ParsedExpression parse(String text) {
    ParseResult result = ENGINE.parseExpression(text);
    if (result.isFailure()) {
      throw new BadExpression("not-feel", text);
    }
    return result.parsedExpression();
  }

  /**
   * The answer as a Java value.
   *
   * <p>FEEL turns mistakes into null and goes on. Every field is in the context, so that a
   * suppressed failure can only be our own mistake: it is thrown.
   *
   * @throws NoValue when it reckons with what is not there
   */
  static @Nullable Object evaluate(ParsedExpression expression, FeelContext names) {
    FeelScope scope = FeelScope.of(names, AS_IT_IS, ALL_FUNCTIONS);
    Val answer = INTERPRETER.eval(expression.expression(), scope);
    List<EvaluationFailure> failures =
        CollectionConverters.asJava(scope.failureCollector().failures());
    if (!failures.isEmpty() && isOfNothing(failures.get(0))) {
      throw new NoValue(expression.text());
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException(expression.text() + ": " + reasons(failures));
    }
    return FeelValues.toJava(answer);
  }

  /** The first of them is the cause of the others. */
  private static boolean isOfNothing(EvaluationFailure failure) {
    return OF_NOTHING.matcher(failure.failureMessage()).find();
  }

  private static String reasons(List<EvaluationFailure> failures) {
    return failures.stream()
        .map(EvaluationFailure::failureMessage)
        .collect(Collectors.joining("; "));
  }
}
