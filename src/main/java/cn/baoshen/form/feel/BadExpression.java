package cn.baoshen.form.feel;

import cn.baoshen.form.FormException;

/**
 * An expression that cannot be used with its form.
 *
 * <p>It stops the start, as a {@link FormException} that names the file and the rule.
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

  /** The fault with the file and the rule or figure that it is in. */
  public FormException in(String file, String id) {
    return new FormException(file, id, reason, subject);
  }
}
