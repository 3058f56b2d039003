package cn.baoshen.form.mark;

/** A formula of which no check can be made: the key of the reason and its details. */
public final class BadFormula extends Exception {
  private static final long serialVersionUID = 1;

  private final String reason;
  private final transient Object[] details;

  public BadFormula(String reason, Object... details) {
    super(reason, null, false, false);
    this.reason = reason;
    this.details = details;
  }

  /** Tells it at this place. */
  public void tell(BookMistakes mistakes, String place) {
    mistakes.add(place, reason, details);
  }
}
