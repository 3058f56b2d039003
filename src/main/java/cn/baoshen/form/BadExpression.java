package cn.baoshen.form;

/**
 * An expression that cannot be used with its form.
 *
 * <p>It stops the start: whoever reads it names the file and the rule.
 */
public final class BadExpression extends IllegalArgumentException {
  private final String reason;
  private final String subject;

  /**
   * Built where the fault is seen.
   *
   * @param reason key of the reason in {@code text/form.properties}, such as {@code unknown-name}
   * @param subject the name or the text it is about
   */
  public BadExpression(String reason, String subject) {
    super(reason + ": " + subject);
    this.reason = reason;
    this.subject = subject;
  }

  public String reason() {
    return reason;
  }

  public String subject() {
    return subject;
  }
}
