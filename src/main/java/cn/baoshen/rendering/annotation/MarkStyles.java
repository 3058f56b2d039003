package cn.baoshen.rendering.annotation;

import cn.baoshen.rendering.workbook.WorkbookColor;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/**
 * The styles of a unit's workbook with a mark's colour in them, and without it again. A style may
 * be shared by other cells and is never changed: each copy is made once.
 */
final class MarkStyles {
  private final Workbook book;
  private final Map<String, CellStyle> copies = new HashMap<>();

  MarkStyles(Workbook book) {
    this.book = book;
  }

  /** The style, filled with the colour. */
  CellStyle marked(CellStyle style, WorkbookColor color) {
    return copy(style.getIndex() + " " + color, style, color::fill);
  }

  /** True when the cell is still filled as a mark fills it. */
  static boolean isMarked(CellStyle style) {
    return WorkbookColor.ERROR.fills(style)
        || WorkbookColor.WARNING.fills(style)
        || WorkbookColor.COMPARED.fills(style);
  }

  /** The style with the former fill; the former style itself when nothing else has changed. */
  CellStyle restored(CellStyle style, CellStyle former) {
    return sameButFill(style, former)
        ? former
        : copy(style.getIndex() + " < " + former.getIndex(), style, s -> fill(s, former));
  }

  private CellStyle copy(String key, CellStyle style, Consumer<CellStyle> change) {
    return copies.computeIfAbsent(
        key,
        k -> {
          CellStyle copy = book.createCellStyle();
          copy.cloneStyleFrom(style);
          change.accept(copy);
          return copy;
        });
  }

  private static void fill(CellStyle style, CellStyle former) {
    if (style instanceof XSSFCellStyle modern && former instanceof XSSFCellStyle old) {
      modern.setFillForegroundColor(old.getFillForegroundXSSFColor());
      modern.setFillBackgroundColor(old.getFillBackgroundXSSFColor());
    } else {
      style.setFillForegroundColor(former.getFillForegroundColor());
      style.setFillBackgroundColor(former.getFillBackgroundColor());
    }
    style.setFillPattern(former.getFillPattern());
  }

  private static boolean sameButFill(CellStyle one, CellStyle other) {
    return one.getDataFormat() == other.getDataFormat()
        && one.getFontIndex() == other.getFontIndex()
        && one.getAlignment() == other.getAlignment()
        && one.getVerticalAlignment() == other.getVerticalAlignment()
        && one.getWrapText() == other.getWrapText()
        && one.getLocked() == other.getLocked()
        && one.getIndention() == other.getIndention()
        && Objects.equals(borders(one), borders(other));
  }

  private static String borders(CellStyle style) {
    return style.getBorderTop()
        + " "
        + style.getBorderBottom()
        + " "
        + style.getBorderLeft()
        + " "
        + style.getBorderRight();
  }
}
