package cn.baoshen.form.feel;

/**
 * An expression has no answer for this report: it reckons with the least of no rows, or with what
 * stands in a row that is not there. The report is as it may be; nothing is known by it.
 */
public final class NoValue extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Without the trace of calls, as it tells of no fault. */
  public NoValue(String expression) {
    super(expression, null, false, false);
  }
}
