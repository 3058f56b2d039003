package cn.baoshen.form.feel.value;

import java.util.Map;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.EvaluationFailureCollector;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValFunction;
import org.camunda.feel.valuemapper.ValueMapper;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The names at one spot while an expression is evaluated: those of a loop or a filter, then those
 * around it. The engine's own looks each name up in all scopes and leaves by an exception, which
 * takes longer than what rules do with the value.
 */
public final class FeelScope extends EvalContext {
  private final FeelContext names;

  private FeelScope(
      FeelContext names,
      ValueMapper mapper,
      FunctionProvider functions,
      EvaluationFailureCollector failures) {
    super(mapper, names, functions, failures);
    this.names = names;
  }

  /** The names around an expression as a whole. */
  public static FeelScope of(FeelContext names, ValueMapper mapper, FunctionProvider functions) {
    return new FeelScope(names, mapper, functions, new EvaluationFailureCollector());
  }

  private FeelScope inner(Map<String, Val> names) {
    return new FeelScope(
        new FeelContext(names, this.names), valueMapper(), functionProvider(), failureCollector());
  }

  @Override
  public Val variable(String name) {
    Val value = names.value(name);
    return value == null ? super.variable(name) : value;
  }

  @Override
  public EvalContext add(Tuple2<String, Val> entry) {
    return entry._2() instanceof ValFunction
        ? super.add(entry)
        : inner(Map.of(entry._1(), entry._2()));
  }

  @Override
  public EvalContext addAll(scala.collection.immutable.Map<String, Val> entries) {
    return inner(CollectionConverters.asJava(entries));
  }

  @Override
  public EvalContext merge(Context group) {
    return group instanceof FeelContext entries && entries.outer() == null
        ? inner(entries.values())
        : super.merge(group);
  }
}
