package cn.baoshen.checking;

import cn.baoshen.form.FieldType;
import java.math.BigDecimal;

/**
 * How far two figures may be apart and still agree.
 *
 * @param inclusive whether the limit itself still agrees: rates and scores are shown rounded, so
 *     half a step of their last digit is no contradiction; half a cent of money is
 */
record Tolerance(BigDecimal limit, boolean inclusive) {
  static final Tolerance NONE = new Tolerance(BigDecimal.ZERO, false);

  static Tolerance of(BigDecimal limit, FieldType type) {
    return new Tolerance(limit, type != FieldType.AMOUNT);
  }

  boolean covers(BigDecimal difference) {
    int beyond = difference.abs().compareTo(limit);
    return beyond < 0 || inclusive && beyond == 0;
  }
}
