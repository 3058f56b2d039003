package cn.baoshen.form;

import cn.baoshen.model.CannotStart;
import cn.baoshen.model.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Forms that are written wrongly, so that the service must not start; says all that is wrong. */
public final class FormException extends CannotStart {
  /** More than a person mends in one go. */
  private static final int MOST = 200;

  private final transient List<FormMistake> mistakes;

  /** All that is wrong; of several each file stands once, with its mistakes in lines below. */
  public FormException(List<FormMistake> mistakes) {
    super(mistakes.size() == 1 ? mistakes.get(0).sentence() : told(mistakes));
    this.mistakes = List.copyOf(mistakes);
  }

  /**
   * A form that is written wrongly.
   *
   * @param file the file, as its owner knows it
   * @param id the field, sheet or figure that is wrong; empty for the file as a whole
   * @param reason key of the reason in {@code text/mistakes.properties}
   */
  public FormException(String file, String id, String reason, Object... details) {
    this(
        List.of(
            new FormMistake(
                Severity.ERROR, file, "", id, reason, FormMistake.say(reason, details))));
  }

  public List<FormMistake> mistakes() {
    return mistakes;
  }

  /** The mistakes below the names of their files, as a person reads them. */
  public static String told(List<FormMistake> mistakes) {
    Map<String, List<FormMistake>> files =
        mistakes.stream()
            .limit(MOST)
            .collect(
                Collectors.groupingBy(FormMistake::file, LinkedHashMap::new, Collectors.toList()));
    List<String> lines = new ArrayList<>();
    lines.add(FormMistake.say("several", mistakes.size()));
    files.forEach((file, some) -> tell(file, some, lines));
    if (mistakes.size() > MOST) {
      lines.add(FormMistake.say("more", mistakes.size() - MOST));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static void tell(String file, List<FormMistake> some, List<String> lines) {
    lines.add(FormMistake.say("of-file", file));
    some.forEach(mistake -> lines.add(FormMistake.say("item", mistake.line())));
  }
}
