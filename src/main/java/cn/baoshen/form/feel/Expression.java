package cn.baoshen.form.feel;

import cn.baoshen.form.FieldType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.Division;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import scala.Product;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A FEEL expression over the fields of a form, parsed once; it knows which places of a report it
 * reads.
 */
public final class Expression {
  private final ParsedExpression parsed;
  private final Reads reads;
  private final List<ParsedExpression> divisors;
  private final @Nullable BigDecimal literal;
  private final boolean sum;
  private final Type kind;
  private final @Nullable Enough enough;

  private Expression(ParsedExpression parsed, Reads reads, Type kind, @Nullable Enough enough) {
    this.parsed = parsed;
    this.kind = kind;
    this.enough = enough;
    this.reads = reads;
    this.sum = Sum.isOne(parsed.expression()) && reads.isOfPlaces();
    this.divisors = new ArrayList<>();
    this.literal =
        parsed.expression() instanceof ConstNumber number ? number.value().bigDecimal() : null;
    collectDivisors(parsed.expression());
  }

  /**
   * Compiles an expression.
   *
   * @throws BadExpression when it is no FEEL, or speaks of a name or function that is not there
   */
  public static Expression of(String text, KnownNames names) {
    ParsedExpression parsed = Feel.parse(text);
    Typing typing = new Typing(new TypedNames(names));
    Type type = typing.of(parsed.expression());
    if (!typing.problems().isEmpty()) {
      throw new BadExpression(typing.problems());
    }
    if (type.kind() == Kind.GROUP) {
      throw new BadExpression("not-a-value", text);
    }
    Resolver resolver = new Resolver(Scope.of(names));
    Reads reads = resolver.resolve(parsed.expression());
    return new Expression(parsed, reads, type, Enough.of(parsed.expression(), resolver));
  }

  private void collectDivisors(Object node) {
    if (node instanceof Division division) {
      divisors.add(new ParsedExpression(division.y(), parsed.text()));
    }
    if (node instanceof scala.collection.Iterable<?> several) {
      CollectionConverters.asJava(several).forEach(this::collectDivisors);
    } else if (node instanceof Product product) {
      CollectionConverters.asJava(product.productIterator())
          .forEachRemaining(this::collectDivisors);
    }
  }

  /** The places it reads in a report, in the order of the text. */
  public List<Input> inputs(ReportValues values) {
    Place place = reads.place(values);
    if (place != null) {
      return List.of(new Input(place, false, false));
    }
    return values.traced(this, this::trace);
  }

  private List<Input> trace(ReportValues values) {
    Trace trace = new Trace(values);
    reads.trace(trace);
    return sum ? coping(trace.inputs()) : trace.inputs();
  }

  /** What does not apply adds nothing to a sum that has figures. */
  private static List<Input> coping(List<Input> inputs) {
    return inputs.stream().noneMatch(Input::isFigure)
        ? inputs
        : inputs.stream().map(Input::withoutInapplicable).toList();
  }

  /** True when it would divide by zero, which makes it 不适用 and never a number. */
  public boolean dividesByZero(ReportValues values) {
    return !divisors.isEmpty() && divisors.stream().anyMatch(divisor -> isZero(divisor, values));
  }

  private static boolean isZero(ParsedExpression divisor, ReportValues values) {
    return answer(() -> Feel.evaluate(divisor, values.context())) instanceof BigDecimal number
        && number.signum() == 0;
  }

  private static @Nullable Object answer(Supplier<@Nullable Object> evaluation) {
    try {
      return evaluation.get();
    } catch (NoValue e) {
      return null;
    }
  }

  /** Its answer; null where it has none, too. */
  public @Nullable Object answer(ReportValues values) {
    return answer(() -> evaluate(values));
  }

  /**
   * Its answer: a number, text, truth, date, list, or null.
   *
   * @throws NoValue when it reckons with what is not there, such as the least of no rows
   * @throws IllegalStateException for a mistake in the expression that only a report brings out,
   *     such as adding a text
   */
  public @Nullable Object evaluate(ReportValues values) {
    if (literal != null) {
      return literal;
    }
    if (sum) {
      return Sum.of(inputs(values));
    }
    Place place = reads.place(values);
    return place == null ? Feel.evaluate(parsed, values.context()) : place.typed();
  }

  /**
   * True when it only adds up places, so that its answer without the blank ones is the least it can
   * be.
   */
  public boolean isSum() {
    return sum;
  }

  /** True when it is true already, whatever the blank places will say. */
  public boolean staysTrue(ReportValues values) {
    return enough != null && enough.isSure(values);
  }

  /** The figures it is made of: the terms of a sum, or the one place it names; else none. */
  public List<BigDecimal> terms(ReportValues values) {
    if (!sum && isComputed()) {
      return List.of();
    }
    return inputs(values).stream()
        .filter(Input::isFigure)
        .map(input -> input.place().figure())
        .toList();
  }

  /** True when its answer is worked out, and not simply what stands in one place. */
  public boolean isComputed() {
    return !reads.isPlace();
  }

  /** The type of the first figure it reads; null when it reads none. */
  public @Nullable FieldType type() {
    return reads.type();
  }

  /** What its answer is, as far as that can be told before a report comes. */
  public Kind kind() {
    return kind.kind();
  }

  /** True when its answer may be of this kind. */
  public boolean mayBe(Kind wanted) {
    return kind.mayBe(wanted);
  }

  /** What its answer is, in words. */
  public String kindSaid() {
    return kind.said();
  }

  /** The text it was compiled from. */
  @Override
  public String toString() {
    return parsed.text();
  }
}
