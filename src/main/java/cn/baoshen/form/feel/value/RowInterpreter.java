package cn.baoshen.form.feel.value;

import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.If;
import org.camunda.feel.syntaxtree.In;
import org.camunda.feel.syntaxtree.InstanceOf;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * The engine's interpreter, which looks first whether {@code items[name = "a" and amount > 1]} is
 * the position of an item, where nothing is called {@code name}. A condition is put to the items
 * alone.
 */
public final class RowInterpreter extends FeelInterpreter {
  private static final Exp TRUE = new ConstBool(true);

  public RowInterpreter(ValueMapper mapper) {
    super(mapper);
  }

  @Override
  public Val eval(Exp expression, EvalContext context) {
    return super.eval(
        expression instanceof Filter filter && isCondition(filter.filter())
            ? new Filter(filter.list(), new Equal(filter.filter(), TRUE))
            : expression,
        context);
  }

  /** The engine knows a comparison and a call for conditions itself. */
  private static boolean isCondition(Exp filter) {
    return filter instanceof Conjunction
        || filter instanceof Disjunction
        || filter instanceof In
        || filter instanceof InstanceOf
        || filter instanceof If;
  }
}
