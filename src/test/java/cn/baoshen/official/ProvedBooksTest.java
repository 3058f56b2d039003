package cn.baoshen.official;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.Form;
import cn.baoshen.form.Sheet;
import cn.baoshen.form.book.BookCompiler;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.proving.CheckForms;
import cn.baoshen.testing.BuiltIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of forms looks at workbooks too, and writes out what they compile to. */
class ProvedBooksTest {
  @TempDir Path folder;
  @TempDir Path text;

  private void put(String id, BookMaker book) throws IOException {
    Files.write(Files.createDirectories(folder.resolve(id)).resolve("form.xlsx"), book.bytes());
  }

  @Test
  void each_official_workbook_proves_itself_and_reads_the_same_as_text() throws IOException {
    put("xiangmu-1", OfficialBooks.project());
    put("zichan-1", OfficialBooks.assets());
    put("jibao-1", OfficialBooks.quarterly());

    int outcome = new CheckForms().run("--baoshen.check=" + folder, "--baoshen.check.yaml=" + text);

    assertThat(outcome).isZero();
    for (String id : new String[] {"xiangmu-1", "zichan-1", "jibao-1"}) {
      Files.copy(
          Path.of("src/main/resources/templates/pdf/form.html"),
          text.resolve(id).resolve("report.html"));
      Form compiled = form(folder, id);
      Form written = form(text, id);
      assertThat(written.fields()).isEqualTo(compiled.fields());
      assertThat(written.sheets()).isEqualTo(compiled.sheets());
      assertThat(written.rules()).isEqualTo(compiled.rules());
    }
  }

  private static Form form(Path folder, String id) {
    return BuiltIn.and(folder).byId(id).orElseThrow();
  }

