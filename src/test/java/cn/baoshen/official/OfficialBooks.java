package cn.baoshen.official;

import java.util.stream.IntStream;

/** Official tables of different kinds with marks in them, as an administrator would mark them. */
public final class OfficialBooks {
  private OfficialBooks() {}

  /** A project on one sheet: three vertical merges, a table of indicators beside them. */
  static BookMaker project() {
    BookMaker book = new BookMaker();
    book.sheet("项目支出绩效自评表", 8, 12, 14, 16, 14, 14, 8, 8, 18);
    book.text("A1", "附件2").text("A2:I2", "项目支出绩效自评表").text("A3:I3", "（{年度}年度）");
    book.cell("A4:B4", "项目名称").cell("C4:E4", "{项目名称 文字 最长=100}").cell("F4", "年度");
    book.cell("G4:I4", "{年度}");
    book.cell("A5:B5", "主管部门").cell("C5:E5", "{单位名称}").cell("F5", "预算编码");
    book.cell("G5:I5", "{单位编码}");
    book.cell("A6:B10", "项目资金（万元）");
    book.row("C6", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分");
    book.row(
        "C7",
        "年度资金总额",
        "{金额 要点 =SUM(D8:D10)}",
        "{金额 要点 =SUM(E8:E10)}",
        "{金额 要点 =SUM(F8:F10)}",
        "{数字}",
        "{比率 =F7/E7*100}",
        "{得分 =ROUND(G7*MIN(H7,100)/100,1)}");
    book.row("C8", "其中：财政拨款", "{金额}", "{金额}", "{金额}", "—", "", "—");
    book.row("C9", "上年结转资金", "{金额 选填}", "{金额 选填}", "{金额 选填}", "—", "", "—");
    book.row("C10", "其他资金", "{金额 选填}", "{金额 选填}", "{金额 选填}", "—", "", "—");
    book.cell("A11:A12", "年度总体目标").cell("B11:E11", "预期目标").cell("F11:I11", "实际完成情况");
    book.cell("B12:E12", "{预期目标 长文字}").cell("F12:I12", "{实际完成情况 长文字}");
    indicators(book);
    book.cell("A24:F24", "总分").cell("G24", "{总分值 数字 =G7+SUM(G14:G23)}").cell("H24", "{总得分 得分}");
    book.cell("I24", "");
    book.text("A25", "填表人：{填表人 文字}　联系电话：{联系电话 电话}　填报日期：{填报日期 日期}");
    book.text("A26", "注：得分低于分值的，应写明偏差原因。");
    book.sheet("审核公式");
    book.row("A1", "编号", "程度", "左", "关系", "右", "误差", "说明");
    book.row("A2", "B01", "错误", "H24", "=", "I7+SUM(H14:H23)", "0.05", "总得分等于各项得分之和");
    book.row("A3", "B02", "错误", "F7", "≤", "E7", "", "全年执行数不超过全年预算数");
    book.row("A4", "B03", "提醒", "H7", ">=", "90", "", "执行率低于 90% 的请说明原因");
    book.row("A5", "B04", "错误", "H14", "<=", "G14", "", "");
    return book;
  }

  private static void indicators(BookMaker book) {
    book.cell("A13:A23", "绩效指标");
    book.row("B13", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因");
    book.blank(14, 23, 9);
    book.cell("B14:B18", "产出指标{绩效指标.一级指标 文字}").cell("B19:B22", "效益指标");
    book.cell("B23", "满意度指标");
    book.row("C14", "数量指标{绩效指标.二级指标 文字 选填}", "{绩效指标.三级指标 文字}", "{绩效指标.年度指标值 文字}");
    book.row("F14", "{绩效指标.实际完成值 文字}", "{绩效指标.分值 数字}", "{绩效指标.得分 得分}", "{绩效指标.偏差原因 长文字 选填}");
    book.at("C16").setCellValue("质量指标");
    book.at("C19").setCellValue("社会效益");
  }

  /**
   * A quarterly table: 34 columns, six rows of heads, seventeen lines with sums across and down.
   */
  static BookMaker quarterly() {
    BookMaker book = new BookMaker();
    int[] widths = IntStream.range(0, 35).map(i -> i == 0 ? 10 : 8).toArray();
    book.sheet("三公经费季报", widths);
    book.text("A1:AI1", "{年度}年度“三公”经费支出动态统计表（季报）");
    book.text("A2", "填报单位：{单位名称}");
    book.text("M2", "预算编码：{单位编码}");
    book.text("U2", "填报季度：{填报季度 单选 选项=一季度/二季度/三季度/四季度}");
    book.text("AD2", "单位：万元");
    quarterlyHeads(book);
    String[] lines = {
      "1月", "2月", "3月", "一季度小计", "4月", "5月", "6月", "二季度小计", "7月", "8月", "9月", "三季度小计", "10月", "11月",
      "12月", "四季度小计", "全年合计"
    };
    for (int line = 0; line < lines.length; line++) {
      book.row("A" + (9 + line), lines[line]);
      for (int column = 1; column <= 34; column++) {
        book.row(column(column) + (9 + line), quarterlyMark(line, column, 9 + line));
      }
    }
    book.text("A26", "单位负责人：{单位负责人 文字}");
    book.text("M26", "填表人：{填表人 文字}");
    book.text("Y26", "填报日期：{填报日期 日期}");
    book.text("A27:AI27", "注：各月填当月数，尚未发生的月份不填。");
    book.sheet().getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A3_PAPERSIZE);
    book.sheet().getPrintSetup().setLandscape(true);
    book.sheet("审核公式");
    book.row("A1", "编号", "程度", "左", "关系", "右", "误差", "说明");
    book.row("A2", "K01", "错误", "D12", "<=", "B12", "", "财政拨款不大于全口径");
    return book;
  }

  private static void quarterlyHeads(BookMaker book) {
    book.cell("A3:A8", "时序").cell("B3:AC3", "“三公”经费");
    book.cell("AD3:AE6", "因公临时出国（境）数量").cell("AF3:AG6", "实有在编在用车辆数").cell("AH3:AI6", "实际接待数量");
    book.cell("B4:C6", "全口径").cell("D4:E6", "其中：财政拨款支出").cell("F4:I4", "因公出国境费用");
    book.cell("J4:Y4", "公务用车购置及运行维护费").cell("Z4:AC4", "公务接待费");
    book.cell("F5:G6", "全口径").cell("H5:I6", "其中：财政拨款支出");
    book.cell("J5:K6", "全口径").cell("L5:M6", "其中：财政拨款支出");
    book.cell("N5:U5", "公务用车运行维护费").cell("V5:Y5", "公务用车购置费");
    book.cell("N6:O6", "全口径").cell("P6:Q6", "其中：财政拨款支出");
    book.cell("R6:S6", "其他公务用车").cell("T6:U6", "执法执勤用车");
    book.cell("V6:W6", "全口径").cell("X6:Y6", "其中：财政拨款支出");
    book.cell("Z5:AA6", "全口径").cell("AB5:AC6", "其中：财政拨款支出");
    for (int column = 1; column <= 28; column++) {
      book.row(column(column) + 7, column % 2 == 1 ? "支出金额" : "同比增长（%）");
    }
    book.row("AD7", "批次", "人次", "其他公务用车", "执法执勤用车", "批次", "人次");
    for (int column = 1; column <= 34; column++) {
      book.row(column(column) + 8, String.valueOf(column));
    }
  }

  private static String quarterlyMark(int line, int column, int row) {
    String at = column(column);
    if (column > 28) {
      return "{整数 选填}";
    }
    if (column % 2 == 0) {
      return "{比率 选填 可负}";
    }
    if (line == 16) {
      return "{金额 选填 =%1$s12+%1$s16+%1$s20+%1$s24}".formatted(at);
    }
    if (line % 4 == 3) {
      return "{金额 选填 =SUM(%1$s%2$d:%1$s%3$d)}".formatted(at, row - 3, row - 1);
    }
    return switch (column) {
      case 1 -> "{金额 选填 =F%1$d+J%1$d+Z%1$d}".formatted(row);
      case 9 -> "{金额 选填 =N%1$d+V%1$d}".formatted(row);
      default -> "{金额 选填}";
    };
  }

  /** A list of assets with room for three hundred, amounts reckoned in each row and below all. */
  public static BookMaker assets() {
    BookMaker book = new BookMaker();
    book.sheet("资产明细表", 6, 24, 14, 12, 8, 14, 16, 20);
    book.text("A1:H1", "行政事业单位固定资产明细表（{年度}年度）");
    book.text("A2", "单位名称：{单位名称}").text("E2", "预算编码：{单位编码}");
    book.row("A3", "序号", "资产名称", "资产类别", "取得日期", "数量", "单价（万元）", "原值（万元）", "存放地点");
    book.blank(4, 303, 8);
    book.row("A4", "1", "{资产.资产名称 文字}", "{资产.资产类别 单选 选项=房屋/车辆/设备/家具}", "{资产.取得日期 日期}");
    book.row("E4", "{资产.数量 整数}", "{资产.单价 金额}", "{资产.原值 金额 =E4*F4}", "{资产.存放地点 文字 选填}");
    for (int row = 5; row <= 303; row++) {
      book.at("A" + row).setCellValue(row - 3);
    }
    book.cell("A304:D304", "合计")
        .row("E304", "{合计数量 整数 =SUM(E4:E303)}", "", "{合计原值 金额 =SUM(G4:G303)}", "");
    book.text("A305", "填表人：{填表人 文字}");
    return book;
  }

  static String column(int index) {
    return org.apache.poi.ss.util.CellReference.convertNumToColString(index);
  }
}
