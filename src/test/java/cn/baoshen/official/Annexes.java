package cn.baoshen.official;

/**
 * The two annexes of the evaluation of a whole department, as they were published: one with the
 * figures of a year beside those of the last, one with scores, goals and indicators.
 */
final class Annexes {
  static final String DATA = "附件3基础数据表";
  static final String SCORES = "附件4自评表";

  private Annexes() {}

  static BookMaker book() {
    BookMaker book = new BookMaker();
    data(book);
    scores(book);
    claims(book);
    settings(book);
    return book;
  }

  private static void data(BookMaker book) {
    book.sheet(DATA, 30, 12, 12, 12, 12, 12, 14);
    book.text("A1", "附件3").text("A2:G2", "部门整体支出绩效评价基础数据表");
    book.cell("A3", "单位名称").cell("B3:D3", "{单位名称}").cell("E3", "预算编码").cell("F3:G3", "{单位编码}");
    book.cell("A4:A5", "财政供养人员情况").cell("B4:C4", "编制数").cell("D4:E4", "{年度}年实际在职人数");
    book.cell("F4:G4", "控制率").cell("B5:C5", "{整数}").cell("D5:E5", "{整数}");
    book.cell("F5:G5", "{比率 选填 =D5/B5*100}");
    book.cell("A6", "经费控制情况（万元）").cell("B6:C6", "{上年}年决算数").cell("D6:E6", "{年度}年预算数");
    book.cell("F6:G6", "{年度}年决算数");
    amounts(book, 7, "三公经费", "=%1$s8+%1$s11+%1$s12", "");
    amounts(book, 8, "1、公务用车购置和维护经费", "=%1$s9+%1$s10", "可不适用");
    amounts(book, 9, "其中：公车购置", "", "可不适用");
    amounts(book, 10, "公车运行维护", "", "可不适用");
    amounts(book, 11, "2、出国经费", "", "");
    amounts(book, 12, "3、公务接待费", "", "");
    book.cell("A13", "县级专项资金：").cell("B13:C13", "").cell("D13:E13", "").cell("F13:G13", "");
    special(book);
    amounts(book, 17, "公用经费", "", "");
    amounts(book, 18, "其中：办公经费", "", "");
    amounts(book, 19, "水费、电费、差旅费", "", "");
    amounts(book, 20, "会议费、培训费", "", "");
    amounts(book, 21, "政府采购金额", "", "");
    more(book);
  }

  private static void amounts(BookMaker book, int row, String label, String sum, String flag) {
    book.cell("A" + row, label);
    for (String[] cell : new String[][] {{"B", "C"}, {"D", "E"}, {"F", "G"}}) {
      String mark = ("金额 " + flag + " " + sum.formatted(cell[0])).strip();
      book.cell(cell[0] + row + ":" + cell[1] + row, "{" + mark + "}");
    }
  }

  private static void special(BookMaker book) {
    for (int row = 14; row <= 16; row++) {
      book.cell("A" + row, "").cell("B" + row + ":C" + row, "");
      book.cell("D" + row + ":E" + row, "").cell("F" + row + ":G" + row, "");
    }
    book.at("A14").setCellValue("业务工作经费{专项资金.项目 文字}");
    book.at("B14").setCellValue("{专项资金.上年决算数 金额}");
    book.at("D14").setCellValue("{专项资金.本年预算数 金额}");
    book.at("F14").setCellValue("{专项资金.本年决算数 金额}");
    book.at("A15").setCellValue("运行维护经费");
  }

  private static void more(BookMaker book) {
    book.cell("A22:A23", "部门基本支出预算调整").cell("B22:C22", "年初预算数").cell("D22:E22", "全年可执行预算数");
    book.cell("F22:G22", "年内调整数").cell("B23:C23", "{金额}").cell("D23:E23", "{金额}");
    book.cell("F23:G23", "{金额 可负}");
    book.cell("A24:A25", "楼堂馆所控制情况\n（{年度}年完工项目）");
    book.row("B24", "批复规模（㎡）", "实际规模（㎡）", "规模控制率", "预算投资（万元）", "实际投资（万元）", "投资概算控制率");
    book.row("B25", "{数字 单位=㎡ 小数位=1}", "{数字 单位=㎡ 小数位=1}", "{比率 选填}", "{金额}", "{金额}", "{比率 选填}");
    book.cell("A26", "厉行节约保障措施").cell("B26:G26", "{长文字}");
    book.text("A27", "填表人：{填表人 文字}　填报日期：{填报日期 日期}　联系电话：{联系电话 电话}　单位负责人签字：{单位负责人签字 文字 选填}");
    book.text("A28", "说明：“县级专项资金”需要填报基本支出以外的所有县级专项资金情况。");
  }

