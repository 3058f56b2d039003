package cn.baoshen.checking;

import static java.util.Objects.requireNonNull;

import cn.baoshen.checking.words.MessageTemplate;
import cn.baoshen.checking.words.Shown;
import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.form.NameHint;
import cn.baoshen.form.Rule;
import cn.baoshen.form.feel.Expression;
import cn.baoshen.form.feel.Kind;
import cn.baoshen.form.feel.KnownNames;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes one check ready to run; all that keeps it from it is noted. */
final class CheckCompiler {
  private static final Set<String> WORDS =
      Set.of("label", "columns", "unit", "left", "right", "difference");

  /** What an amount or another figure of a comparison may be. */
  private static final Set<FieldType> FIGURES =
      Arrays.stream(FieldType.values())
          .filter(FieldType::isNumeric)
          .collect(Collectors.toUnmodifiableSet());

  /** The parameter with the words that give no reason. */
  private static final String NO_REASONS = "notReasons";

  private final Form form;
  private final KnownNames outside;
  private final Rule.Check written;
  private final CheckOrigin origin;
  private final CheckSubjects subjects;
  private boolean sound = true;

  CheckCompiler(Form form, KnownNames names, Rule.Check written, CheckOrigin origin) {
    this.form = form;
    this.outside = names;
    this.written = written;
    this.origin = origin;
    this.subjects = new CheckSubjects(form, written, origin);
  }

  /** The check; empty when it cannot be used. */
  Optional<Check> compile() {
    if (!subjects.areSound()) {
      return Optional.empty();
    }
    KnownNames names = subjects.names(outside);
    Expression applies = truth("applies", written.applies(), names);
    Expression unclear = unclear(names);
    Assertion claim = claim(names);
    FieldType type = claim == null ? written.as() : type(claim);
    Shown stated = shown("stated", "left", written.stated(), written.left(), type, names);
    Shown expected =
        shown("expected", rightKey(), written.expected(), written.right(), type, names);
    Expression meant = meant(names, stated);
    List<Expression> points = expressions("points", written.points(), names);
    MessageTemplate message = message(names);
    Check.Reason reason = reason();
    return sound && claim != null
        ? Optional.of(
            new Check(
                subjects.subjects(),
                applies,
                unclear,
                claim,
                stated,
                expected,
                meant,
                points,
                reason,
                message))
        : Optional.empty();
  }

  /** Remembers when something written cannot be used. */
  private <T> @Nullable T used(@Nullable Object text, @Nullable T compiled) {
    sound &= text == null || compiled != null;
    return compiled;
  }

  private @Nullable Expression unclear(KnownNames names) {
    String why = written.unclear();
    return used(why, origin.expression("unclear", why, names, Kind.TEXT, "not-text"));
  }

  private @Nullable Expression truth(String key, @Nullable String text, KnownNames names) {
    return used(text, origin.expression(key, text, names, Kind.TRUTH, "not-truth"));
  }

  private @Nullable Expression number(String key, @Nullable String text, KnownNames names) {
    return used(text, origin.expression(key, text, names, Kind.NUMBER, "side-not-number"));
  }

  /** Of what the stated side reads, each figure alone. */
  private @Nullable Expression meant(KnownNames names, @Nullable Shown stated) {
    if (written.meant() != null && stated == null) {
      origin.wrong("meant", "meant-of-nothing", written.meant());
      return used(written, null);
    }
    KnownNames figures = written.fields() == null ? names.withValue(FIGURES) : names;
    return used(written.meant(), origin.expression("meant", written.meant(), figures));
  }

  private String rightKey() {
    if (written.operator() == null) {
      return "expected";
    }
    return switch (written.operator()) {
      case "<=" -> "atMost";
      case ">=" -> "atLeast";
      default -> "equals";
    };
  }

  private @Nullable Assertion claim(KnownNames names) {
    if (written.holds() != null) {
      Expression condition = truth("holds", written.holds(), names);
      return condition == null ? null : new Assertion.Condition(condition);
    }
    if (!written.filled().isEmpty()) {
      return new Assertion.Filled(expressions("filled", written.filled(), names));
    }
    Expression left = number("left", written.left(), names);
    Expression right = number(rightKey(), written.right(), names);
    if (left == null || right == null) {
      return null;
    }
    FieldType type = written.as() == null ? left.type() : written.as();
    Tolerance tolerance = new Tolerances(form, origin).of(written, type);
    return tolerance == null
        ? used(written, null)
        : new Assertion.Comparison(left, requireNonNull(written.operator()), right, tolerance);
  }

  private List<Expression> expressions(String key, List<String> texts, KnownNames names) {
    return texts.stream()
        .map(text -> used(text, origin.expression(key, text, names)))
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable FieldType type(Assertion claim) {
    if (written.as() != null || !(claim instanceof Assertion.Comparison comparison)) {
      return written.as();
    }
    FieldType stated = comparison.left().type();
    return stated == null ? comparison.right().type() : stated;
  }

  private @Nullable Shown shown(
      String key,
      String side,
      @Nullable String text,
      @Nullable String otherwise,
      @Nullable FieldType type,
      KnownNames names) {
    String shown = text == null ? otherwise : text;
    if (shown == null) {
      return null;
    }
    Expression figure = used(shown, origin.expression(text == null ? side : key, shown, names));
    return figure == null ? null : new Shown(figure, type == null ? figure.type() : type);
  }

  private MessageTemplate message(KnownNames names) {
    written.message().forEach(origin::checkBraces);
    return new MessageTemplate(written.message(), WORDS, (text, type) -> gap(text, type, names));
  }

  private @Nullable Shown gap(String text, @Nullable String type, KnownNames names) {
    FieldType as = type == null ? null : FieldType.named(type);
    if (type != null && as == null) {
      origin.wrong("message", "unknown-type", type, NameHint.of(type, FieldType.names()));
    }
    Kind wanted = as != null && as.isNumeric() ? Kind.NUMBER : Kind.ANY;
    Expression figure =
        used(text, origin.expression("message", text, names, wanted, "gap-not-number"));
    return figure == null ? null : new Shown(figure, as == null ? figure.type() : as);
  }

  private Check.@Nullable Reason reason() {
    if (written.reason() == null) {
      return null;
    }
    Field field = form.field(written.reason()).orElse(null);
    boolean words =
        field != null && (field.type() == FieldType.TEXT || field.type() == FieldType.LONG_TEXT);
    if (field == null) {
      subjects.unknown("reason", written.reason());
    } else if (!words) {
      origin.wrong("reason", "reason-not-text", written.reason(), field.type().written());
    }
    return used(
        written,
        field != null && words ? new Check.Reason(field, form.parameters().get(NO_REASONS)) : null);
  }
}
