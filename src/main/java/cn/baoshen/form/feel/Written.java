package cn.baoshen.form.feel;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;
import scala.jdk.javaapi.CollectionConverters;

/** A part of an expression about as a person wrote it, as far as it is a name or a call. */
final class Written {
  private Written() {}

  static String of(Exp expression) {
    if (expression instanceof Ref ref) {
      return String.join(".", CollectionConverters.asJava(ref.names()));
    }
    if (expression instanceof PathExpression path) {
      return of(path.path()) + "." + path.key();
    }
    if (expression instanceof ConstNumber number) {
      return number.value().bigDecimal().toPlainString();
    }
    if (expression instanceof ConstString text) {
      return "\"" + text.value() + "\"";
    }
    return expression instanceof FunctionInvocation call ? call(call) : "…";
  }

  private static String call(FunctionInvocation call) {
    List<Exp> arguments =
        call.params() instanceof PositionalFunctionParameters given
            ? CollectionConverters.asJava(given.params())
            : List.of();
    return arguments.stream()
        .map(Written::of)
        .collect(Collectors.joining(", ", call.function() + "(", ")"));
  }
}
