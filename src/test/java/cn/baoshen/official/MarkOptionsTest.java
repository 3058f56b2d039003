package cn.baoshen.official;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.Field;
import cn.baoshen.form.FormMistake;
import cn.baoshen.form.book.BookCompiler;
import cn.baoshen.form.terms.Terms;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.Finding;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sheet of settings says, and what marks say beside their type. */
class MarkOptionsTest {
  @TempDir Path folder;

  /** One line that says whose it is, in one cell; figures in 元 and 千元; settings beside. */
  private static BookMaker book(String... settings) {
    BookMaker book = new BookMaker();
    book.sheet("资金表", 24, 16, 16, 16);
    book.text("A1:D1", "{年度}年度项目资金拨付情况表");
    book.row("A2", "单位", "{单位编码} {单位名称}", "项目名称", "{项目名称 文字}");
    book.row("A3", "到位资金（元）", "{到位资金 金额 单位=元 小数位=0}", "拨付资金（元）", "{拨付资金 金额 单位=元 小数位=0}");
    book.row("A4", "结余（元）", "{结余 金额 单位=元 小数位=0 =B3-D3}", "工程面积（亩）", "{工程面积 数字 单位=亩 小数位=3}");
    book.row("A5", "季度", "{季度 单选 选项=一季度/二季度}", "完成率", "{完成率 比率 小数位=2}");
    if (settings.length > 0) {
      book.sheet("表单设置");
      for (int row = 0; row < settings.length; row += 2) {
        book.row("A" + (row / 2 + 1), settings[row], settings[row + 1]);
      }
    }
    return book;
  }

  private OfficialHouse house(String... settings) {
    return OfficialHouse.of(folder, "zijin-1", book(settings).bytes());
  }

  private static Typed filled(OfficialHouse house) {
    return house
        .typed()
        .put("B2", "103003 隆回县民政局")
        .put("D2", "村道硬化")
        .row("B3", 120000, null, 90000)
        .row("B4", 30000, null, 12.5)
        .row("B5", "一季度", null, 75.25);
  }

  @Test
  void the_sheet_of_settings_says_when_of_whom_and_how_many() {
    OfficialHouse house =
        house(
            "标题",
            "项目资金情况表",
            "适用年度",
            "2024..2025",
            "开放日期",
            "2025-01-10",
            "截止日期",
            "2025年3月31日",
            "分别报送",
            "项目名称",
            "填报单位类别",
            "政府部门、事业单位",
            "应报项目",
            "村道硬化、饮水安全");

    Terms terms = house.form.terms();
    assertThat(house.form.title()).isEqualTo("项目资金情况表");
    assertThat(house.form.years().covers(2025)).isTrue();
    assertThat(house.form.years().covers(2026)).isFalse();
    assertThat(terms.opens()).isEqualTo(LocalDate.of(2025, 1, 10));
    assertThat(terms.due()).isEqualTo(LocalDate.of(2025, 3, 31));
    assertThat(terms.key().field()).isEqualTo("项目名称");
    assertThat(terms.owedBy()).containsExactly("政府部门", "事业单位");
    assertThat(terms.expected()).containsExactly("村道硬化", "饮水安全");
  }

  @ParameterizedTest
  @CsvSource({
    "标题页, 甲, A1",
    "分别报送, 项目, B1",
    "适用年度, 每年, B1",
    "开放日期, 年底, B1",
    "截止日期, 3月底前, B1",
  })
  void a_setting_that_cannot_be_is_told_at_its_cell(String name, String value, String cell) {
    assertThat(
            FormCatalog.draft("zijin-1", book(name, value).bytes(), 1, List.of()).mistakes().list())
        .extracting(FormMistake::place)
        .containsExactly("表单设置!" + cell);
  }

