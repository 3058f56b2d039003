package cn.baoshen.official;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.book.BookCompiler;
import cn.baoshen.form.mark.BookMistake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong in a marked workbook is told all at once, each at its cell. */
class BookMistakesTest {
  private static final String SHEET = "项目支出绩效自评表!";

  private static List<BookMistake> mistakes(BookMaker book) {
    return BookCompiler.compile(book.bytes(), "form.xlsx").mistakes();
  }

  private static BookMaker with(String cell, String mark) {
    BookMaker book = OfficialBooks.project();
    put(book, cell, mark);
    return book;
  }

  private static void put(BookMaker book, String cell, String mark) {
    int sheet = cell.contains("!") ? 1 : 0;
    var at = new org.apache.poi.ss.util.CellReference(cell.substring(cell.indexOf('!') + 1));
    book.book.getSheetAt(sheet).getRow(at.getRow()).getCell(at.getCol()).setCellValue(mark);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C4|{项目名称 文字 可选}|可选",
        "C4|{项目名称 文字 字数=100}|字数",
        "C4|{项目名称 文字 最长=很长}|很长",
        "C4|{项目名称 文字 金额}|金额",
        "C4|{项目名称 文字|花括号",
        "C4|{项目名称 文字}（盖章）|（盖章）",
        "C4|{项目名称 长文字 编号=预期目标}|C4",
        "C4|{项目名称 文字 编号=1a}|1a",
        "D8|{金额 =VLOOKUP(A1,B1:C9,2)}|VLOOKUP",
        "D8|{金额 =IF(E8>0,\"是\",\"否\")}|“是”",
        "D8|{金额 =SUBTOTAL(1,E8:E10)}|SUBTOTAL(1)",
        "D8|{金额 =E8+I8}|I8",
        "D8|{金额 =E8+}|无法识别",
        "D8|{金额 =G14*2}|G14",
        "D8|{金额 =别的表!A1}|别的表",
        "D8|{=E8}|没有写类型",
        "D4|{藏着的 金额}|被合并的单元格",
        "D14|{绩效指标.三级指标 文字 行数=0}|行数写的是",
        "D14|{绩效指标.三级指标 文字 行数=5000}|行数写的是",
        "C4|{项目名称 文字 行数=3}|行数只能写在表格",
        "D8|{金额 小数位=12}|小数位写的是",
        "C4|{项目名称 文字 小数位=2}|小数位只能用于数",
        "C4|{项目名称 文字 单位=元}|单位只能用于数",
        "C4|{项目名称 文字 可负}|可负只能用于数",
        "C4|{项目名称 文字 最长=0}|最长写的是",
        "D8|{金额 最长=5}|最长只能用于文字",
        "D8|{金额 =D8+E8}|它自己",
        "D7|{金额 =SUM(D7:D10)}|它自己",
        "D7|{金额 =SUM(D:D)}|它自己",
        "G14|{绩效指标.分值 数字 =G15}|另一行",
        "D8|{金额 =C4}|不是数",
        "C4|{项目名称 文字 =E8}|类型要是数",
        "C4|{绩效指标 文字}|同名",
        "C4|{预算编码}|同一件事",
        "C4|{项目名称，文字}|空一格",
        "C4|{项目名称文字}|空一格",
        "C4|{填报时间 日期}{电话 电话}|紧接着",
        "D14|{另一张表.三级指标 文字}|逐行重复",
        "G7|{分值 单选}|选项",
      })
  void a_mistake_is_told_at_its_cell(String cell, String mark, String said) {
    assertThat(mistakes(with(cell, mark)))
        .anySatisfy(
            mistake -> {
              assertThat(mistake.place()).startsWith(SHEET);
              assertThat(mistake.message()).contains(said);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x!B2|严重|严重",
        "x!D2|约等于|约等于",
        "x!F2|一点|一点",
        "x!C2|C99|C99",
        "x!E2|SUMIF(H14:H23)|SUMIF",
        "x!A2|S01|S01",
        "x!C2|C4|不是数",
        "x!C2|A25|不是数",
        "x!F2|-1|误差",
        "x!G2|得分是 {得分}|得分",
        "x!C5|H14+H15|不在同一行",
      })
  void a_mistake_in_the_sheet_of_formulas_is_told_at_its_cell(
      String cell, String text, String said) {
    assertThat(mistakes(with(cell, text)))
        .anySatisfy(
            mistake -> {
              assertThat(mistake.place()).startsWith("审核公式!");
              assertThat(mistake.message()).contains(said);
            });
  }

  @Test
  void a_mark_that_nobody_sees_or_may_fill_in_is_told() {
    BookMaker column = OfficialBooks.project();
    column.book.getSheetAt(0).setColumnHidden(5, true);
    BookMaker row = OfficialBooks.project();
    row.book.getSheetAt(0).getRow(8).setZeroHeight(true);
    BookMaker sheet = OfficialBooks.project();
    sheet.book.setSheetHidden(0, true);
    BookMaker locked = OfficialBooks.project();
    locked.book.getSheetAt(0).protectSheet("secret");
    BookMaker margin = OfficialBooks.project();
    margin.book.getSheetAt(0).getHeader().setCenter("{年度}年度");

    assertThat(said(column))
        .anyMatch(said -> said.equals(SHEET + "F8 这一格在隐藏的行或列里，单位看不到。请取消隐藏，或删去标记。"));
    assertThat(said(row)).anyMatch(said -> said.startsWith(SHEET + "D9 这一格在隐藏的行"));
    assertThat(said(sheet)).anyMatch(said -> said.contains("是隐藏的"));
    assertThat(said(locked)).anyMatch(said -> said.contains("锁定"));
    assertThat(said(margin)).anyMatch(said -> said.contains("页眉页脚"));
  }

  private static List<String> said(BookMaker book) {
    return mistakes(book).stream().map(m -> m.place() + " " + m.message()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=IF(E7=0,0,F7/E7*100)",
        "=IFERROR(F7/E7*100,\"\")",
        "=IF(E7=\"\",\"\",F7/E7*100)",
        "=IF(ISERROR(F7/E7),0,F7/E7*100)",
        "=IFERROR(IF(E7>0,F7/E7*100,0),\"-\")",
        "=IF(OR(E7=0,E7=\"\"),0,F7/E7*100)",
        "=IF(AND(E7<>0,E7<>\"\"),F7/E7*100,\"\")",
        "=IF(NOT(ISERROR(F7/E7)),F7/E7*100,0)",
        "=IF(E7=\"\",\"\",IF(E7=0,0,F7/E7*100))",
        "=IF(E7,F7/E7*100,0)",
        "=IF(ISNUMBER(E7),F7/E7*100,\"—\")",
        "=_xlfn.IFNA(F7/E7*100,0)",
        "=IFERROR(IFERROR(F7/E7*100,0),\"\")",
        "=IFERROR（F7÷E7×100，0）",
      })
  void a_quotient_guarded_against_nought_is_the_check_of_the_quotient(String formula) {
    var compiled = BookCompiler.compile(with("H7", "{比率 " + formula + "}").bytes(), "form.xlsx");

    assertThat(compiled.mistakes()).isEmpty();
    assertThat(compiled.rules().toString()).contains("年度资金总额_全年执行数 / 年度资金总额_全年预算数 * 100");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=ROUND(IFERROR(F7/E7,0)*100,2) | round half up((#f / #e) * 100, 2)",
        "=ROUND(IF(E7=0,0,F7/E7)*100,2) | round half up((#f / #e) * 100, 2)",
        "=100*IFERROR(F7/E7,0) | 100 * (#f / #e)",
        "=IFERROR(F7/E7,0)+IFERROR(E7/D7,0) | (#f / #e) + (#e / #d)",
        "=MIN(IF(OR(E7=0,E7=\"\"),0,F7/E7*100),100) | min(#f / #e * 100, 100)",
        "=IF(SUM(E8:E10)=0,0,F7/SUM(E8:E10)) | #f / (",
      })
  void a_guard_within_a_formula_is_left_away_as_well(String formula, String check) {
    var compiled = BookCompiler.compile(with("H7", "{比率 " + formula + "}").bytes(), "form.xlsx");

    assertThat(compiled.mistakes()).isEmpty();
    assertThat(compiled.rules().toString())
        .contains(
            check
                .replace("#f", "年度资金总额_全年执行数")
                .replace("#e", "年度资金总额_全年预算数")
                .replace("#d", "年度资金总额_年初预算数"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=SUBTOTAL(3,E7:E9) | SUBTOTAL(3)",
        "=ROUND(AVERAGE(E7:E9),2) | AVERAGE",
        "=IFERROR(F7/E7,IFERROR(E7/D7,0)) | IFERROR",
        "=ROUND(SUMIF(E7:E9,0),2) | SUMIF",
      })
  void a_choice_that_says_more_than_a_guard_is_told_by_its_name(String formula, String name) {
    assertThat(mistakes(with("H7", "{比率 " + formula + "}")))
        .extracting(BookMistake::message)
        .anyMatch(said -> said.startsWith("公式中的 " + name + " 不能转成检查"));
  }

  @Test
  void what_its_own_formula_leaves_blank_at_times_need_not_be_filled_in() {
    var compiled =
        BookCompiler.compile(with("H7", "{比率 =IFERROR(F7/E7*100,\"\")}").bytes(), "form.xlsx");

    assertThat(compiled.form().get("fields"))
        .filteredOn(field -> field.path("id").asText().equals("年度资金总额_执行率"))
        .singleElement()
        .matches(field -> !field.path("required").asBoolean(true));
  }

  @Test
  void an_address_typed_by_hand_may_name_a_sheet_as_it_is_called() {
    BookMaker book = OfficialBooks.project();
    book.book.setSheetName(0, "附件1-自评表（项目）");
    put(book, "x!C2", "附件1-自评表（项目）！H24");

    assertThat(mistakes(book)).isEmpty();
  }

  /** The rows of the page that administrators read. */
  static List<Arguments> documented() throws IOException {
    String page = Files.readString(Path.of("src/docs/mark-mistakes.md"));
    Pattern row = Pattern.compile("(?m)^\\| (审核公式 )?([A-Z]+\\d+) \\| `(.*)` \\| (.*) \\|$");
    return row.matcher(page)
        .results()
        .map(
            m ->
                Arguments.of((m.group(1) == null ? "" : "x!") + m.group(2), m.group(3), m.group(4)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("documented")
  void what_the_page_of_mistakes_says_is_what_is_told(String cell, String mark, String said) {
    assertThat(mistakes(with(cell, mark)))
        .extracting(m -> m.place().replaceFirst(".*!", "") + "：" + m.message())
        .contains(said);
  }

  @Test
  void the_page_of_mistakes_has_all_kinds() throws IOException {
    assertThat(documented()).hasSizeGreaterThan(45);
  }

  @Test
  void a_field_without_a_head_is_told_at_its_cell() {
    assertThat(mistakes(with("A4", ""))).extracting(BookMistake::place).contains(SHEET + "C4");
  }

  @Test
  void all_mistakes_are_told_at_once() {
    BookMaker book = with("C4", "{项目名称 文字 可选}");
    put(book, "D8", "{金额 =VLOOKUP(A1,B1:C9,2)}");
    put(book, "x!D2", "约等于");

    assertThat(mistakes(book))
        .extracting(BookMistake::place)
        .contains(SHEET + "C4", SHEET + "D8", "审核公式!D2");
  }

  @Test
  void a_workbook_without_the_code_of_a_unit_is_told_which_mark_it_lacks() {
    assertThat(mistakes(with("G5", "")))
        .extracting(BookMistake::message)
        .anyMatch(said -> said.contains("{单位编码}"));
  }

  @Test
  void what_is_no_workbook_is_told_so() {
    assertThat(BookCompiler.compile("标记".getBytes(StandardCharsets.UTF_8), "a.xlsx").mistakes())
        .singleElement()
        .satisfies(mistake -> assertThat(mistake.message()).contains("xlsx"));
    assertThat(mistakes(new BookMaker().sheet("空", 10)))
        .extracting(BookMistake::message)
        .anyMatch(said -> said.contains("没有标记"));
  }

  @Test
  void a_formula_of_the_workbook_itself_is_a_check_where_its_comment_is_the_mark() {
    BookMaker book = OfficialBooks.project();
    var cell = book.book.getSheetAt(0).getRow(6).getCell(3);
    cell.setCellFormula("SUM(D8:D10)");
    var patriarch = book.book.getSheetAt(0).createDrawingPatriarch();
    var comment = patriarch.createCellComment(book.book.getCreationHelper().createClientAnchor());
    comment.setString(book.book.getCreationHelper().createRichTextString("{金额 要点}"));
    cell.setCellComment(comment);

    var compiled = BookCompiler.compile(book.bytes(), "form.xlsx");

    assertThat(compiled.mistakes()).isEmpty();
    assertThat(compiled.rules().toString()).contains("F1-D7");
  }

  @Test
  void a_formula_without_a_mark_is_no_silent_loss() {
    BookMaker book = OfficialBooks.project();
    book.book.getSheetAt(0).getRow(6).getCell(3).setCellFormula("SUM(D8:D10)");

    assertThat(mistakes(book)).extracting(BookMistake::place).contains(SHEET + "D7");
  }
}
