package cn.baoshen.intake.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * The cell that another one repeats by a formula, as our own blank workbooks do with what a form
 * asks for on several sheets: {@code IF(ISBLANK(基本情况!$B$3),"",基本情况!$B$3)}. What was saved as its
 * result may be missing, or be older than the cell itself.
 */
public record Mirror(String sheet, int row, int column) {
  private static final int LONGEST = 300;
  private static final Pattern REPEATS =
      Pattern.compile("IF\\(ISBLANK\\(([^()]+)\\),\"\",\\1\\)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLACE =
      Pattern.compile("(?:'((?:[^']|'')+)'!|([^'!]+)!)?\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");

  /**
   * The cell that a formula repeats; null when it does anything else.
   *
   * @param own the sheet on which the formula stands
   */
  public static @Nullable Mirror of(String formula, String own) {
    if (formula.length() > LONGEST || !formula.regionMatches(true, 0, "IF(", 0, 3)) {
      return null;
    }
    Matcher repeats = REPEATS.matcher(formula.replace(" ", ""));
    Matcher place = repeats.matches() ? PLACE.matcher(inside(formula)) : null;
    return place == null || !place.matches() ? null : at(place, own);
  }

  /** With the blanks that the name of a sheet may have. */
  private static String inside(String formula) {
    int from = formula.indexOf('(', formula.indexOf('(') + 1) + 1;
    return formula.substring(from, formula.indexOf(')', from)).strip();
  }

  private static Mirror at(Matcher place, String own) {
    String quoted = place.group(1);
    String sheet = quoted != null ? quoted.replace("''", "'") : place.group(2);
    return new Mirror(
        sheet == null ? own : sheet,
        Integer.parseInt(place.group(4)) - 1,
        CellReference.convertColStringToIndex(place.group(3)));
  }
}