  private static void scores(BookMaker book) {
    book.sheet(SCORES, 8, 11, 12, 18, 16, 16, 9, 10, 18);
    book.text("A1", "附件4").text("A2:I2", "部门整体支出绩效自评表").text("A3:I3", "（{年度}年度）");
    book.cell("A4:C4", "预算单位名称").cell("D4:I4", "{单位名称}");
    book.cell("A5:A9", "年度预算申请（万元）").cell("B5:C5", "").row("D5", "年初预算数", "全年预算数", "全年执行数");
    book.row("G5", "分值", "执行率", "得分").cell("B6:C6", "年度资金总额");
    book.row("D6", "{金额 要点}", "{金额 要点}", "{金额 要点}", "{整数}");
    book.row("H6", "{比率 要点 =F6/E6*100}", "{得分 =ROUND(G6*MIN(H6,100)/100,1)}");
    book.cell("B7:E7", "按收入性质分：{金额}").cell("F7:I7", "按支出性质分：{金额}");
    book.cell("B8:E8", "其中：一般公共预算：{金额}").cell("F8:I8", "其中：基本支出：{金额}");
    book.cell("B9:E9", "政府性基金拨款：{金额 选填}").cell("F9:I9", "县级专项资金：{金额 选填}");
    book.cell("A10:A11", "年度总体目标").cell("B10:E10", "预期目标").cell("F10:I10", "实际完成情况");
    book.cell("B11:E11", "{长文字}").cell("F11:I11", "{长文字}");
    indicators(book);
    book.cell("A27:F27", "总分")
        .row("G27", "{总分值 整数 =G6+SUM(G13:G26)}", "{总得分 得分 =I6+SUM(H13:H26)}", "");
    book.text("A28", "填表人：{填表人 文字}　填报日期：{填报日期 日期}　联系电话：{联系电话 电话}");
  }

  private static void indicators(BookMaker book) {
    book.cell("A12:A26", "绩效指标");
    book.row("B12", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因");
    book.blank(13, 26, 9);
    book.cell("B13:B19", "产出指标{指标.一级指标 文字}").cell("B20:B24", "效益指标").cell("B25:B26", "满意度指标");
    book.cell("C13:C14", "数量指标{指标.二级指标 文字 选填}").cell("C15:C16", "质量指标");
    book.cell("C17:C18", "时效指标").cell("C20:C22", "社会效益指标");
    book.at("C19").setCellValue("成本指标");
    book.at("C23").setCellValue("生态效益指标");
    book.row("D13", "{指标.三级指标 文字}", "{指标.年度指标值 文字}", "{指标.实际完成值 文字}");
    book.row("G13", "{指标.分值 数字}", "{指标.得分 得分}", "{指标.偏差原因 长文字 选填}");
  }

  private static void claims(BookMaker book) {
    book.sheet("审核公式");
    book.row("A1", "编号", "程度", "左", "关系", "右", "误差", "说明");
    book.row("A2", "G01", "错误", "附件4自评表!B7", "=", "附件4自评表!B8+附件4自评表!B9", "", "");
    book.row("A3", "G02", "错误", "附件4自评表!B7", "=", "附件4自评表!F7", "", "收入、支出两个合计相等");
    book.row("A4", "G03", "错误", "附件3基础数据表!D23", "=", "附件3基础数据表!B23+附件3基础数据表!F23", "", "");
    book.row(
        "A5",
        "G04",
        "提醒",
        "附件3基础数据表!F7",
        "不大于",
        "附件3基础数据表!D7",
        "",
        "“三公”经费决算 {左} 万元超过预算 {右} 万元，请说明原因。");
    book.row("A6", "G05", "错误", "SUM(附件3基础数据表!F14:F16)", "≤", "附件4自评表!F6", "", "专项资金不超过全年执行数");
    book.row(
        "A7", "G06", "错误", "附件3基础数据表!F18+附件3基础数据表!F19+附件3基础数据表!F20", "<=", "附件3基础数据表!F17", "", "");
  }

  private static void settings(BookMaker book) {
    book.sheet("表单设置");
    book.row("A1", "标题", "部门整体支出绩效自评（附件3、附件4）");
    book.row("A2", "适用年度", "2024..2026");
    book.row("A3", "截止日期", "2025-04-30");
  }
}
