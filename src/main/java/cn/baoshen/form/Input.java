package cn.baoshen.form;

/**
 * One place of a report that an expression reads.
 *
 * @param tolerated whether the expression copes with a blank
 * @param condition whether it only decides which rows count
 */
public record Input(Place place, boolean tolerated, boolean condition) {
  /** True when the expression has no answer because of this place. */
  public boolean isMissing() {
    return !tolerated && !place.isFilled();
  }
}
