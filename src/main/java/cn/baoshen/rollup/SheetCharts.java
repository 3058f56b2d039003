package cn.baoshen.rollup;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Charts of the figures that stand in a sheet, to their right, one below the other. */
final class SheetCharts {
  private static final int LEFT = 9;
  private static final int WIDE = 10;
  private static final int HIGH = 18;

  private final XSSFSheet sheet;
  private final XSSFDrawing drawing;
  private int top = 1;

  SheetCharts(XSSFSheet sheet) {
    this.sheet = sheet;
    this.drawing = sheet.createDrawingPatriarch();
  }

  /**
   * Draws columns against the first one, whose head names them.
   *
   * @param rows the rows of the figures; null draws nothing
   */
  void add(ChartTypes type, String title, @Nullable CellRangeAddress rows, List<Integer> columns) {
    if (rows == null) {
      return;
    }
    XSSFChart chart =
        drawing.createChart(drawing.createAnchor(0, 0, 0, 0, LEFT, top, LEFT + WIDE, top + HIGH));
    top += HIGH + 1;
    chart.setTitleText(title);
    chart.setTitleOverlay(false);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    XDDFChartData data = data(chart, type);
    XDDFCategoryDataSource names = XDDFDataSourcesFactory.fromStringCellRange(sheet, rows);
    columns.forEach(column -> series(data, names, rows, column));
    chart.plot(data);
  }

  private void series(
      XDDFChartData data, XDDFCategoryDataSource names, CellRangeAddress rows, int column) {
    XDDFNumericalDataSource<Double> figures =
        XDDFDataSourcesFactory.fromNumericCellRange(
            sheet, new CellRangeAddress(rows.getFirstRow(), rows.getLastRow(), column, column));
    XDDFChartData.Series series = data.addSeries(names, figures);
    series.setTitle(sheet.getRow(rows.getFirstRow() - 1).getCell(column).getStringCellValue());
    if (series instanceof XDDFLineChartData.Series line) {
      line.setMarkerStyle(MarkerStyle.NONE);
      line.setSmooth(false);
    }
  }

  private static XDDFChartData data(XSSFChart chart, ChartTypes type) {
    if (type == ChartTypes.PIE) {
      XDDFChartData pie = chart.createData(type, null, null);
      pie.setVaryColors(true);
      return pie;
    }
    XDDFCategoryAxis across = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis up = chart.createValueAxis(AxisPosition.LEFT);
    up.setCrosses(AxisCrosses.AUTO_ZERO);
    up.setMinimum(0.0);
    XDDFChartData data = chart.createData(type, across, up);
    data.setVaryColors(false);
    if (data instanceof XDDFBarChartData bars) {
      bars.setBarDirection(BarDirection.COL);
    }
    return data;
  }
}
