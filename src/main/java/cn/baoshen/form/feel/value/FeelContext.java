package cn.baoshen.form.feel.value;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.syntaxtree.Val;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Names and their values as the FEEL engine asks for them, over an outer context or none.
 *
 * @param source the group that it was made from, for functions that read it as a whole; null when
 *     it is of no group
 */
public record FeelContext(
    Map<String, Val> values, @Nullable FeelContext outer, @Nullable Map<?, ?> source)
    implements Context, VariableProvider {
  public FeelContext(Map<String, Val> values, @Nullable FeelContext outer) {
    this(values, outer, null);
  }

  @Override
  public VariableProvider variableProvider() {
    return this;
  }

  @Override
  public FunctionProvider functionProvider() {
    return FunctionProvider.EmptyFunctionProvider$.MODULE$;
  }

  @Override
  public Option<Object> getVariable(String name) {
    return Option.apply(value(name));
  }

  /** What has this name here, or around it; null when nothing has. */
  @Nullable Val value(String name) {
    Val value = values.get(name);
    return value == null && outer != null ? outer.value(name) : value;
  }

  @Override
  public scala.collection.Iterable<String> keys() {
    return CollectionConverters.asScala(names());
  }

  private Set<String> names() {
    Set<String> names = new LinkedHashSet<>(values.keySet());
    if (outer != null) {
      names.addAll(outer.names());
    }
    return names;
  }
}
