package cn.baoshen.enrichment;

import cn.baoshen.model.CannotStart;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** A unit registry that the service must not start with; its message names every bad line. */
public final class RegistryException extends CannotStart {
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("text/units");

  RegistryException(String file, List<String> errors) {
    super(
        words("heading", file, errors.size())
            + System.lineSeparator()
            + String.join(System.lineSeparator(), errors));
  }

  /** One error of one line, in words. */
  static String line(long line, String reason, Object... details) {
    return words("line", line, words(reason, details));
  }

  /** An error of the file as a whole, in words. */
  static String words(String key, Object... details) {
    Object[] texts = Stream.of(details).map(String::valueOf).toArray();
    return MessageFormat.format(WORDS.getString(key), texts);
  }
}
