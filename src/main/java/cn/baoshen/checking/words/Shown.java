package cn.baoshen.checking.words;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.FigureFormat;
import cn.baoshen.form.cell.CellText;
import cn.baoshen.form.feel.Expression;
import cn.baoshen.form.feel.Input;
import cn.baoshen.form.feel.ReportValues;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure and how it is shown.
 *
 * @param type null takes the type of the field that the check quantifies over
 */
public record Shown(Expression figure, @Nullable FieldType type) {
  /** Its text in one report; null when nothing stands there. */
  public @Nullable String text(ReportValues values) {
    return text(values, null);
  }

  /**
   * Its text in one report; null when nothing stands there.
   *
   * @param like the field that it is compared with, as which one of the same type is shown that
   *     reads none; null for none
   */
  public @Nullable String text(ReportValues values, @Nullable Field like) {
    if (!figure.isComputed() && figure.inputs(values).get(0).place().isInapplicable()) {
      return CellText.INAPPLICABLE;
    }
    return isMissing(values) || figure.dividesByZero(values)
        ? null
        : text(figure.answer(values), values, like);
  }

  /** A sum is shown without its blank parts, unless there is no other. */
  private boolean isMissing(ReportValues values) {
    boolean said = figure.isSum() && !figure.terms(values).isEmpty();
    return !said && figure.inputs(values).stream().anyMatch(this::isMissing);
  }

  /** What does not apply is nought in a sum. */
  private boolean isMissing(Input input) {
    return input.isMissing() && !(figure.isSum() && input.place().isInapplicable());
  }

  /** Its text with all the digits that tell it from another figure. */
  public @Nullable String exact(ReportValues values) {
    return FigureFormat.fine(figure.answer(values), typeIn(values));
  }

  /** A value of it as text: with all its digits when it is typed, rounded when it is computed. */
  private @Nullable String text(@Nullable Object value, ReportValues values, @Nullable Field like) {
    boolean alike = like != null && figure.isComputed() && like.type() == typeIn(values);
    Field own = field(values);
    Field field = own == null && alike ? like : own;
    if (field != null) {
      return figure.isComputed()
          ? FigureFormat.computed(value, field)
          : FigureFormat.stated(value, field);
    }
    return figure.isComputed()
        ? FigureFormat.computed(value, typeIn(values))
        : FigureFormat.stated(value, typeIn(values));
  }

  /** The field of this type that it reads first, as its form shows it; null for none. */
  public @Nullable Field field(ReportValues values) {
    FieldType wanted = typeIn(values);
    return figure.inputs(values).stream()
        .map(input -> input.place().field())
        .filter(field -> field.type() == wanted)
        .findFirst()
        .orElse(null);
  }

  /** By how much this differs, shown as it is itself. */
  public @Nullable String difference(BigDecimal difference, ReportValues values) {
    Field field = field(values);
    return field != null && field.type() == FieldType.AMOUNT
        ? FigureFormat.stated(difference.abs(), field)
        : FigureFormat.difference(difference, typeIn(values));
  }

  public FieldType typeIn(ReportValues values) {
    if (type != null) {
      return type;
    }
    return values.place() == null ? FieldType.NUMBER : values.place().field().type();
  }
}
