package cn.baoshen.intake.value;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The words with which reading names places to a person. */
public final class PlaceTexts {
  private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("text/intake");

  private PlaceTexts() {}

  public static String of(String key, Object... details) {
    Object[] texts = Stream.of(details).map(String::valueOf).toArray();
    return MessageFormat.format(BUNDLE.getString(key), texts);
  }

  /** The words of a list, one of which a pattern takes. */
  public static String either(String key) {
    return of(key).replace(',', '|');
  }
}
