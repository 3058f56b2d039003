package cn.baoshen.form.feel;

import cn.baoshen.form.feel.Type.Basic;
import java.util.Set;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.Division;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.GreaterOrEqual;
import org.camunda.feel.syntaxtree.GreaterThan;
import org.camunda.feel.syntaxtree.LessOrEqual;
import org.camunda.feel.syntaxtree.LessThan;
import org.camunda.feel.syntaxtree.Multiplication;
import org.camunda.feel.syntaxtree.Subtraction;

/** The types of arithmetic and of comparisons: what is added or compared has to be alike. */
record Operators(Typing typing) {
  private static final Set<Kind> OPEN = Set.of(Kind.ANY, Kind.NULL);

  Type of(Exp expression) {
    if (expression instanceof Addition sum) {
      return added(sum.x(), sum.y());
    }
    if (expression instanceof Subtraction difference) {
      return subtracted(difference.x(), difference.y());
    }
    if (expression instanceof Multiplication product) {
      return reckoned("*", product.x(), product.y());
    }
    if (expression instanceof Division quotient) {
      return reckoned("/", quotient.x(), quotient.y());
    }
    if (expression instanceof Exponentiation power) {
      return reckoned("**", power.x(), power.y());
    }
    if (expression instanceof ArithmeticNegation negation) {
      return reckoned("-", negation.x(), negation.x());
    }
    return comparison(expression);
  }

  private Type comparison(Exp expression) {
    if (expression instanceof Equal equal) {
      return compared("=", equal.x(), equal.y());
    }
    if (expression instanceof LessThan less) {
      return compared("<", less.x(), less.y());
    }
    if (expression instanceof LessOrEqual most) {
      return compared("<=", most.x(), most.y());
    }
    if (expression instanceof GreaterThan greater) {
      return compared(">", greater.x(), greater.y());
    }
    if (expression instanceof GreaterOrEqual least) {
      return compared(">=", least.x(), least.y());
    }
    return typing.parts(expression);
  }

  private Type added(Exp x, Exp y) {
    Type one = typing.of(x);
    Type other = typing.of(y);
    if (OPEN.contains(one.kind()) || OPEN.contains(other.kind())) {
      return OPEN.contains(one.kind()) ? other : one;
    }
    boolean time = one.kind() == Kind.TIME || other.kind() == Kind.TIME;
    boolean alike = one.kind() == other.kind();
    if (time || alike && (one.kind() == Kind.NUMBER || one.kind() == Kind.TEXT)) {
      return time && one.kind() == Kind.TIME ? other : one;
    }
    return mismatch("type-add", "+", x, one, y, other);
  }

  private Type subtracted(Exp x, Exp y) {
    Type one = typing.of(x);
    Type other = typing.of(y);
    if (one.kind() == Kind.DATE && other.mayBe(Kind.DATE)) {
      return Basic.TIME;
    }
    boolean time = one.kind() == Kind.TIME || other.kind() == Kind.TIME;
    boolean numbers = one.mayBe(Kind.NUMBER) && other.mayBe(Kind.NUMBER);
    return time || numbers
        ? time ? Basic.ANY : Basic.NUMBER
        : mismatch("type-reckon", "-", x, one, y, other);
  }

  private Type reckoned(String sign, Exp x, Exp y) {
    Type one = typing.of(x);
    Type other = typing.of(y);
    if (one.kind() == Kind.TIME || other.kind() == Kind.TIME) {
      return Basic.ANY;
    }
    return one.mayBe(Kind.NUMBER) && other.mayBe(Kind.NUMBER)
        ? Basic.NUMBER
        : mismatch("type-reckon", sign, x, one, y, other);
  }

  private Type compared(String sign, Exp x, Exp y) {
    Type one = typing.of(x);
    Type other = typing.of(y);
    boolean ordered = sign.equals("=") || one.kind() != Kind.LIST && one.kind() != Kind.TRUTH;
    if (!OPEN.contains(one.kind())
        && !OPEN.contains(other.kind())
        && (one.kind() != other.kind() || !ordered)) {
      mismatch("type-compare", sign, x, one, y, other);
    }
    return Basic.TRUTH;
  }

  private Type mismatch(String reason, String sign, Exp x, Type one, Exp y, Type other) {
    typing.mismatch(reason, sign, Written.of(x), one.said(), Written.of(y), other.said());
    return Basic.ANY;
  }
}
