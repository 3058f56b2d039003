package cn.baoshen.form;

import cn.baoshen.model.Severity;
import java.net.URI;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/**
 * One thing that is wrong with a form, told to the person who wrote it.
 *
 * @param severity an error keeps the form from being used, a warning does not
 * @param file the file, as its owner knows it
 * @param place where in the file: a line, a cell; empty for the file as a whole
 * @param id the field, sheet, rule or figure that it is about; empty for none
 * @param reason key of the sort of mistake in {@code text/mistakes.properties}
 * @param text what is wrong and what to do, in Chinese
 */
public record FormMistake(
    Severity severity, String file, String place, String id, String reason, String text) {
  private static final String ON_DISK = "file:";
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("text/mistakes");

  public FormMistake {
    file = file.startsWith(ON_DISK) ? Path.of(URI.create(file)).toString() : file;
  }

  /** The sentence of this reason with its gaps filled. */
  public static String say(String reason, Object... details) {
    return MessageFormat.format(WORDS.getString(reason), details);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** The mistake without its file: 第 12 行“org.name”：…. */
  public String line() {
    String where = id.isEmpty() ? place : say("entry", place, id);
    return where.isEmpty() ? text : say("placed", where, text);
  }

  /** The mistake with its file, in one line. */
  public String sentence() {
    String where = id.isEmpty() ? place : say("entry", place, id);
    return where.isEmpty() ? say("file", file, text) : say("file-placed", file, where, text);
  }
}
