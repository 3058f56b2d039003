package cn.baoshen.official;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.proving.CheckForms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
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
