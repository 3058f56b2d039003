package cn.baoshen.intake.xlsx;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The formulas of one sheet as they pass by: which of them look into another workbook, {@code
 * [1]Sheet1!A1}, and do not stay within their own; columns of a table and {@code [0]}, the workbook
 * itself, are written in brackets too.
 */
final class SheetFormulas {
  private static final Pattern TEXT = Pattern.compile("\"[^\"]*+\"");
  private static final Pattern QUOTED =
      Pattern.compile("'[^'\\[\\]]*+\\[(?!0])[^\\[\\]']++][^']*+'");
  private static final Pattern PLAIN =
      Pattern.compile("(?<![\\p{L}\\p{N}_.\\]\\[])\\[(?!0])[^\\[\\]]++][\\p{L}\\p{N}_.]*+!");
  private static final Pattern WORD = Pattern.compile("[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*+");

  private final Names names;
  private final Set<String> shared = new HashSet<>();

  private @Nullable String group;

  SheetFormulas(Names names) {
    this.names = names;
  }

  /** A formula begins; one that is shared is written once and then only referred to. */
  void begin(String type, String index) {
    group = "shared".equals(type) ? index : null;
  }

  /** True when the formula whose text this is takes its figure from another workbook. */
  boolean isOutside(String text) {
    boolean looks = names.looksOutside(text) || text.isBlank() && shared.contains(group);
    if (looks && group != null) {
      shared.add(group);
    }
    return looks;
  }

  /** The names of a workbook that stand for places in another one. */
  static final class Names {
    private final Set<String> names = new HashSet<>();

    /** Learns what a name of the workbook stands for. */
    void add(@Nullable String name, String formula) {
      if (name != null && looksOutside(formula)) {
        names.add(name.toLowerCase(Locale.ROOT));
      }
    }

    /** True when the figure comes from another workbook, at first hand or by way of a name. */
    boolean looksOutside(String formula) {
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
}
