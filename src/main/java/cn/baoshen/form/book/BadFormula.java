package cn.baoshen.form.book;

/** A formula of which no check can be made: the key of the reason and its details. */
final class BadFormula extends Exception {
  private static final long serialVersionUID = 1;

  private final String reason;
  private final transient Object[] details;

  BadFormula(String reason, Object... details) {
    super(reason, null, false, false);
    this.reason = reason;
    this.details = details;
  }

  void tell(BookMistakes mistakes, String place) {
    mistakes.add(place, reason, details);
  }
}
