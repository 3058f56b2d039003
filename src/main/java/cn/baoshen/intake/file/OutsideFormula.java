package cn.baoshen.intake.file;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Tells a formula that looks into another workbook, {@code [1]Sheet1!A1}, from one that stays
 * within its own; columns of a table and {@code [0]}, the workbook itself, are written in brackets
 * too.
 */
public final class OutsideFormula {
  private static final Pattern TEXT = Pattern.compile("\"[^\"]*+\"");
  private static final Pattern QUOTED =
      Pattern.compile("'[^'\\[\\]]*+\\[(?!0])[^\\[\\]']++][^']*+'");
  private static final Pattern PLAIN =
      Pattern.compile("(?<![\\p{L}\\p{N}_.\\]\\[])\\[(?!0])[^\\[\\]]++][\\p{L}\\p{N}_.]*+!");
  private static final Pattern WORD = Pattern.compile("[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*+");

  private final Set<String> names = new HashSet<>();

  /** Learns what a name of the workbook stands for. */
  public void name(String name, String formula) {
    if (looksOutside(formula)) {
      names.add(name.toLowerCase(Locale.ROOT));
    }
  }

  /** True when the figure comes from another workbook, at first hand or by way of a name. */
  public boolean looksOutside(String formula) {
    String plain = TEXT.matcher(formula).replaceAll("");
    return QUOTED.matcher(plain).find() || PLAIN.matcher(plain).find() || isNamed(plain);
  }

  private boolean isNamed(String formula) {
    return !names.isEmpty()
        && WORD.matcher(formula)
            .results()
            .map(MatchResult::group)
            .anyMatch(word -> names.contains(word.toLowerCase(Locale.ROOT)));
  }
}
