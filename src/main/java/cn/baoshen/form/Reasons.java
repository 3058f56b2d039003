package cn.baoshen.form;

import java.util.List;

/** What counts as a reason in a cell that asks for one. */
public final class Reasons {
  /** A single character says nothing, whatever it is. */
  private static final int SHORTEST = 2;

  private Reasons() {}

  /**
   * True for words that say why; a number, a single character and the words of the list do not.
   *
   * @param notReasons texts that fill a cell and say nothing, such as 略 and 无
   */
  public static boolean isGiven(String text, List<?> notReasons) {
    String said = letters(text);
    return said.codePointCount(0, said.length()) >= SHORTEST
        && said.codePoints().anyMatch(Character::isLetter)
        && notReasons.stream().map(word -> letters(word.toString())).noneMatch(said::equals);
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    Wording.plain(text)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
