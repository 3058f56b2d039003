package cn.baoshen.official;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.FormMistake;
import cn.baoshen.form.book.BookCompiler;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.Finding;
import cn.baoshen.proving.CheckForms;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A department's self-evaluation as finance departments publish it, with the formulas of the office
 * left as they are: marks are only put beside them.
 */
class OfficeFormulasTest {
  private static final String SHEET = "部门整体!";

  @TempDir Path folder;

  private static void formula(BookMaker book, String address, String formula, String mark) {
    Cell cell = book.at(address);
    cell.setCellFormula(formula);
    if (!mark.isEmpty()) {
      var comment =
          cell.getSheet()
              .createDrawingPatriarch()
              .createCellComment(book.book.getCreationHelper().createClientAnchor());
      comment.setString(book.book.getCreationHelper().createRichTextString(mark));
      cell.setCellComment(comment);
    }
  }

  /** Tasks with sums across and dashes, a guarded rate, a score, a printed weight of 10. */
  private static BookMaker book() {
    BookMaker book = new BookMaker().sheet("部门整体", 12, 20, 12, 12, 12, 12, 10, 10, 10);
    book.text("A1:I1", "部门整体支出绩效自评表（{年度}年度）").text("I2", "金额单位：万元");
    book.row("A3", "单位名称", "{单位名称}", "单位编码", "{单位编码}");
    book.row("A4", "年度任务", "任务名称", "预算总额", "财政拨款", "其他资金", "执行数", "分值", "执行率", "得分");
    book.cell("A5:A8", "");
    for (int row = 5; row <= 7; row++) {
      book.row("B" + row, "任务" + (row - 4) + "：", "", "", "", "", "—", "—", "—");
      formula(book, "C" + row, "D%1$d+E%1$d".formatted(row), row == 5 ? "{任务.预算总额 金额}" : "");
    }
    book.at("B5").setCellValue("任务1：{任务.任务名称 文字}");
    book.row("D5", "{任务.财政拨款 金额}", "{任务.其他资金 金额 选填}", "{任务.执行数 金额}");
    book.row("B8", "金额合计", "", "", "", "", "", "", "");
    for (String column : List.of("C", "D", "E", "F")) {
      formula(book, column + 8, "SUBTOTAL(9,%1$s5:%1$s7)".formatted(column), "{金额}");
    }
    book.at("G8").setCellValue(10);
    formula(book, "H8", "IF(C8=0,\"\",F8/C8)", "{执行率 比率}");
    CellStyle percent = book.book.createCellStyle();
    percent.cloneStyleFrom(book.at("H8").getCellStyle());
    percent.setDataFormat(book.book.createDataFormat().getFormat("0.00%"));
    book.at("H8").setCellStyle(percent);
    formula(book, "I8", "IF(H8=\"\",0,IF(H8>1,G8,ROUND(H8*G8,2)))", "{执行得分 得分 小数位=2}");
    book.row("A9", "自评得分", "{自评得分 得分 小数位=2}", "总分值", "", "结余", "", "", "", "");
    formula(book, "D9", "SUM(G8,90)", "{总分值 数字}");
    formula(book, "F9", "IF(C8>F8,C8-F8,0)", "{结余 金额}");
    book.text("A10", "填报单位（盖章）：　　　　负责人：{负责人 文字}　　　填报日期：{填报日期 日期}");
    return book;
  }

  private OfficialHouse house(BookMaker book) {
    return OfficialHouse.of(folder, "buzhi-1", book.bytes());
  }

  private static Typed right(OfficialHouse house) {
    Typed typed = house.typed().put("B3", "隆回县民政局").put("D3", "103003");
    double[][] tasks = {{120, 10, 118}, {300.5, 0, 290.25}, {88.8, 1.2, 90}};
    for (int i = 0; i < tasks.length; i++) {
      int row = 5 + i;
      typed.put("B" + row, "任务" + (i + 1) + "：社会救助");
      typed.row("D" + row, tasks[i][0], tasks[i][1], tasks[i][2]);
    }
    return typed.put("B9", 99.57).put("A10", "填报单位（盖章）：隆回县民政局　　　　负责人：李四　　　填报日期：2025年3月1日");
  }

  @Test
  void the_formulas_of_the_office_are_taken_as_they_are() {
    assertThat(FormCatalog.draft("buzhi-1", book().bytes(), 1, List.of()).mistakes().list())
        .isEmpty();
  }

  @Test
  void a_right_one_has_no_findings() {
    OfficialHouse house = house(book());

    assertThat(house.judge(right(house).bytes()).findings()).isEmpty();
    assertThat(house.read(right(house).bytes()).report().rows("任务")).hasSize(3);
    assertThat(house.read(right(house).bytes()).report().at("负责人")).isEqualTo("李四");
  }