  /** A sheet that begins with this line, cells parted by bars, and ends with people's names. */
  private static BookMaker headed(String line) {
    BookMaker book = new BookMaker().sheet("执行表", 20, 14, 14, 14, 14, 14);
    book.text("A1:F1", "{年度}年度预算执行情况表");
    String[] cells = line.split("\\|", -1);
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isBlank()) {
        book.text((char) ('A' + i) + "2", cells[i].strip());
      }
    }
    book.row("A3", "项目", "预算数", "支出数", "执行率", "上年数", "备注");
    book.row("A4", "公用经费", "{金额}", "{金额}", "{比率}", "{金额}", "{文字 选填}");
    book.row("A5", "项目经费", "{金额}", "{金额}", "{比率}", "{金额}", "{文字 选填}");
    book.text("A7", "填表人：{填表人 文字}");
    book.text("C7", "联系电话");
    book.text("D7", "{联系电话 电话}");
    return book;
  }

  private void requireAccepted(String... layouts) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int outcome =
        new CheckForms(new PrintStream(said, true, UTF_8)).run("--baoshen.check=" + folder);
    assertThat(outcome).as(said.toString(UTF_8)).isZero();
    assertThat(said.toString(UTF_8).lines().filter(line -> line.contains("可以使用")))
        .hasSize(layouts.length);
  }

  @Test
  void the_line_that_says_whose_report_it_is_may_be_written_as_offices_write_it()
      throws IOException {
    String[] lines = {
      "填报单位（盖章）：{单位名称}|||单位编码|{单位编码}|",
      "单位：{单位名称}|||预算编码|{单位编码}|",
      "单位名称：{单位名称}|||单位编码|{单位编码}|单位：万元",
      "填报单位：{单位名称}||单位编码：{单位编码}|||金额单位：万元",
      "填报单位（公章）：{单位名称}|单位编码|{单位编码}|||",
      "单位编码：{单位编码}|单位名称|{单位名称}|||单位：万元",
      "单位编码：{单位编码}||||单位名称|{单位名称}",
      "编报单位（盖章）: {单位名称}||编码|{单位编码}||",
      "单位|{单位编码} {单位名称}||||（单位：万元）",
      "填报单位（盖章）：{单位名称}　单位编码：{单位编码}|||||单位：万元",
      "填报单位：{单位名称}|填报日期：{填报日期 日期}|单位编码|{单位编码}||",
      "部门（单位）名称：{单位名称}||预算代码|{单位编码}|填报时间|{填报时间 日期}",
      "项目单位：{单位名称}|主管部门|{主管部门 文字}|单位编码|{单位编码}|",
      "单位名称（公章）|{单位名称}|单位编码|{单位编码}||",
      "单位编码|{单位编码}||填报单位（盖章）：{单位名称}||",
    };
    for (int i = 0; i < lines.length; i++) {
      put("biaotou-" + i, headed(lines[i]));
    }
    requireAccepted(lines);
  }

  private static BookMaker printed(boolean ruled, String total, String[]... rows) {
    BookMaker book = new BookMaker().sheet("项目表", 20, 18, 14, 14, 10, 10);
    book.text("A1:F1", "{年度}年度项目支出绩效自评表");
    line(book, ruled, 2, "单位", "{单位编码} {单位名称}", "项目名称", "{项目名称 文字}");
    line(book, ruled, 3, "一级指标", "指标名称", "指标值", "完成值", "分值", "得分");
    int at = 4;
    for (String[] row : rows) {
      line(book, ruled, at++, row);
    }
    line(book, ruled, at, total, "", "", "", "{分值合计 得分}", "{总得分 得分}");
    line(book, ruled, at + 1, "未完成原因", "{未完成原因 长文字 选填}");
    return book;
  }

  private static void line(BookMaker book, boolean ruled, int row, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      String cell = (char) ('A' + i) + "" + row;
      if (ruled) {
        book.cell(cell, texts[i]);
      } else if (!texts[i].isEmpty()) {
        book.text(cell, texts[i]);
      }
    }
  }

  private static String[] first(String printed, String second) {
    return new String[] {
      printed + "{绩效指标.一级指标 文字}",
      second + "{绩效指标.名称 文字}",
      "{绩效指标.指标值 文字}",
      "{绩效指标.完成值 文字}",
      "{绩效指标.分值 得分}",
      "{绩效指标.得分 得分}"
    };
  }

  private static String[] next(String printed, String second) {
    return new String[] {printed, second, "", "", "", ""};
  }

  @Test
  void rows_with_printed_words_are_rows_of_the_table_whether_or_not_it_is_ruled()
      throws IOException {
    List<BookMaker> books = new ArrayList<>();
    for (boolean ruled : new boolean[] {true, false}) {
      for (String total : new String[] {"合计", "总分", "合 计", "总计得分"}) {
        books.add(
            printed(
                ruled,
                total,
                first("产出指标", ""),
                next("产出指标", ""),
                next("效益指标", ""),
                next("满意度指标", "")));
      }
      books.add(
          printed(
              ruled,
              "合计",
              first("一、产出指标", "数量指标"),
              next("", "质量指标"),
              next("二、效益指标", "社会效益"),
              next("三、满意度指标", "满意度")));
      BookMaker joined =
          printed(ruled, "合计", first("产出指标", ""), next("", ""), next("效益指标", ""), next("", ""));
      joined.sheet().addMergedRegion(CellRangeAddress.valueOf("A4:A5"));
      joined.sheet().addMergedRegion(CellRangeAddress.valueOf("A6:A7"));
      joined.sheet().addMergedRegion(CellRangeAddress.valueOf("A8:D8"));
      books.add(joined);
    }
    for (int i = 0; i < books.size(); i++) {
      put("yuyin-" + i, books.get(i));
    }
    requireAccepted(new String[books.size()]);
  }

  @Test
  void a_head_over_two_rows_heads_its_column_of_a_table() throws IOException {
    BookMaker book = new BookMaker().sheet("进度表", 14, 14, 14, 14, 20);
    book.text("A1:E1", "{年度}年度支出进度表");
    book.row("A2", "单位", "{单位编码} {单位名称}", "", "", "");
    book.cell("A3:A4", "项目").cell("B3:D3", "支出").cell("E3:E4", "备注");
    book.row("B4", "一月", "二月", "三月");
    book.row("A5", "{明细.项目 文字}", "{明细.一月 金额}", "{明细.二月 金额}", "{明细.三月 金额}", "{明细.备注 文字 选填}");
    book.blank(6, 9, 5);
    book.row("A10", "合计", "{一月合计 金额}", "{二月合计 金额}", "{三月合计 金额}", "");
    put("jindu-1", book);
    requireAccepted("jindu-1");
  }

  @Test
  void a_number_that_a_formula_asks_for_is_said_once() {
    BookMaker book = headed("单位|{单位编码} {单位名称}||||");
    book.sheet("审核公式");
    book.row("A1", "编号", "程度", "左", "关系", "右");
    book.row("A2", "B01", "错误", "B4", "=", "100");
    book.row("A3", "B02", "错误", "B5", "<>", "B4");

    String rules = BookCompiler.compile(book.bytes(), "book").rules().toString();

    assertThat(rules).contains("应等于 {right}，相差").doesNotContain("“100”");
    assertThat(rules).contains("（{right}）。");
  }

  @Test
  void a_title_or_a_note_under_printed_rows_is_no_row_of_them() {
    BookMaker book = printed(false, "合计", first("产出指标", ""), next("效益指标", ""));
    book.text("A9", "注：得分不超过分值。");

    assertThat(
            FormCatalog.draft("yuyin-1", book.bytes(), 1, List.of()).form().sheets().get(0).rows())
        .filteredOn(row -> row.each() != null)
        .extracting(Sheet.Row::blank)
        .containsExactly(2);
  }

  @Test
  void a_label_that_leads_to_a_field_beside_it_names_no_column_below() {
    Form form =
        FormCatalog.draft("biaotou-1", headed("||||单位编码|{单位编码} {单位名称}").bytes(), 1, List.of())
            .form();

    assertThat(form.fields().values())
        .extracting(field -> field.label(2024))
        .contains("公用经费 上年数")
        .noneMatch(label -> label.contains("单位编码 "));
  }

  /** Two lists under titles of their own, each with a subtotal and dashes behind it. */
  private static BookMaker claims() {
    BookMaker book = new BookMaker().sheet("往来款", 20, 14, 14, 24);
    book.text("A1:D1", "{年度}年度往来款项清理情况表");
    book.text("A2", "单位名称：{单位名称}").text("B2", "单位编码：{单位编码}").text("D2", "单位：万元");
    for (String[] list : new String[][] {{"3", "应收"}, {"9", "应付"}}) {
      int at = Integer.parseInt(list[0]);
      String name = list[1];
      book.cell("A" + at + ":D" + at, (at == 3 ? "一、" : "二、") + name + "款项");
      book.row("A" + (at + 1), "对方单位", "金额", "账龄", "备注");
      book.row(
          "A" + (at + 2),
          "{" + name + ".对方单位 文字}",
          "{" + name + ".金额 金额}",
          "{" + name + ".账龄 文字}",
          "{" + name + ".备注 文字 选填}");
      book.blank(at + 3, at + 4, 4);
      String sum = "=SUM(B" + (at + 2) + ":B" + (at + 4) + ")";
      book.cell("A" + (at + 5), "小计").cell("B" + (at + 5), "{" + name + "小计 金额 " + sum + "}");
      book.cell("C" + (at + 5) + ":D" + (at + 5), "——");
    }
    return book;
  }

  @Test
  void dashes_printed_behind_a_subtotal_are_not_its_value() throws IOException {
    put("wanglai-1", claims());

    requireAccepted("wanglai-1");
  }

  @Test
  void a_subtotal_left_out_is_missed_at_its_own_cell_and_a_wrong_one_found_there() {
    OfficialHouse house = OfficialHouse.of(folder, "wanglai-1", claims().bytes());
    Typed typed = house.typed();
    typed.put("往来款!A2", "单位名称：隆回县民政局").put("往来款!B2", "单位编码：103003");
    typed.put("往来款!A5", "甲公司").put("往来款!B5", 12.5).put("往来款!C5", "1年以内");
    typed.put("往来款!A11", "乙公司").put("往来款!B11", 3.2).put("往来款!C11", "1年以内");
    typed.put("往来款!B8", "");
    typed.put("往来款!B14", 3.5);

    assertThat(house.found(typed.bytes())).containsExactly("S01 往来款!B8", "F1-B8 往来款!B14");
  }

  /** Lines in groups, each group with a subtotal of the same name. */
  private static BookMaker grouped() {
    BookMaker book = new BookMaker().sheet("用款计划", 16, 14, 12, 12, 12, 12);
    book.text("A1:F1", "{年度}年度用款计划表");
    book.text("A2", "单位名称：{单位名称}").text("C2", "单位编码：{单位编码}").text("F2", "金额单位：万元");
    book.row("A3", "科目", "项目", "合计", "上半年", "下半年", "备注");
    String[][] groups = {{"4", "工资福利支出", "基本工资", "津贴"}, {"7", "商品和服务支出", "办公费", "差旅费"}};
    for (String[] group : groups) {
      int at = Integer.parseInt(group[0]);
      book.cell("A" + at + ":A" + (at + 2), group[1]);
      for (int row = at; row < at + 2; row++) {
        String sum = "{金额 =SUM(D" + row + ":E" + row + ")}";
        book.row("B" + row, group[row - at + 2], sum, "{金额 选填}", "{金额 选填}", "—");
      }
      book.row("B" + (at + 2), "小计", sum("C", at), sum("D", at), sum("E", at), "—");
    }
    return book;
  }

  private static String sum(String column, int from) {
    return "{金额 =SUM(" + column + from + ":" + column + (from + 1) + ")}";
  }

  @Test
  void subtotals_of_groups_are_named_by_their_groups_and_never_by_a_dash_or_a_unit()
      throws IOException {
    put("yongkuan-1", grouped());

    requireAccepted("yongkuan-1");
    assertThat(form(folder, "yongkuan-1").fields().values())
        .extracting(field -> field.label(2024))
        .contains("工资福利支出 小计 合计", "商品和服务支出 小计 下半年", "基本工资 合计")
        .noneMatch(label -> label.contains("—") || label.contains("单位："));
  }

  @Test
  void a_cell_behind_a_dash_is_named_by_the_words_before_it() throws IOException {
    BookMaker book = OfficialBooks.project();
    for (int row = 8; row <= 10; row++) {
      String cell = "F" + row + "/E" + row;
      book.book
          .getSheetAt(0)
          .getRow(row - 1)
          .getCell(7)
          .setCellValue("{比率 =IFERROR(" + cell + "*100,\"\")}");
    }
    put("xiangmu-1", book);

    requireAccepted("xiangmu-1");
    assertThat(form(folder, "xiangmu-1").fields()).containsKey("上年结转资金_执行率");
  }

  @Test
  void a_year_that_only_a_cell_of_words_asks_for_is_read_and_no_reminder() throws IOException {
    BookMaker book = new BookMaker().sheet("明细", 20, 14, 14, 14);
    book.text("A1:D1", "固定资产明细表");
    book.text("A2", "单位名称：{单位名称}").text("B2", "单位编码：{单位编码}").text("C2", "{年度}年度");
    book.row("A3", "项目", "预算数", "支出数", "备注");
    book.row("A4", "公用经费", "{金额}", "{金额}", "{文字 选填}");
    put("mingxi-1", book);

    ByteArrayOutputStream said = new ByteArrayOutputStream();
    new CheckForms(new PrintStream(said, true, UTF_8)).run("--baoshen.check=" + folder);
    assertThat(said.toString(UTF_8)).contains("可以使用").doesNotContain("不在任何一张表中");
  }

  @Test
  void a_column_of_line_numbers_between_the_words_and_the_figures_names_nothing()
      throws IOException {
    BookMaker book = new BookMaker().sheet("收支表", 20, 6, 14, 14, 14);
    book.text("A1:E1", "{年度}年度收支情况表");
    book.text("A2", "单位名称：{单位名称}").text("C2", "单位编码：{单位编码}").text("E2", "单位：万元");
    book.row("A3", "项目", "行次", "预算数", "决算数", "增减额");
    String[] lines = {"财政拨款收入", "事业收入", "收入合计"};
    for (int i = 0; i < lines.length; i++) {
      int row = 4 + i;
      String difference = "{金额 可负 =D" + row + "-C" + row + "}";
      book.row("A" + row, lines[i], "", "{金额}", "{金额}", difference);
      book.at("B" + row).setCellValue(i + 1);
    }
    book.row("A7", "总分", "", "{总得分 得分}", "", "");
    book.at("B7").setCellValue(100);
    put("shouzhi-1", book);

    requireAccepted("shouzhi-1");
    assertThat(form(folder, "shouzhi-1").fields()).containsKeys("财政拨款收入_预算数", "收入合计_增减额");
  }
}
