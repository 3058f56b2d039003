package cn.baoshen.official;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project on one sheet, with three vertical merges and a table of indicators. */
class ProjectTableTest {
  private static final String SHEET = "项目支出绩效自评表!";

  @TempDir static Path folder;
  private static OfficialHouse house;

  @BeforeAll
  static void compile() {
    house = OfficialHouse.of(folder, "xiangmu-1", OfficialBooks.project().bytes());
  }

  private Typed right() {
    return fill(house.typed(), "103003", "隆回县民政局");
  }

  static Typed fill(Typed typed, String code, String name) {
    return typed
        .put("C4", "城乡低保补助")
        .put("C5", name)
        .put("G5", code)
        .row("D8", 100, 120, 114)
        .row("D9", 5, 5, 5)
        .put("G7", 10)
        .put("B12", "保障城乡困难群众基本生活")
        .put("F12", "全年发放低保金 12 个月")
        .row("D14", "发放人数", "≥9000人", "9120人", 30, 30)
        .row("D16", "发放准确率", "100%", "100%", 20, 20)
        .row("D19", "困难群众生活改善", "有所改善", "有所改善", 30, 29, "个别乡镇发放晚一个月")
        .row("D23", "群众满意度", "≥90%", "95%", 10, 10)
        .put("H24", 98.5)
        .put("A25", "填表人：张三　联系电话：0739-8231234　填报日期：2025年3月1日");
  }

  @Test
  void its_title_is_the_largest_of_the_words_over_the_table() {
    assertThat(house.form.title()).isEqualTo("项目支出绩效自评表");
  }

  @Test
  void the_blank_is_the_official_workbook_without_its_marks() throws IOException {
    try (var book = OfficialHouse.open(house.blank())) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(book.getNumberOfSheets()).isOne();
      assertThat(sheet.getMergedRegions()).contains(CellRangeAddress.valueOf("A13:A23"));
      assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("（2024年度）");
      assertThat(sheet.getRow(13).getCell(1).getStringCellValue()).isEqualTo("产出指标");
      assertThat(sheet.getRow(24).getCell(0).getStringCellValue()).doesNotContain("{");
      assertThat(sheet.getRow(6).getCell(3).getCellFormula()).isEqualTo("SUM(D8:D10)");
    }
  }

  @Test
  void its_blank_reads_back_as_this_form_with_every_label_found() {
    Reading reading = house.read(house.blank());

    assertThat(reading.report().form()).isEqualTo("xiangmu-1");
    assertThat(reading.troubles()).isEmpty();
    assertThat(reading.report().at("年度").toString()).isEqualTo("2024");
  }

  @Test
  void a_right_one_has_no_findings() {
    byte[] workbook = right().bytes();

    assertThat(house.judge(workbook).findings()).isEmpty();
    assertThat(house.judge(workbook).notChecked()).isEmpty();
  }

  @Test
  void every_planted_error_comes_back_at_its_cell() {
    byte[] workbook =
        right()
            .put("D7", 105.02)
            .put("F8", 121)
            .put("H14", 31)
            .put("H24", 99.8)
            .put("C4", "")
            .put("A25", "填表人：张三　联系电话：12　填报日期：2025年3月1日")
            .bytes();

    assertThat(house.found(workbook))
        .containsExactlyInAnyOrder(
            "S01 " + SHEET + "C4",
            "S04 " + SHEET + "A25",
            "F1-D7 " + SHEET + "D7",
            "B01 " + SHEET + "H24",
            "B02 " + SHEET + "F7",
            "B04 " + SHEET + "H14");
  }

  @Test
  void a_total_one_cent_off_is_within_the_rounding_of_three_terms() {
    assertThat(house.found(right().put("D7", 105.01).bytes())).isEmpty();
  }

  @Test
  void the_paper_shows_every_figure() throws IOException {
    byte[] pdf = house.pdf(right().bytes());

    Files.createDirectories(Path.of("target/official"));
    Files.write(Path.of("target/official/xiangmu.pdf"), pdf);
    assertThat(pdf).isNotEmpty();
  }
}
