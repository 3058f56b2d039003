package cn.baoshen.form.sample;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts that stand in samples. */
public final class SampleTexts {
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("text/samples");

  private SampleTexts() {}

  /** The text of this key, whatever case it is written in. */
  public static String say(String key, Object... details) {
    return MessageFormat.format(WORDS.getString(key.toLowerCase(Locale.ROOT)), details);
  }
}
