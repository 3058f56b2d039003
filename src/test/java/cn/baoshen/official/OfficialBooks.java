package cn.baoshen.official;

import java.util.stream.IntStream;

/** Official tables of different kinds with marks in them, as an administrator would mark them. */
final class OfficialBooks {
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

  static String column(int index) {
    return org.apache.poi.ss.util.CellReference.convertNumToColString(index);
  }

  static IntStream columns(int from, int to) {
    return IntStream.rangeClosed(from, to);
  }
}
