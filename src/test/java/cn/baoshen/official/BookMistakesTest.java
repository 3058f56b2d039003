package cn.baoshen.official;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.book.BookCompiler;
import cn.baoshen.form.book.BookMistake;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "D8|{金额 =IF(E8>0,E8,0)}|不能转成检查",
        "D8|{金额 =E8+I8}|I8",
        "D8|{金额 =E8+}|无法识别",
        "D8|{金额 =G14*2}|G14",
        "D8|{金额 =别的表!A1}|别的表",
        "D8|{=E8}|没有写类型",
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
