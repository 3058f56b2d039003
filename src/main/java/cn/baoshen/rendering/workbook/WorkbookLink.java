package cn.baoshen.rendering.workbook;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;

/** Links from a cell to another place of its workbook. */
public final class WorkbookLink {
  private WorkbookLink() {}

  public static Hyperlink to(Cell from, String sheet, String address) {
    Hyperlink link =
        from.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(SheetNameFormatter.format(sheet) + "!" + address);
    return link;
  }
}
