package cn.baoshen.form;

import cn.baoshen.model.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was found wrong with one form so far, so that its writer hears all of it at once. */
public final class FormMistakes {
  private final List<FormMistake> list = new ArrayList<>();
  private final Set<String> unsure = new HashSet<>();

  /** Notes an error. */
  public void add(Origin origin, String id, String reason, @Nullable Object... details) {
    note(Severity.ERROR, origin, id, reason, details);
  }

  /** Notes something that the form can be used with. */
  public void warn(Origin origin, String id, String reason, @Nullable Object... details) {
    note(Severity.WARNING, origin, id, reason, details);
  }

  private void note(
      Severity severity, Origin origin, String id, String reason, @Nullable Object... details) {
    String text = FormMistake.say(reason, details);
    add(new FormMistake(severity, origin.file(), origin.place(), id, reason, text));
  }

  /** Notes a mistake that nobody has noted yet. */
  public void add(FormMistake mistake) {
    if (!list.contains(mistake)) {
      list.add(mistake);
    }
  }

  /** Notes a mistake when something does not hold. */
  public void require(
      boolean holds, Origin origin, String id, String reason, @Nullable Object... details) {
    if (!holds) {
      add(origin, id, reason, details);
    }
  }

  /**
   * Remembers that something of this name was meant to be there and is written wrongly: what refers
   * to it is no mistake of its own.
   */
  public void unsure(String name) {
    unsure.add(name);
  }

  public boolean isUnsure(String name) {
    return unsure.contains(name) || unsure.stream().anyMatch(n -> name.startsWith(n + "."));
  }

  public boolean hasErrors() {
    return list.stream().anyMatch(FormMistake::isError);
  }

  /** All of them, in the order found. */
  public List<FormMistake> list() {
    return List.copyOf(list);
  }

  /** The errors alone. */
  public List<FormMistake> errors() {
    return list.stream().filter(FormMistake::isError).toList();
  }

  /**
   * Passes when nothing keeps the form from being used.
   *
   * @throws FormException with all errors
   */
  public void requireNone() {
    if (hasErrors()) {
      throw new FormException(errors());
    }
  }
}
