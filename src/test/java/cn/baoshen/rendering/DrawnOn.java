package cn.baoshen.rendering;

import java.util.Base64;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Picture;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What a unit may have drawn on a sheet of its workbook. */
public final class DrawnOn {
  public static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5E"
                  + "rkJggg==");
  private static final String SHEET = "附件3基础数据表";

  private DrawnOn() {}

  public static void picture(Workbook book) {
    Drawing<?> drawing = book.getSheet(SHEET).createDrawingPatriarch();
    ClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, 8, 2, 10, 8);
    drawing.createPicture(anchor, book.addPicture(PICTURE, Workbook.PICTURE_TYPE_PNG));
  }

  public static int pictures(Sheet sheet) {
    int pictures = 0;
    for (Object shape : sheet.getDrawingPatriarch()) {
      pictures += shape instanceof Picture ? 1 : 0;
    }
    return pictures;
  }

  public static void chart(Workbook book) {
    XSSFSheet sheet = (XSSFSheet) book.getSheet(SHEET);
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 8, 10, 14, 26));
    chart.setTitleText("三公经费");
    XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis amounts = chart.createValueAxis(AxisPosition.LEFT);
    XDDFChartData data = chart.createData(ChartTypes.BAR, names, amounts);
    data.addSeries(
        XDDFDataSourcesFactory.fromStringCellRange(sheet, CellRangeAddress.valueOf("A6:A10")),
        XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("F6:F10")));
    chart.plot(data);
  }
}
