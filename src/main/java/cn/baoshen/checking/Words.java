package cn.baoshen.checking;

import cn.baoshen.report.Trouble;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The words of this station, and those for what reading a file could not take. */
final class Words {
  private static final ResourceBundle OWN = ResourceBundle.getBundle("text/checking");

  private Words() {}

  static String of(String key, Object... details) {
    return MessageFormat.format(OWN.getString(key), details);
  }

  /** Why a trouble is one. */
  static String reason(Trouble trouble) {
    String pattern = ResourceBundle.getBundle("text/intake").getString(trouble.reason());
    return MessageFormat.format(pattern, trouble.details().toArray());
  }
}
