package cn.baoshen.rendering.workbook;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** The colours of the house in a workbook; an older one has only those of its palette. */
public enum WorkbookColor {
  LABEL(0xEDEFF2, IndexedColors.GREY_25_PERCENT),
  ERROR(0xFF9E9E, IndexedColors.CORAL),
  WARNING(0xFFD27A, IndexedColors.LIGHT_ORANGE),
  COMPARED(0xFFF8D6, IndexedColors.LEMON_CHIFFON);

  private final int rgb;
  private final IndexedColors old;

  WorkbookColor(int rgb, IndexedColors old) {
    this.rgb = rgb;
    this.old = old;
  }

  public void fill(CellStyle style) {
    if (style instanceof XSSFCellStyle modern) {
      modern.setFillForegroundColor(color());
    } else {
      style.setFillForegroundColor(old.getIndex());
    }
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  /** True when the style is filled with this colour. */
  public boolean fills(CellStyle style) {
    if (style.getFillPattern() != FillPatternType.SOLID_FOREGROUND) {
      return false;
    }
    return style instanceof XSSFCellStyle modern
        ? color().equals(modern.getFillForegroundXSSFColor())
        : style.getFillForegroundColor() == old.getIndex();
  }

  private XSSFColor color() {
    return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
  }
}
