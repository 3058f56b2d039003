package cn.baoshen.form.feel;

import java.math.BigDecimal;

/**
 * One place of a report that an expression reads.
 *
 * @param tolerated whether the expression copes with a blank
 * @param condition whether it only decides which rows count
 */
public record Input(Place place, boolean tolerated, boolean condition) {
  /** True when the expression has no answer because of this place. */
  public boolean isMissing() {
    return !tolerated && (!place.isFilled() || place.isInapplicable());
  }

  /** True when the expression has no answer because the unit says that nothing applies here. */
  public boolean isInapplicable() {
    return !tolerated && place.isInapplicable();
  }

  /** True for a figure that counts, and does not only choose rows. */
  public boolean isFigure() {
    return !condition && place.value() instanceof BigDecimal;
  }

  /** The same, coping with a figure that does not apply. */
  public Input withoutInapplicable() {
    return place.isInapplicable() ? new Input(place, true, condition) : this;
  }
}
