package cn.baoshen.console;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Why something failed, in the reader's words first, then what the program said. */
public class Causes {
  private static final Pattern KIND = Pattern.compile("^(?:[\\w$]+\\.)+([\\w$]+)");
  private static final Pattern FULL = Pattern.compile("(?i)no space left|disk full|磁盘空间不足");

  private final MessageSource words;

  public Causes(MessageSource words) {
    this.words = words;
  }

  /**
   * What a person can make of a failure.
   *
   * @param reason such as {@code java.nio.file.NoSuchFileException: /a/b}; paths are left out
   */
  public String of(String reason) {
    String said = Redacted.cause(reason);
    said = said.equals(Redacted.GONE) ? "" : said;
    String plain = plain(FULL.matcher(reason).find() ? "full" : kind(reason));
    if (plain.isEmpty()) {
      plain = kind(reason).isEmpty() ? "" : plain("other");
    }
    if (plain.isEmpty()) {
      return said;
    }
    return said.isEmpty() ? plain : say("cause", plain, said);
  }

  private static String kind(String reason) {
    Matcher kind = KIND.matcher(reason);
    return kind.find() ? kind.group(1) : "";
  }

  private String plain(String kind) {
    return words.getMessage("cause." + kind, null, "", locale());
  }

  private String say(String key, Object... values) {
    return words.getMessage(key, values, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
