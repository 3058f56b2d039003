package cn.baoshen.official;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.Field;
import cn.baoshen.form.FigureFormat;
import cn.baoshen.form.sample.SampleReport;
import cn.baoshen.proving.CheckForms;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** The blank that units get, however the workbook with the marks was written. */
class GivenOutBookTest {
  @TempDir Path folder;

  /** How programs other than Excel keep a text in its cell. */
  enum Kept {
    PLAIN,
    RICH,
    AS_RECKONED
  }

  private static BookMaker kept(BookMaker book, Kept how) {
    for (Sheet sheet : book.book) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.STRING) {
            keep((XSSFCell) cell, how);
          }
        }
      }
    }
    return book;
  }

  private static void keep(XSSFCell cell, Kept how) {
    String text = cell.getStringCellValue();
    CTCell raw = cell.getCTCell();
    raw.unsetV();
    raw.setT(how == Kept.AS_RECKONED ? STCellType.STR : STCellType.INLINE_STR);
    switch (how) {
      case PLAIN -> raw.addNewIs().setT(text);
      case RICH -> {
        var rich = raw.addNewIs();
        rich.addNewR().setT(text.substring(0, text.length() / 2));
        var second = rich.addNewR();
        second.addNewRPr().addNewB();
        second.setT(text.substring(text.length() / 2));
      }
      case AS_RECKONED -> raw.setV(text);
    }
  }

  private static List<String> texts(XSSFWorkbook book) {
    return java.util.stream.StreamSupport.stream(book.spliterator(), false)
        .flatMap(sheet -> java.util.stream.StreamSupport.stream(sheet.spliterator(), false))
        .flatMap(row -> java.util.stream.StreamSupport.stream(row.spliterator(), false))
        .filter(cell -> cell.getCellType() == CellType.STRING)
        .map(cell -> cell.getAddress() + " " + cell.getStringCellValue())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Kept.class)
  void a_text_kept_in_its_cell_leaves_no_mark_behind(Kept how) {
    OfficialHouse house =
        OfficialHouse.of(folder, "xiangmu-1", kept(OfficialBooks.project(), how).bytes());
    OfficialHouse usual = OfficialHouse.of(folder, "xiangmu-2", OfficialBooks.project().bytes());

    assertThat(texts(OfficialHouse.open(house.blank())))
        .noneMatch(text -> text.contains("{"))
        .isEqualTo(texts(OfficialHouse.open(usual.blank())));
  }

  @ParameterizedTest
  @EnumSource(Kept.class)
  void a_workbook_with_texts_in_its_cells_proves_itself(Kept how) throws IOException {
    Files.write(
        Files.createDirectories(folder.resolve("xiangmu-1")).resolve("form.xlsx"),
        kept(OfficialBooks.project(), how).bytes());

    assertThat(new CheckForms().run("--baoshen.check=" + folder)).isZero();
  }

  @Test
  void a_style_within_a_text_kept_in_its_cell_stays() {
    OfficialHouse house =
        OfficialHouse.of(folder, "xiangmu-1", kept(OfficialBooks.project(), Kept.RICH).bytes());

    XSSFCell head = OfficialHouse.open(house.blank()).getSheetAt(0).getRow(3).getCell(0);

    assertThat(head.getStringCellValue()).isEqualTo("项目名称");
    assertThat(head.getRichStringCellValue().getFontOfFormattingRun(1).getBold()).isTrue();
  }

  /** A list whose rows are numbered in a marked column, with rates shown in per cents. */
  private static BookMaker numbered() {
    BookMaker book = new BookMaker();
    book.sheet("明细表", 8, 20, 14, 14);
    book.text("A1:D1", "{年度}年度项目完成情况表");
    book.row("A2", "单位编码", "{单位编码}", "单位名称", "{单位名称}");
    book.row("A3", "序号", "项目", "完成率", "得分");
    book.blank(4, 7, 4);
    book.row("A4", "1{项目.序号 整数}", "{项目.名称 文字}", "{项目.完成率 比率}", "{项目.得分 得分}");
    for (int row = 5; row <= 7; row++) {
      book.at("A" + row).setCellValue(row - 3);
    }
    shown(book, "C4", "0.00%");
    shown(book, "D4", "0.0_ ");
    book.row("A8", "负责人", "{负责人 文字}", "总完成率", "{总完成率 比率 选填}");
    book.sheet("审核公式");
    book.row("A1", "编号", "程度", "左", "关系", "右", "说明");
    book.row("A2", "W01", "提醒", "C4", ">=", "90%", "完成率 {左}{计量单位}低于 {右}，请说明");
    return book;
  }

  private static void shown(BookMaker book, String cell, String format) {
    var style = book.book.createCellStyle();
    style.cloneStyleFrom(book.at(cell).getCellStyle());
    style.setDataFormat(book.book.createDataFormat().getFormat(format));
    book.at(cell).setCellStyle(style);
  }

  @Test
  void numbers_printed_into_rows_stay_numbers_in_the_blank_and_in_the_sample() {
    OfficialHouse house = OfficialHouse.of(folder, "mingxi-1", numbered().bytes());
    Sheet blank = OfficialHouse.open(house.blank()).getSheetAt(0);

    for (int row = 0; row < 4; row++) {
      assertThat(blank.getRow(3 + row).getCell(0).getNumericCellValue()).isEqualTo(row + 1);
    }
    assertThat(SampleReport.of(house.form, 2024).rows("项目"))
        .extracting(row -> row.get("序号").toString())
        .containsExactly("1", "2", "3");
    assertThat(new CheckForms().run("--baoshen.check=" + folder)).isZero();
  }

  /** Rows that only their numbers show, in a column without a mark, above a total. */
  private static BookMaker counted() {
    BookMaker book = new BookMaker();
    book.sheet("明细表", 8, 20, 14);
    book.text("A1:C1", "{年度}年度资产处置表");
    book.row("A2", "单位", "{单位编码} {单位名称}");
    book.row("A3", "序号", "资产名称", "处置金额（元）");
    book.row("B4", "{处置.资产名称 文字}", "{处置.处置金额 金额 单位=元}");
    for (int row = 4; row <= 8; row++) {
      book.at("A" + row).setCellValue(row - 3);
    }
    book.text("A9:B9", "合计");
    book.row("C9", "{处置合计 金额 单位=元 =SUM(C4:C8)}");
    return book;
  }

  @Test
  void numbered_rows_without_lines_above_a_total_are_the_rows_of_the_table() {
    OfficialHouse house = OfficialHouse.of(folder, "chuzhi-1", counted().bytes());
    assertThat(new CheckForms().run("--baoshen.check=" + folder)).isZero();

    Typed typed = house.typed().put("B2", "103003 隆回县民政局");
    typed.row("B4", "打印机", 1200).row("B8", "复印机", 300).put("C9", 1500);
    assertThat(house.found(typed.bytes())).isEmpty();
    assertThat(house.found(typed.put("C9", 1600).bytes())).isNotEmpty();
  }

  @Test
  void a_figure_is_shown_with_the_decimals_of_its_cell() {
    OfficialHouse house = OfficialHouse.of(folder, "mingxi-1", numbered().bytes());
    Field table = house.form.field("项目").orElseThrow();
    Field rate = table.column("完成率").orElseThrow();

    assertThat(List.of("94.44", "0", "96.8"))
        .extracting(said -> FigureFormat.stated(new BigDecimal(said), rate))
        .containsExactly("94.44%", "0.00%", "96.80%");
    assertThat(FigureFormat.computed(new BigDecimal("94.4449"), rate)).isEqualTo("94.44%");
    assertThat(table.column("得分").orElseThrow().writing().decimals()).isOne();
    assertThat(house.form.field("总完成率").orElseThrow().writing().decimals()).isNegative();
  }

  @Test
  void the_title_of_a_rule_leaves_open_what_only_a_report_can_say() {
    OfficialHouse house = OfficialHouse.of(folder, "mingxi-1", numbered().bytes());

    assertThat(house.form.rules())
        .filteredOn(rule -> rule.id().equals("W01"))
        .extracting(rule -> rule.title())
        .containsExactly("完成率 …低于 …，请说明");
  }

  @ParameterizedTest
  @CsvSource({"审核公式, 表单设置", "表单设置, 审核公式", "校验公式, 表单设置"})
  void neither_the_checks_nor_the_settings_are_given_to_units(String one, String other) {
    BookMaker last = settled(one, other, false);
    BookMaker first = settled(one, other, true);

    for (BookMaker book : List.of(last, first)) {
      OfficialHouse house = OfficialHouse.of(folder, "xiangmu-1", book.bytes());
      XSSFWorkbook blank = OfficialHouse.open(house.blank());

      assertThat(blank.getNumberOfSheets()).isOne();
      assertThat(blank.getSheetName(0)).isEqualTo("项目支出绩效自评表");
      assertThat(blank.getActiveSheetIndex()).isZero();
      assertThat(house.form.title()).isEqualTo("设置的标题");
    }
  }

  @ParameterizedTest
  @CsvSource({"3, 1", "90, 2"})
  void a_drop_down_whose_list_lies_in_the_settings_keeps_its_list(int choices, int sheets) {
    BookMaker book = OfficialBooks.project();
    XSSFSheet table = book.book.getSheet("项目支出绩效自评表");
    offering(table, "'表单设置'!$D$1:$D$" + choices);
    book.sheet("表单设置").row("A1", "标题", "设置的标题");
    for (int row = 1; row <= choices; row++) {
      book.cell("D" + row, "第" + row + "类项目");
    }

    XSSFWorkbook blank =
        OfficialHouse.open(OfficialHouse.of(folder, "xiangmu-1", book.bytes()).blank());

    assertThat(blank.getSheet("表单设置")).isNull();
    assertThat(blank.getNumberOfSheets()).isEqualTo(sheets);
    assertThat(offered(blank)).hasSize(choices).contains("第" + choices + "类项目");
    for (int sheet = 1; sheet < sheets; sheet++) {
      assertThat(blank.isSheetVeryHidden(sheet)).isTrue();
    }
  }

  private static void offering(XSSFSheet table, String list) {
    DataValidationHelper helper = table.getDataValidationHelper();
    table.addValidationData(
        helper.createValidation(
            helper.createFormulaListConstraint(list), new CellRangeAddressList(0, 0, 8, 8)));
  }

  private static List<String> offered(XSSFWorkbook blank) {
    DataValidationConstraint offer =
        blank.getSheetAt(0).getDataValidations().get(0).getValidationConstraint();
    if (offer.getExplicitListValues() != null) {
      return List.of(offer.getExplicitListValues());
    }
    return Stream.of(
            new AreaReference(offer.getFormula1(), SpreadsheetVersion.EXCEL2007)
                .getAllReferencedCells())
        .map(at -> blank.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol()))
        .map(XSSFCell::getStringCellValue)
        .toList();
  }

  /** The project, its two sheets aside named so and in this order, behind or before the table. */
  private static BookMaker settled(String one, String other, boolean before) {
    BookMaker book = OfficialBooks.project();
    book.sheet("表单设置");
    book.row("A1", "标题", "设置的标题");
    book.book.setSheetName(1, one.endsWith("公式") ? one : other);
    book.book.setSheetOrder(one, 1);
    if (before) {
      book.book.setSheetOrder("项目支出绩效自评表", 2);
      book.book.setActiveSheet(0);
      book.book.setSelectedTab(0);
    }
    return book;
  }
}
