package cn.baoshen.checking;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.form.Rule;
import cn.baoshen.form.feel.BadExpression;
import cn.baoshen.form.feel.Expression;
import cn.baoshen.form.feel.KnownNames;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Makes the rules of a form ready to run, or says why one cannot. */
final class RuleCompiler {
  private static final Set<String> WORDS =
      Set.of("label", "columns", "unit", "left", "right", "difference");
  private static final Set<String> TROUBLE_WORDS = Set.of("label", "stated", "reason");

  /** The parameter that says whether figures may have been rounded before they were added up. */
  private static final String ROUNDING = "roundingTails";

  /** The parameter with the words that give no reason. */
  private static final String NO_REASONS = "notReasons";

  private final Form form;
  private final KnownNames names;

  RuleCompiler(Form form) {
    this.form = form;
    this.names = new KnownNames(form, Submission.NONE.variables(form), null, false);
  }

  List<CompiledRule> compile() {
    return form.rules().stream().map(this::compile).toList();
  }

  private CompiledRule compile(Rule rule) {
    try {
      List<Check> checks = rule.checks().stream().map(this::check).toList();
      MessageTemplate about =
          rule.on().isEmpty() ? null : new MessageTemplate(rule.message(), TROUBLE_WORDS, null);
      return new CompiledRule(rule, checks, about);
    } catch (BadExpression e) {
      throw e.in(form.folder() + "rules.yaml", rule.id());
    }
  }

  private Check check(Rule.Check written) {
    KnownNames inside = names(written);
    Assertion claim = claim(written, inside);
    FieldType type = type(written, claim);
    return new Check(
        subjects(written),
        expression(written.applies(), inside),
        expression(written.unclear(), inside),
        claim,
        shown(written.stated() == null ? written.left() : written.stated(), type, inside),
        shown(written.expected() == null ? written.right() : written.expected(), type, inside),
        expressions(written.points(), inside),
        reason(written.reason()),
        new MessageTemplate(written.message(), WORDS, inside));
  }

  private KnownNames names(Rule.Check written) {
    KnownNames inside = written.each() == null ? names : names.withRow(table(written.each()));
    return written.fields() == null ? inside : inside.withValue();
  }

  private Field table(String id) {
    return form.field(id)
        .filter(field -> field.type() == FieldType.TABLE)
        .orElseThrow(() -> new BadExpression("unknown-name", id));
  }

  private Subjects subjects(Rule.Check written) {
    if (written.each() != null) {
      return new Subjects.EachRow(table(written.each()));
    }
    if (written.fields() == null) {
      return new Subjects.Once();
    }
    written.except().forEach(this::requireField);
    return Subjects.EachField.of(form, kind(written.fields()), Set.copyOf(written.except()));
  }

  private void requireField(String id) {
    form.field(id).orElseThrow(() -> new BadExpression("unknown-name", id));
  }

  private static Predicate<Field> kind(String written) {
    if (written.equals(Rule.REQUIRED)) {
      return Field::required;
    }
    if (written.equals(Rule.NOT_NEGATIVE)) {
      return Field::isNotNegative;
    }
    FieldType type = fieldType(written);
    return field -> field.type() == type;
  }

  private static FieldType fieldType(String written) {
    try {
      return FieldType.valueOf(written.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadExpression("unknown-name", written);
    }
  }

  private Assertion claim(Rule.Check written, KnownNames inside) {
    if (written.holds() != null) {
      return new Assertion.Condition(Expression.of(written.holds(), inside));
    }
    if (!written.filled().isEmpty()) {
      return new Assertion.Filled(expressions(written.filled(), inside));
    }
    Expression left = Expression.of(written.left(), inside);
    Expression right = Expression.of(written.right(), inside);
    FieldType type = written.as() == null ? left.type() : written.as();
    return new Assertion.Comparison(left, written.operator(), right, tolerance(written, type));
  }

  private Tolerance tolerance(Rule.Check written, FieldType type) {
    if (written.tolerance() != null) {
      return tolerance(written.tolerance(), type);
    }
    if (!written.operator().equals("=")) {
      return Tolerance.NONE;
    }
    String usual = type == null ? "" : type.name().toLowerCase(Locale.ROOT) + "Tolerance";
    return form.parameters().containsKey(usual)
        ? tolerance(usual, type)
        : new Tolerance(BigDecimal.ZERO, type, isRounding());
  }

  private Tolerance tolerance(String parameter, FieldType type) {
    if (form.parameters().get(parameter) instanceof BigDecimal limit) {
      return new Tolerance(limit, type, isRounding());
    }
    throw new BadExpression("unknown-tolerance", parameter);
  }

  private boolean isRounding() {
    return !Boolean.FALSE.equals(form.parameters().get(ROUNDING));
  }

  private Reason reason(String id) {
    if (id == null) {
      return null;
    }
    Field field = form.field(id).orElseThrow(() -> new BadExpression("unknown-name", id));
    return new Reason(field, form.parameters().get(NO_REASONS));
  }

  private static FieldType type(Rule.Check written, Assertion claim) {
    if (written.as() != null || !(claim instanceof Assertion.Comparison comparison)) {
      return written.as();
    }
    FieldType stated = comparison.left().type();
    return stated == null ? comparison.right().type() : stated;
  }

  private static Shown shown(String written, FieldType type, KnownNames inside) {
    if (written == null) {
      return null;
    }
    Expression figure = Expression.of(written, inside);
    return new Shown(figure, type == null ? figure.type() : type);
  }

  private static Expression expression(String written, KnownNames inside) {
    return written == null ? null : Expression.of(written, inside);
  }

  private static List<Expression> expressions(List<String> written, KnownNames inside) {
    return written.stream().map(text -> Expression.of(text, inside)).toList();
  }
}
