package cn.baoshen.official;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of assets with room for three hundred. */
class AssetListTest {
  private static final String SHEET = "资产明细表!";

  @TempDir static Path folder;
  private static OfficialHouse house;

  @BeforeAll
  static void compile() {
    house = OfficialHouse.of(folder, "zichan-1", OfficialBooks.assets().bytes());
  }

  private Typed right() {
    return fill(house.typed(), "103003", "隆回县民政局");
  }

  static Typed fill(Typed typed, String code, String name) {
    typed.put("A2", "单位名称：" + name).put("E2", "预算编码：" + code);
    for (int row = 4; row <= 303; row++) {
      typed.row("B" + row, "办公桌" + row, "家具", "2021年5月1日", 2, 0.12);
      typed.put("H" + row, "办公楼 " + row % 5 + " 层");
    }
    return typed.put("A305", "填表人：张三");
  }

  @Test
  void its_blank_reads_back_as_this_form_with_no_rows() {
    Reading blank = house.read(house.blank());

    assertThat(blank.troubles()).isEmpty();
    assertThat(blank.report().form()).isEqualTo("zichan-1");
    assertThat(blank.report().rows("资产")).isEmpty();
  }

  @Test
  void three_hundred_right_rows_have_no_findings() {
    byte[] workbook = right().bytes();

    assertThat(house.read(workbook).report().rows("资产")).hasSize(300);
    assertThat(house.judge(workbook).findings()).isEmpty();
  }

  @Test
  void every_planted_error_comes_back_at_its_cell() {
    byte[] workbook =
        right().put("G150", 0.25).put("G304", 75).put("C200", "其他").put("E303", -2).bytes();

    assertThat(house.found(workbook))
        .contains(
            "F1-G4 " + SHEET + "G150",
            "F1-G304 " + SHEET + "G304",
            "L1-C4 " + SHEET + "C200",
            "S04 " + SHEET + "E303");
  }

  @Test
  void the_paper_shows_every_figure() throws IOException {
    byte[] pdf = house.pdf(right().bytes());

    Files.createDirectories(Path.of("target/official"));
    Files.write(Path.of("target/official/zichan.pdf"), pdf);
    assertThat(pdf).isNotEmpty();
  }
}
