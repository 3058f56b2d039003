package cn.baoshen.form.feel;

import cn.baoshen.form.FormMistake;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.EvaluationFailure;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
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

  private static final Functions FUNCTIONS = new Functions();

  /** Made once: to make them takes longer than to read an expression. */
  private static final FunctionProvider BUILT_IN =
      new BuiltinFunctions(FeelEngine.defaultClock(), AS_IT_IS);

  private static final FeelEngineApi ENGINE =
      FeelEngineBuilder.create().withValueMapper(AS_IT_IS).withFunctionProvider(FUNCTIONS).build();
  private static final Set<String> FUNCTION_NAMES = functionNames();

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
   */
  static @Nullable Object evaluate(ParsedExpression expression, Context context) {
    EvaluationResult result = ENGINE.evaluate(expression, context);
    if (result.isFailure()) {
      throw new IllegalStateException(expression.text() + ": " + result.failure().message());
    }
    if (result.hasSuppressedFailures()) {
      throw new IllegalStateException(expression.text() + ": " + reasons(result));
    }
    return FeelValues.toJava((Val) result.result());
  }

  private static String reasons(EvaluationResult result) {
    return result.getSuppressedFailures().stream()
        .map(EvaluationFailure::failureMessage)
        .collect(Collectors.joining("; "));
  }
}