  @Test
  void each_wrong_figure_is_told_at_its_cell_with_the_right_one_and_nothing_else_is() {
    OfficialHouse house = house(book());
    byte[] workbook =
        right(house).put("C8", 600).put("H8", 0.85).put("I8", 9).put("D9", 90).put("F9", 0).bytes();

    List<Finding> findings = house.judge(workbook).findings();

    assertThat(findings)
        .extracting(f -> f.where().get(0) + " " + f.message().replaceAll("，按公式“.*”", ""))
        .containsExactlyInAnyOrder(
            SHEET + "C8 金额合计 预算总额填写为 600.00 万元应为 520.50 万元，相差 79.50 万元。请核对这几个数。",
            SHEET + "H8 执行率填写为 85.00%应为 83.04%，相差 1.96 个百分点。请核对这几个数。",
            SHEET + "I8 执行得分填写为 9.00应为 8.50，相差 0.5。请核对这几个数。",
            SHEET + "D9 总分值填写为 90应为 100，相差 10。请核对这几个数。",
            SHEET + "F9 结余填写为 0.00 万元应为 101.75 万元，相差 101.75 万元。请核对这几个数。");
  }

  @Test
  void both_branches_of_a_choice_are_checked() {
    OfficialHouse house = house(book());
    Typed over = right(house).put("F5", 400);

    assertThat(house.judge(over.bytes()).findings()).isEmpty();
    assertThat(house.found(right(house).put("F5", 400).put("I8", 10.5).put("F9", -5).bytes()))
        .containsExactlyInAnyOrder(
            "F1-I8 " + SHEET + "I8", "F1-F9 " + SHEET + "F9", "S04 " + SHEET + "F9");
  }

