package cn.baoshen.official;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.Paper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quarterly table of 34 columns and 17 lines under six rows of heads. */
class QuarterlyTableTest {
  private static final String SHEET = "三公经费季报!";

  @TempDir static Path folder;
  private static OfficialHouse house;

  @BeforeAll
  static void compile() {
    house = OfficialHouse.of(folder, "jibao-1", OfficialBooks.quarterly().bytes());
  }

  /** The first quarter is filled in; what is reckoned is left to the formulas of the workbook. */
  private Typed right() {
    return fill(house.typed(), "103003", "隆回县民政局");
  }

  static Typed fill(Typed typed, String code, String name) {
    typed
        .put("A2", "填报单位：" + name)
        .put("M2", "预算编码：" + code)
        .put("U2", "填报季度：一季度")
        .put("A26", "单位负责人：李四")
        .put("M26", "填表人：张三")
        .put("Y26", "填报日期：2025年3月1日");
    for (int month = 0; month < 3; month++) {
      int row = 9 + month;
      typed.put("F" + row, 1.5).put("N" + row, 3769.01).put("V" + row, 20).put("Z" + row, 0.8);
      typed.put("D" + row, 900.25).put("C" + row, -3.5).put("AD" + row, 1);
    }
    return typed;
  }

  @Test
  void its_blank_reads_back_as_this_form_with_every_label_found() {
    assertThat(house.read(house.blank()).troubles()).isEmpty();
    assertThat(house.read(house.blank()).report().form()).isEqualTo("jibao-1");
    assertThat(house.form.fields()).hasSize(34 * 17 + 7);
    assertThat(house.form.sheets().get(0).paper()).isEqualTo(Paper.A3_LANDSCAPE);
    assertThat(house.form.sheets().get(0).headerRows()).isEqualTo(7);
  }

  @Test
  void a_right_one_has_no_findings() {
    assertThat(house.judge(right().bytes()).findings()).isEmpty();
  }

  @Test
  void every_planted_error_comes_back_at_its_cell() {
    byte[] workbook =
        right().put("J10", 3789.04).put("B12", 99).put("U2", "填报季度：上半年").put("AD9", "很多").bytes();

    assertThat(house.found(workbook))
        .contains(
            "F1-J9 " + SHEET + "J10",
            "F1-B12 " + SHEET + "B12",
            "K01 " + SHEET + "D12",
            "L1-U2 " + SHEET + "U2",
            "S02 " + SHEET + "AD9");
  }

  @Test
  void the_paper_shows_every_figure_unbroken() throws IOException {
    byte[] pdf = house.pdf(right().bytes());

    Files.createDirectories(Path.of("target/official"));
    Files.write(Path.of("target/official/jibao.pdf"), pdf);
    assertThat(pdf).isNotEmpty();
  }
}
