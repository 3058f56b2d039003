package cn.baoshen.form;

import java.util.Collection;

/** The part of a sentence that says which known name was most likely meant. */
public final class NameHint {
  private static final String WIDE = "：，、；（）［］｛｝【】“”";

  private NameHint() {}

  /** Empty when no known name is near. */
  public static String of(String written, Collection<String> known) {
    if (written.chars().anyMatch(c -> WIDE.indexOf(c) >= 0)) {
      return FormMistake.say("hint-wide");
    }
    return Nearest.of(written, known).map(near -> FormMistake.say("hint", near)).orElse("");
  }
}