  @Test
  void words_in_an_amount_are_told_once_with_the_cells_that_fail_by_them() {
    OfficialHouse house = house(book());

    List<Finding> findings = house.judge(right(house).put("D6", "约300").bytes()).findings();

    assertThat(findings)
        .filteredOn(finding -> finding.message().contains("#VALUE!"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.where()).containsExactly(SHEET + "D6");
              assertThat(finding.message())
                  .contains("“约300”无法识别")
                  .contains("由它算出的 " + SHEET + "C6", "改正这一格后会自动算出，不用另改。");
            });
    assertThat(findings).hasSize(1);
  }

  @Test
  void a_formula_that_fails_by_itself_is_told_for_itself() {
    OfficialHouse house = house(book());
    Typed typed = right(house).put("D6", "约300");
    typed.formula("F9", "C8+A9");

    assertThat(house.found(typed.bytes())).contains("S02 " + SHEET + "D6");
    assertThat(house.found(right(house).formula("C6", "D6+A9").bytes()))
        .contains("S02 " + SHEET + "C6");
  }

  @Test
  void the_unit_of_the_figures_is_printed_over_the_table_and_is_no_title() {
    var sheet = house(book()).form.sheets().get(0);

    assertThat(sheet.title()).isEqualTo("部门整体支出绩效自评表（{year}年度）");
    assertThat(sheet.notes()).containsExactly("金额单位：万元");
  }

  /** The table of a project with other words in cells of its first sheet. */
  private static BookMaker project(String... cells) {
    BookMaker book = OfficialBooks.project();
    for (int i = 0; i < cells.length; i += 2) {
      CellReference at = new CellReference(cells[i]);
      Cell cell = book.book.getSheetAt(0).getRow(at.getRow()).getCell(at.getCol());
      cell.setCellValue(cells[i + 1]);
    }
    return book;
  }

  @Test
  void the_name_beside_two_rows_of_heads_and_a_table_is_printed_once() throws Exception {
    BookMaker book = new BookMaker().sheet("任务表", 10, 20, 14, 14);
    book.text("A1:D1", "{年度}年度任务完成情况表").row("A2", "单位", "{单位编码} {单位名称}", "", "");
    book.cell("A3:A7", "重点工作").cell("B3:B4", "任务").cell("C3:D3", "资金").row("C4", "预算数", "执行数");
    book.blank(5, 6, 4).row("B7", "合计", "{金额}", "{金额}");
    book.row("B5", "{任务.名称 文字}", "{任务.预算数 金额}", "{任务.执行数 金额}");
    OfficialHouse house = house(book);
    Typed typed = house.typed().put("B2", "103003 隆回县民政局").row("B5", "低保", 3, 2);

    try (PDDocument paper = Loader.loadPDF(house.pdf(typed.row("C7", 3, 2).bytes()))) {
      assertThat(new PDFTextStripper().getText(paper)).containsOnlyOnce("重点工作");
    }
  }

  @Test
  void a_subtotal_leaves_away_the_subtotals_among_its_rows() {
    BookMaker book = project("D7", "{金额 =SUBTOTAL(9,D8:D10)}", "D8", "{金额 =SUBTOTAL(109,D9:D10)}");

    assertThat(BookCompiler.compile(book.bytes(), "form.xlsx").rules().toString())
        .contains(
            "\"left\":\"年度资金总额_年初预算数\",\"equals\":\"(filledOrZero(上年结转资金_年初预算数) + filledOrZero(其他资金_年初预算数))\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=N(F7)+F8 | #7 + #8",
        "=IF(AND(F7>0,F8>0),F7-F8,0) | (if (#7 > 0 and #8 > 0) then #7 - #8 else 0)",
        "=IF(NOT(F7=0),F7,F8) | (if not(#7 = 0) then #7 else #8)",
        "=IF(OR(F9=\"\",F7<F8),F7,F8) | (if (not(filled(#9)) or #7 < #8) then #7 else #8)",
        "=IF(ISBLANK(F9),F7,F8*2) | (if not(filled(#9)) then #7 else #8 * 2)",
      })
  void a_choice_becomes_a_check(String formula, String check) {
    BookMaker book = project("D8", "{金额 " + formula + "}");

    var compiled = BookCompiler.compile(book.bytes(), "form.xlsx");

    assertThat(compiled.mistakes()).isEmpty();
    assertThat(compiled.rules().toString())
        .contains(
            check
                .replace("#7", "年度资金总额_全年执行数")
                .replace("#8", "其中财政拨款_全年执行数")
                .replace("#9", "上年结转资金_全年执行数"));
  }

  @Test
  void a_formula_that_the_mark_leaves_unchecked_makes_no_rule() {
    BookMaker book = book();
    formula(book, "F9", "VLOOKUP(C8,C5:F7,2)", "{结余 金额 不检查}");

    var compiled = BookCompiler.compile(book.bytes(), "form.xlsx");

    assertThat(compiled.mistakes()).isEmpty();
    assertThat(compiled.rules().toString()).doesNotContain("F1-F9");
  }

  @Test
  void a_formula_that_only_says_words_again_needs_no_mark() {
    BookMaker book = book().sheet("附表", 20, 14);
    formula(book, "A1", "IF(部门整体!B3=\"\",\"编制单位：\",\"编制单位：\"&部门整体!B3)", "");
    formula(book, "B1", "部门整体!B3", "");
    book.row("A2", "车辆数", "{整数}");

    assertThat(BookCompiler.compile(book.bytes(), "form.xlsx").mistakes()).isEmpty();
  }

  @Test
  void what_stands_in_hidden_columns_is_no_part_of_the_form() {
    BookMaker book = book();
    book.at("K5").setCellValue(20101);
    book.at("K8").setCellValue("20102");
    book.sheet().setColumnHidden(10, true);
    OfficialHouse house = house(book);

    assertThat(house.form.sheets().get(0).widths()).hasSize(9);
    assertThat(house.judge(right(house).bytes()).findings()).isEmpty();
  }

  /** As other programs than Excel write them: with lines, and without the word that they apply. */
  @Test
  void rows_are_ruled_though_their_style_does_not_say_so() {
    BookMaker book = book();
    for (int i = 0; i < book.book.getNumCellStyles(); i++) {
      XSSFCellStyle style = book.book.getCellStyleAt(i);
      if (style.getCoreXf().isSetApplyBorder()) {
        style.getCoreXf().unsetApplyBorder();
      }
    }

    assertThat(house(book).form.sheets().get(0).notes()).containsExactly("金额单位：万元");
    assertThat(FormCatalog.draft("buzhi-1", book.bytes(), 1, List.of()).mistakes().list())
        .extracting(FormMistake::text)
        .isEmpty();
  }

  @Test
  void a_formula_that_fails_in_the_blank_is_told_with_the_remedy_and_refuses_nothing()
      throws Exception {
    BookMaker book = book();
    formula(book, "F9", "C8/F8", "{结余 数字}");
    Files.write(
        Files.createDirectories(folder.resolve("buzhi-1")).resolve("form.xlsx"), book.bytes());
    ByteArrayOutputStream said = new ByteArrayOutputStream();

    int outcome =
        new CheckForms(new PrintStream(said, true, StandardCharsets.UTF_8))
            .run("--baoshen.check=" + folder);

    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains(SHEET + "F9", "#DIV/0!", "IFERROR(公式,\"\")");
    assertThat(outcome).isZero();
  }
}
