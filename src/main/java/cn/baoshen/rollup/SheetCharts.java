package cn.baoshen.rollup;

import java.util.HexFormat;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
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
import org.apache.poi.xddf.usermodel.chart.XDDFPieChartData;
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

  /** Said for each part: without a theme some programs draw a chart in no colour at all. */
  private static final String[] COLORS = {
    "2F6DB5", "6FA83A", "E2A23B", "C9503F", "7A5EA8", "4AA3A0"
  };

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
    for (int i = 0; i < columns.size(); i++) {
      color(series(data, names, rows, columns.get(i)), i, rows.getLastRow() - rows.getFirstRow());
    }
    chart.plot(data);
  }

  private static void color(XDDFChartData.Series series, int at, int last) {
    if (series instanceof XDDFPieChartData.Series) {
      for (int part = 0; part <= last; part++) {
        series.getDataPoint(part).setFillProperties(fill(part));
      }
    } else if (series instanceof XDDFLineChartData.Series) {
      series.setLineProperties(new XDDFLineProperties(fill(at)));
    } else {
      series.setFillProperties(fill(at));
    }
  }

  private static XDDFSolidFillProperties fill(int at) {
    byte[] color = HexFormat.of().parseHex(COLORS[at % COLORS.length]);
    return new XDDFSolidFillProperties(XDDFColor.from(color));
  }

  private XDDFChartData.Series series(
      XDDFChartData data, XDDFCategoryDataSource names, CellRangeAddress rows, int column) {
    XDDFNumericalDataSource<Double> figures =
        XDDFDataSourcesFactory.fromNumericCellRange(
            sheet, new CellRangeAddress(rows.getFirstRow(), rows.getLastRow(), column, column));
    XDDFChartData.Series series = data.addSeries(names, figures);
    series.setTitle(sheet.getRow(rows.getFirstRow() - 1).getCell(column).getStringCellValue());
    if (series instanceof XDDFLineChartData.Series line) {
      // A line through a single day would not be seen.
      boolean one = rows.getFirstRow() == rows.getLastRow();
      line.setMarkerStyle(one ? MarkerStyle.CIRCLE : MarkerStyle.NONE);
      line.setSmooth(false);
    }
    return series;
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