  @Test
  void an_amount_in_yuan_without_decimals_is_read_judged_and_told_so() {
    OfficialHouse house = house();
    byte[] right = filled(house).bytes();
    assertThat(house.judge(right).findings()).isEmpty();
    assertThat(house.read(right).report().at("到位资金")).isEqualTo(new BigDecimal("120000"));

    List<Finding> found = house.judge(filled(house).put("B4", 30001).bytes()).findings();

    assertThat(found)
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message()).contains("30001 元", "30000 元").doesNotContain(".00"));
  }

  @Test
  void decimals_are_those_of_the_mark() {
    Field area = house().form.field("工程面积").orElseThrow();

    assertThat(area.unit()).isEqualTo("亩");
    assertThat(cn.baoshen.form.FigureFormat.stated(new BigDecimal("12.5"), area))
        .isEqualTo("12.500");
  }

  @ParameterizedTest
  @CsvSource({"103003 隆回县民政局", "隆回县民政局（103003）", "103003隆回县民政局"})
  void code_and_name_in_one_cell_are_read_apart(String written) {
    OfficialHouse house = house();
    byte[] workbook = filled(house).put("B2", written).bytes();

    assertThat(house.judge(workbook).findings()).isEmpty();
    assertThat(house.read(workbook).report().at("单位编码")).isEqualTo("103003");
    assertThat(house.read(workbook).report().at("单位名称")).isEqualTo("隆回县民政局");
  }

  @Test
  void the_year_is_read_from_the_title() {
    OfficialHouse house = house();

    assertThat(house.read(filled(house).bytes()).report().at("年度"))
        .isEqualTo(BigDecimal.valueOf(2024));
    assertThat(house.found(filled(house).put("A1", "2023年度项目资金拨付情况表").bytes()))
        .containsExactly("S03 资金表!A1");
  }

  /** The book with its rate in a cell of per cents, and this relation to hold. */
  private static BookMaker percent(String left, String relation, String right) {
    BookMaker book = book();
    var style = book.book.createCellStyle();
    style.cloneStyleFrom(book.at("D5").getCellStyle());
    style.setDataFormat(book.book.createDataFormat().getFormat("0.0%"));
    book.at("D5").setCellStyle(style);
    book.sheet("审核公式");
    book.row("A1", "编号", "程度", "左", "关系", "右");
    book.row("A2", "W01", "提醒", left, relation, right);
    return book;
  }

  private static List<String> told(BookMaker book) {
    return BookCompiler.compile(book.bytes(), "form.xlsx").mistakes().stream()
        .map(mistake -> mistake.place() + " " + mistake.message())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "D5, >=, 90, E2",
    "D5, 不低于, 2, E2",
    "90, <=, D5, C2",
    "ABS(D5-100%), <=, 5, E2",
    "MIN(D5;100), >=, 90%, C2",
    "D5-5, >=, 0, C2",
  })
  void a_bare_number_beside_a_cell_of_per_cents_is_told(
      String left, String relation, String right, String cell) {
    assertThat(told(percent(left.replace(';', ','), relation, right)))
        .singleElement()
        .satisfies(
            said -> assertThat(said).startsWith("审核公式!" + cell + " ").contains("完成率", "百分比格式"));
  }

  @Test
  void a_per_cent_beside_a_plain_cell_is_told_as_every_report_would_pass() {
    BookMaker book = percent("D5", ">=", "90%");
    book.book.getSheetAt(0).getRow(4).getCell(3).setCellStyle(book.book.getCellStyleAt(0));

    assertThat(told(book)).singleElement().asString().startsWith("审核公式!E2 ").contains("不是百分比格式");
    book.at("E2").setCellValue("90");
    assertThat(told(book)).isEmpty();
  }

  @Test
  void what_to_write_instead_of_a_bare_number_is_told() {
    assertThat(told(percent("D5", ">=", "90")))
        .containsExactly(
            "审核公式!E2 “完成率”的格子是百分比格式，里面存的是小数（显示 96.96% 的存的是 0.9696），这里却直接写了 90，"
                + "相当于 9000%。请写成 90% 或 0.9；确实是 90 倍的，写成 9000%。");
  }

  @ParameterizedTest
  @CsvSource({
    "D5, >=, 90%",
    "D5, >=, 0.9",
    "D5, <=, 1.99",
    "D5, <=, 1",
    "D5, <=, 300%",
    "D5*100, >=, 90",
    "D5, =, ROUND(B3/D3;4)",
    "D5, =, B3/D3",
    "B3, >=, 90",
  })
  void what_a_cell_of_per_cents_can_hold_is_no_mistake(String left, String relation, String right) {
    assertThat(told(percent(left, relation, right.replace(';', ',')))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"D5, 90%", "D5, 0.9", "D5*100, 90"})
  void a_rate_of_ninety_per_cent_is_held_against_ninety_per_cent(String left, String right) {
    OfficialHouse house = OfficialHouse.of(folder, "zijin-2", percent(left, ">=", right).bytes());

    assertThat(house.judge(filled(house).put("D5", 0.9).bytes()).findings()).isEmpty();
    assertThat(house.found(filled(house).put("D5", 0.89).bytes())).containsExactly("W01 资金表!D5");
  }

  @Test
  void a_cell_of_per_cents_is_held_against_a_share_and_told_in_per_cents() {
    BookMaker book = percent("D5", ">=", "0.5");
    OfficialHouse house = OfficialHouse.of(folder, "zijin-2", book.bytes());

    assertThat(house.judge(filled(house).put("D5", 0.5).bytes()).findings()).isEmpty();
    assertThat(house.judge(filled(house).put("D5", 0.344).bytes()).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("34.40%", "50.00%", "15.6"));
  }
}
