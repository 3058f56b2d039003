package cn.baoshen.official;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two annexes of a whole department's evaluation, in one workbook. */
class AnnexesTest {
  @TempDir static Path folder;
  private static OfficialHouse house;

  @BeforeAll
  static void compile() {
    house = OfficialHouse.of(folder, "fujian-1", Annexes.book().bytes());
  }

  static Typed fill(Typed typed, String code, String name) {
    typed.on(Annexes.DATA).put("B3", name).put("F3", code).put("B5", 17).put("D5", 11);
    rows(typed, 8, 3, new double[][] {{3, 3, 2.5}, {0, 0, 0}, {3, 3, 2.5}, {0, 0, 0}});
    rows(typed, 12, 3, new double[][] {{0.28, 0.7, 0.22}});
    typed.put("A14", "业务工作经费");
    rows(typed, 14, 3, new double[][] {{21.6, 20, 37.22}});
    typed.put("A15", "");
    rows(
        typed,
        17,
        3,
        new double[][] {{21.25, 20, 37.22}, {5.29, 5, 13.01}, {4.33, 5, 4.89}, {0.1, 1, 0.13}});
    rows(typed, 21, 3, new double[][] {{7.5, 9, 9}});
    rows(typed, 23, 3, new double[][] {{132.13, 186.09, 53.96}});
    typed.row("B25", 0, 0, null, 0, 0).put("B26", "水电按定额使用，会议合并召开。");
    typed.put("A27", "填表人：张三　填报日期：2025年3月1日　联系电话：0739-8231234　单位负责人签字：李四");
    return scores(typed, name);
  }

  private static void rows(Typed typed, int first, int columns, double[][] values) {
    for (int row = 0; row < values.length; row++) {
      for (int at = 0; at < columns; at++) {
        typed.put("BDF".charAt(at) + "" + (first + row), values[row][at]);
      }
    }
  }

  private static Typed scores(Typed typed, String name) {
    typed.on(Annexes.SCORES).put("D4", name).row("D6", 152.13, 221.69, 218.68, 10);
    typed.put("B7", "按收入性质分：152.13").put("F7", "按支出性质分：152.13");
    typed.put("B8", "其中：一般公共预算：152.13").put("F8", "其中：基本支出：132.13");
    typed.put("B9", "政府性基金拨款：0").put("F9", "县级专项资金：20");
    typed.put("B11", "完成机构编制管理年度任务").put("F11", "全年任务已经完成");
    typed.row("D13", "办理机构编制事项", "≥20件", "26件", 20, 20);
    typed.row("D15", "事项合规率", "100%", "100%", 20, 20);
    typed.row("D17", "按期办结率", "≥95%", "97%", 10, 10);
    typed.row("D20", "机构职能优化", "有所改善", "有所改善", 30, 28, "两个乡镇的方案晚一个月报送");
    typed.row("D25", "服务对象满意度", "≥90%", "95%", 10, 10);
    return typed.put("A28", "填表人：张三　填报日期：2025年3月1日　联系电话：0739-8231234");
  }

  private Typed right() {
    return fill(house.typed(), "103003", "隆回县民政局");
  }

  @Test
  void its_settings_are_taken_from_their_sheet() {
    assertThat(house.form.title()).isEqualTo("部门整体支出绩效自评（附件3、附件4）");
    assertThat(house.form.sheets()).hasSize(2);
    assertThat(house.form.years().covers(2024)).isTrue();
    assertThat(house.form.years().covers(2027)).isFalse();
  }

  @Test
  void its_blank_reads_back_as_this_form_with_every_label_found() {
    Reading reading = house.read(house.blank());

    assertThat(reading.troubles()).isEmpty();
    assertThat(reading.report().form()).isEqualTo("fujian-1");
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
            .on(Annexes.DATA)
            .put("F7", 9)
            .put("D23", 186.01)
            .put("D5", "十一个左右")
            .on(Annexes.SCORES)
            .put("B8", "其中：一般公共预算：153.13")
            .put("H6", 97)
            .put("G13", 21)
            .put("F11", "")
            .bytes();

    assertThat(house.found(workbook))
        .containsExactlyInAnyOrder(
            "F1-B7 附件3基础数据表!F7",
            "G04 附件3基础数据表!F7",
            "G03 附件3基础数据表!D23",
            "S02 附件3基础数据表!D5",
            "G01 附件4自评表!B7",
            "F2-H6 附件4自评表!H6",
            "S01 附件4自评表!F11");
  }

  @Test
  void the_paper_shows_every_figure() throws IOException {
    byte[] pdf = house.pdf(right().bytes());

    Files.createDirectories(Path.of("target/official"));
    Files.write(Path.of("target/official/fujian.pdf"), pdf);
    Files.write(Path.of("target/official/fujian-blank.xlsx"), house.blank());
    assertThat(pdf).isNotEmpty();
  }
}
