package cn.baoshen.form;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** A rule file that cannot be used; the service does not start with it. */
public final class BadRules extends IllegalStateException {
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("text.rules", Locale.ROOT);

  /**
   * Names the fault for the person who wrote the rule.
   *
   * @param file where the rules lie
   * @param rule id of the rule; empty for the file as a whole
   * @param reason key of the reason in {@code text/rules.properties}
   * @param subject the name, key or text it is about
   */
  public BadRules(String file, String rule, String reason, String subject) {
    super(sentence(file, rule, reason, subject));
  }

  /** The same for an expression of a rule. */
  public BadRules(String file, String rule, BadExpression fault) {
    super(sentence(file, rule, fault.reason(), fault.subject()), fault);
  }

  private static String sentence(String file, String rule, String reason, String subject) {
    String text = MessageFormat.format(WORDS.getString(reason), subject);
    String frame = rule.isEmpty() ? "in-file" : "in-rule";
    return MessageFormat.format(WORDS.getString(frame), file, rule, text);
  }
}
