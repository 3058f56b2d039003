package cn.baoshen.checking;

import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.form.NameHint;
import cn.baoshen.form.Origin;
import cn.baoshen.form.Rule;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far the figures of a form's checks may be apart, by its parameters. */
record Tolerances(Form form, CheckOrigin origin) {
  /** The parameter that says whether figures may have been rounded before they were added up. */
  private static final String ROUNDING = "roundingTails";

  /**
   * That of a comparison of figures of this type; null for one that is no number, which is noted.
   */
  @Nullable Tolerance of(Rule.Check written, @Nullable FieldType type) {
    if (written.tolerance() != null) {
      return of(written.tolerance(), type);
    }
    if (!"=".equals(written.operator())) {
      return Tolerance.NONE;
    }
    String usual = type == null ? "" : type.name().toLowerCase(Locale.ROOT) + "Tolerance";
    return form.parameters().containsKey(usual)
        ? of(usual, type)
        : new Tolerance(BigDecimal.ZERO, type, isRounding());
  }

  private @Nullable Tolerance of(String parameter, @Nullable FieldType type) {
    if (form.parameters().get(parameter) instanceof BigDecimal limit) {
      return new Tolerance(limit, type, isRounding());
    }
    if (form.parameters().containsKey(parameter)) {
      String stated = String.valueOf(form.parameters().get(parameter));
      Origin at = form.origins().of("parameters/" + parameter);
      origin.mistakes().add(at, parameter, "tolerance-not-number", stated);
      return null;
    }
    String hint = NameHint.of(parameter, form.parameters().keySet());
    origin.wrong("tolerance", "unknown-tolerance", parameter, hint);
    return null;
  }

  private boolean isRounding() {
    return !Boolean.FALSE.equals(form.parameters().get(ROUNDING));
  }
}
