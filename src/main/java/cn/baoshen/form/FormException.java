package cn.baoshen.form;

import cn.baoshen.model.CannotStart;
import java.net.URI;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** A form that is written wrongly, so that the service must not start; says file, id and reason. */
public final class FormException extends CannotStart {
  private static final String ON_DISK = "file:";
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("text/form");

  /**
   * A form that is written wrongly.
   *
   * @param file the file, as its owner knows it
   * @param id the field, sheet or figure that is wrong; empty for the file as a whole
   * @param reason key of the reason in {@code text/form.properties}
   */
  public FormException(String file, String id, String reason, Object... details) {
    super(sentence(shown(file), id, reason, details));
  }

  /** A location on disk as the path that its owner types. */
  private static String shown(String file) {
    return file.startsWith(ON_DISK) ? Path.of(URI.create(file)).toString() : file;
  }

  private static String sentence(String file, String id, String reason, Object... details) {
    String why = MessageFormat.format(WORDS.getString(reason), details);
    return MessageFormat.format(WORDS.getString(id.isEmpty() ? "file" : "entry"), file, id, why);
  }
}
