package cn.baoshen.form;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What counts as a reason in a cell that asks for one. */
public final class Reasons {
  /** A single character says nothing, whatever it is. */
  private static final int SHORTEST = 2;

  /** What says nothing however much of it there is. */
  private static final Pattern WORDLESS = Pattern.compile("[\\p{P}\\p{S}\\p{N}]+");

  /** Where in a report one should look is no reason either. */
  private static final Pattern PART = Pattern.compile("第[一二三四五六七八九十]*(?:部分|章节?|节|页|条|项|段|点|款)$");

  private Reasons() {}

  /**
   * True for words that say why; figures, signs, a single character and the words of the list do
   * not.
   *
   * @param notReasons texts that fill a cell and say nothing, such as 略 and 无
   */
  public static boolean isGiven(String text, @Nullable Collection<?> notReasons) {
    String words = WORDLESS.matcher(Wording.plain(text)).replaceAll("");
    String said = PART.matcher(words).replaceFirst("");
    return said.codePointCount(0, said.length()) >= SHORTEST
        && !requireNonNull(notReasons).contains(said);
  }
}
