package cn.baoshen.intake.file;

/** What a number format makes of a stored number, as far as its meaning goes. */
enum NumberStyle {
  PLAIN,
  /** Shown a hundred times as large, with a percent sign. */
  PERCENT,
  DATE,
  /** Shown with 元 behind it. */
  YUAN,
  /** Shown divided by a power of ten: what the person saw is not what is stored. */
  SCALED;

  static final String YUAN_SIGN = "元";
}
