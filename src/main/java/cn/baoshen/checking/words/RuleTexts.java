package cn.baoshen.checking.words;

import cn.baoshen.casebook.tier.Waiver;
import cn.baoshen.model.ReadProblem;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.ResourceBundle;

/** The words of this station, and those for what reading a file could not take. */
public final class RuleTexts {
  private static final ResourceBundle OWN = ResourceBundle.getBundle("text/checking");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(OWN.getString("day"));

  private RuleTexts() {}

  public static String of(String key, Object... details) {
    return MessageFormat.format(OWN.getString(key), details);
  }

  /** A finding's sentence, and that its rule was waived. */
  public static String waived(String message, Waiver waiver) {
    return of(
        "waived",
        message,
        waiver.reason(),
        waiver.approvedBy(),
        DAY.format(waiver.expiresOn()),
        waiver.askedBy());
  }

  /** Why a trouble is one. */
  public static String reason(ReadProblem trouble) {
    String pattern = ResourceBundle.getBundle("text/intake").getString(trouble.reason());
    return MessageFormat.format(pattern, trouble.details().toArray());
  }
}
