package cn.baoshen.form.indicator;

import java.math.BigDecimal;
import java.math.MathContext;

/** How much of its weight a result earns that lies above a ceiling. */
enum CeilingShare {
  /** The target as a share of the result. */
  INVERSE("target / achieved") {
    @Override
    BigDecimal of(BigDecimal target, BigDecimal achieved) {
      return target.divide(achieved, MathContext.DECIMAL128);
    }
  },
  /** One less the share by which it is exceeded; nothing from twice the target on. */
  OVERRUN("1 - (achieved - target) / target") {
    @Override
    BigDecimal of(BigDecimal target, BigDecimal achieved) {
      BigDecimal over = achieved.subtract(target).divide(target, MathContext.DECIMAL128);
      return BigDecimal.ONE.subtract(over).max(BigDecimal.ZERO);
    }
  };

  private final String formula;

  CeilingShare(String formula) {
    this.formula = formula;
  }

  /** The one that a form writes so. */
  static CeilingShare of(String written) {
    for (CeilingShare share : values()) {
      if (share.formula.replace(" ", "").equals(written.replace(" ", ""))) {
        return share;
      }
    }
    throw new IllegalArgumentException(written);
  }

  /** The share of a positive target, for a result above it. */
  abstract BigDecimal of(BigDecimal target, BigDecimal achieved);
}
