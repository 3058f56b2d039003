package cn.baoshen.rendering.workbook;

import cn.baoshen.form.FieldType;
import cn.baoshen.form.Sheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Widths and heights of a worksheet. Spreadsheets fit no row to a joined cell by themselves, so the
 * height that a text needs is reckoned from its characters.
 */
public final class WorkbookHeights {
  /** More columns than this are printed on a page that lies on its side. */
  private static final int MOST_UPRIGHT = 7;

  private static final int CHARACTERS_UPRIGHT = 92;
  private static final int CHARACTERS_ASIDE = 136;
  private static final float LINE = 15.5f;
  private static final float TALLEST = 400;

  /** A cell for a long text that is narrower than this stands in a row of many. */
  private static final int WIDE = 30;

  private final Sheet sheet;

  WorkbookHeights(Sheet sheet) {
    this.sheet = sheet;
  }

  boolean isAside() {
    return sheet.widths().size() > MOST_UPRIGHT;
  }

  /** Width of a column in characters. */
  int width(int column) {
    int all = sheet.widths().stream().mapToInt(Integer::intValue).sum();
    int characters = isAside() ? CHARACTERS_ASIDE : CHARACTERS_UPRIGHT;
    return Math.round((float) characters * sheet.widths().get(column) / all);
  }

  /** Height in points of each row of the grid that has cells of its own. */
  Map<Integer, Float> heights(List<WorkbookSlot> slots) {
    Map<Integer, Float> heights = new HashMap<>();
    for (WorkbookSlot slot : slots) {
      float needed = lines(slot) * LINE + 5;
      float each = Math.max(needed / slot.height(), LINE + 5);
      for (int row = slot.row(); row < slot.row() + slot.height(); row++) {
        heights.merge(row, Math.min(each, TALLEST), Math::max);
      }
    }
    return heights;
  }

  private int lines(WorkbookSlot slot) {
    int least = slot.is(FieldType.LONG_TEXT) ? wide(slot) < WIDE ? 2 : 3 : 1;
    return slot.value() == null
        ? least
        : Math.max(least, lines(slot.value().toString(), wide(slot)));
  }

  private int wide(WorkbookSlot slot) {
    int wide = 0;
    for (int column = slot.column(); column < slot.column() + slot.width(); column++) {
      wide += width(column);
    }
    return wide;
  }

  /** Lines of a text in a column of so many characters, of which a Chinese one takes two. */
  public static int lines(String text, int characters) {
    return text.lines()
        .mapToInt(
            line -> 1 + (int) (1.06 * Math.max(0, wide(line) - 1)) / Math.max(1, characters - 1))
        .sum();
  }

  private static int wide(String line) {
    return line.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
  }
}
