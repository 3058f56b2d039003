package cn.baoshen.intake.value;

import static cn.baoshen.intake.value.RowWord.plain;

import cn.baoshen.form.Field;
import cn.baoshen.form.cell.CellText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a form prints right under the heads of a table: the numbers of its columns (栏次), a second
 * line in brackets, or which columns must be filled in.
 */
public final class HeadLines {
  private static final Set<String> NAMES = Set.of(PlaceTexts.of("rows.columns").split(","));
  private static final Set<String> DUTIES = Set.of(PlaceTexts.of("rows.duties").split(","));
  private static final String STEMS = PlaceTexts.of("rows.columns.stems");

  /** Letters and stems are counted behind the figures. */
  private static final int KIND = 100;

  /** 3, （3）, 第3栏, C or 丙. */
  private static final Pattern NUMBER =
      Pattern.compile("[(\\[第]?(?:(\\d{1,2})|([A-Z])|([" + STEMS + "]))[)\\]栏列]*");

  private static final int RECKONED_ONE = -1;

  /** 5=4/3, or C/B. */
  private static final Pattern RECKONED =
      Pattern.compile("[(\\[]?[A-Z0-9()]{1,6}[=/÷×*+-][A-Z0-9()=/÷×*+%-]{1,20}");

  private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[【].*\\p{L}.*[)\\]】]");

  private HeadLines() {}

  /** True for what may stand before the numbers of columns: 栏次. */
  public static boolean isNameOfNumbers(String text) {
    return NAMES.contains(plain(text));
  }

  /**
   * True for a row of the numbers of the columns.
   *
   * @param texts what stands in the columns that are filled, from the left
   * @param before what stands left of the table
   */
  public static boolean areNumbers(
      Field table, Map<String, String> texts, Collection<String> before) {
    List<String> cells = new ArrayList<>(texts.values());
    boolean named = cells.removeIf(HeadLines::isNameOfNumbers);
    named |= before.stream().anyMatch(HeadLines::isNameOfNumbers);
    Field name = RowKind.name(table);
    boolean counted = name != null && texts.containsKey(name.id()) && cells.size() > 1;
    return (named ? !cells.isEmpty() : counted) && areCounted(cells);
  }

  /** One after the other, from whichever the first is. */
  private static boolean areCounted(List<String> cells) {
    int last = 0;
    for (String cell : cells) {
      int number = number(plain(cell));
      if (number == 0) {
        return false;
      }
      boolean isNext = last == 0 || number == RECKONED_ONE || number == last + 1;
      if (!isNext && (number - 1) % KIND != 0) {
        return false;
      }
      last = number == RECKONED_ONE ? last + 1 : number;
    }
    return last > 0;
  }

  private static int number(String cell) {
    Matcher parts = NUMBER.matcher(cell.split("=", 2)[0]);
    if (!parts.matches()) {
      return RECKONED.matcher(cell).matches() ? RECKONED_ONE : 0;
    }
    if (parts.group(1) != null) {
      return Integer.parseInt(parts.group(1));
    }
    return parts.group(2) != null
        ? KIND + 1 + parts.group(2).charAt(0) - 'A'
        : 2 * KIND + 1 + STEMS.indexOf(parts.group(3));
  }

  /** True for a second line of the heads, in brackets, or for 必填 and its like. */
  public static boolean areRemarks(Collection<String> texts) {
    return !texts.isEmpty() && texts.stream().allMatch(HeadLines::isRemark);
  }

  private static boolean isRemark(String text) {
    String plain = plain(text);
    return DUTIES.contains(plain)
        || IN_BRACKETS.matcher(plain).matches() && !CellText.saysNone(text);
  }
}
