package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.intake.sheet.WorkbookReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Dates and phones as people type them; a fact that stands in two sheets is found fault with once.
 */
class TypedDatesTest {
  private static SampleWorkbook dated(Object date) {
    return SampleWorkbook.longhui().put("附件3基础数据表!F26", date).put("附件4自评表!G28", date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20250301",
        "二〇二五年三月一日",
        "二○二五年三月一日",
        "2025.3.1",
        "2025.03.01",
        "2025年3月1日 星期六",
        "2025年3月1日（星期六）",
        "2025-03-01 00:00:00",
        "2025-03-01T08:30:00",
        "2025-03-01T00:00:00Z",
        "2025-02-28T16:00:00.000Z",
        "2025-03-01T00:00:00+08:00",
        "2025-03-01 00:00+0800",
        "2025/3/1 14:30",
        "2025年3月1日14时30分",
        "２０２５年３月１日",
        "2025 年 3 月 1 日",
        "2025-3-1，星期六",
        "二0二五年三月一日",
        "2025—3—1",
        "2025年3月1日填",
        "2025年3月1日 填报",
        "2025-3-1 上午",
        "2025年03月01日。",
        "2025年3月1日（盖章）",
        "2025年3月1日（公章）",
        "二零二五年三月一日。",
        "25年3月1日",
        "二五年三月一日",
        "45717",
        "45717.5"
      })
  void a_day_is_read(String typed) {
    assertThat(dated(typed).at("signoff.date")).isEqualTo("2025-03-01");
    assertThat(dated(typed).findings()).isEmpty();
    assertThat(SampleDocument.longhui().put("/signoff/date", '"' + typed + '"').findings())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3/18/2025",
        "03-18-2025",
        "2025、3、18",
        "2025 03 18",
        "2025\\3\\18",
        "公元2025年3月18日",
        "公元二〇二五年三月十八日"
      })
  void a_day_is_read_in_rarer_spellings(String typed) {
    assertThat(dated(typed).at("signoff.date")).isEqualTo("2025-03-18");
    assertThat(dated(typed).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3/8/2025", "18/3/2025", "13/18/2025", "2025 03 18 7", "3/18/25"})
  void what_may_be_two_days_is_none(String typed) {
    assertThat(dated(typed).at("signoff.date")).isNull();
  }

  @Test
  void eight_digits_typed_as_a_number_are_a_day() {
    assertThat(dated(20250301).findings()).isEmpty();
    assertThat(
            SampleWorkbook.longhuiXls()
                .put("附件3基础数据表!F26", 20250301)
                .put("附件4自评表!G28", 20250301)
                .at("signoff.date"))
        .isEqualTo("2025-03-01");
    assertThat(SampleDocument.longhui().put("/signoff/date", "20250301").at("signoff.date"))
        .isEqualTo("2025-03-01");
  }

  @Test
  void a_number_whose_format_as_a_day_was_lost_is_that_day() {
    assertThat(dated(45717).at("signoff.date")).isEqualTo("2025-03-01");
    assertThat(dated(45717).findings()).isEmpty();
    assertThat(SampleDocument.longhui().put("/signoff/date", "45717").at("signoff.date"))
        .isEqualTo("2025-03-01");
  }

  @Test
  void a_year_of_two_digits_without_its_word_is_asked_about() {
    assertThat(dated("25.3.1").messages()).anyMatch(m -> m.contains("是否为“2025年3月1日”？"));
    assertThat(dated("25-3-1").findings()).containsExactly("S02 附件3基础数据表!F26");
  }

  @Test
  void a_day_in_chinese_numerals_beyond_ten_is_read() {
    assertThat(dated("二〇二五年三月二十日").at("signoff.date")).isEqualTo("2025-03-20");
    assertThat(dated("二〇二五年三月三十一日").at("signoff.date")).isEqualTo("2025-03-31");
    assertThat(dated("二零二五年三月廿一日").at("signoff.date")).isEqualTo("2025-03-21");
    assertThat(dated("二〇二五年一月卅日").at("signoff.date")).isEqualTo("2025-01-30");
    assertThat(dated("二〇二四年十二月十五日").at("signoff.date")).isEqualTo("2024-12-15");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025年3月",
        "2025-03",
        "2025.3",
        "2025/03",
        "二〇二五年三月",
        "202503",
        "2025年3月份",
        "2025年3月上旬",
        "2025年3月底"
      })
  void a_month_without_a_day_is_read_and_one_warning(String typed) {
    assertThat(dated(typed).at("signoff.date")).isEqualTo("2025-03");
    assertThat(dated(typed).findings()).containsExactly("S14 附件3基础数据表!F26");
    assertThat(SampleDocument.longhui().put("/signoff/date", '"' + typed + '"').findings())
        .containsExactly("S14 /signoff/date");
  }

  @Test
  void the_month_under_way_is_not_in_the_future_and_the_next_is() {
    assertThat(dated("2025年4月").findings()).containsExactly("S14 附件3基础数据表!F26");
    assertThat(dated("2025年5月").findings())
        .containsExactlyInAnyOrder("S04 附件3基础数据表!F26", "S14 附件3基础数据表!F26");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "25.3.1",
        "99.3.1",
        "15717",
        "3月1日",
        "2025年2月30日",
        "20250230",
        "2025年13月",
        "2025",
        "3月",
        "昨天",
        "2025年3月1日前",
        "2025年3月1日（补）",
        "二〇二五年二月卅日",
        "2O25年3月1日",
        "12025年3月1日"
      })
  void what_names_no_day_for_sure_is_refused_once_where_it_was_typed(String typed) {
    assertThat(dated(typed).findings()).containsExactly("S02 附件3基础数据表!F26");
  }

  @Test
  void two_cells_of_one_fact_that_differ_are_still_told() {
    assertThat(dated("2025年3月1日").put("附件4自评表!G28", "2025年3月2日").findings())
        .containsExactly("S17 附件4自评表!G28");
    assertThat(dated("2025年3月1日").put("附件4自评表!G28", "2025-03-01").findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13812345678（微信同号）",
        "13812345678(同微信)",
        "0739-8231234、13812345678",
        "0739-8231234 13812345678",
        "0739-8231234/13812345678",
        "0739-8231234；0739-8231235",
        "0739-8231234转8012",
        "0739-8231234 转 8012",
        "（0739）8231234",
        "0739－8231234",
        "办公室：0739-8231234",
        "张三 13812345678",
        "8231234（办）",
        "400-810-1234",
        "7398231234",
        "739-8231234",
        "办：0739-8231234 手机：13812345678",
        "(86)13812345678",
        "0739.8231234",
        "0739/8231234"
      })
  void a_phone_is_plausible_with_what_people_write_around_it(String phone) {
    assertThat(phoned(phone).findings()).isEmpty();
    assertThat(SampleDocument.longhui().put("/signoff/phone", '"' + phone + '"').findings())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"12345", "1381234567", "138123456789", "微信同号", "0739-8231234、123", "工号8231"})
  void what_is_no_phone_is_told_once(String phone) {
    assertThat(phoned(phone).findings()).containsExactly("S04 附件3基础数据表!B27");
  }

  private static SampleWorkbook phoned(String phone) {
    return SampleWorkbook.longhui().put("附件3基础数据表!B27", phone).put("附件4自评表!C29", phone);
  }

  @Test
  void a_month_is_printed_as_one_and_comes_back_as_one() {
    var form = SampleWorkbook.FORMS.byId("longhui-2024").orElseThrow();
    var report = dated("2025年3月").reading().report();
    byte[] written = cn.baoshen.rendering.workbook.FormBook.xlsx(form, report, 2024);

    assertThat(new WorkbookReader(SampleWorkbook.FORMS).read(written).report().at("signoff.date"))
        .isEqualTo("2025-03");
  }

  @Test
  void a_year_in_a_cell_for_dates_is_that_year() {
    assertThat(
            SampleWorkbook.longhui().put("基本情况!F2", java.time.LocalDate.of(2024, 1, 1)).findings())
        .isEmpty();
    assertThat(
            SampleWorkbook.longhui().put("基本情况!F2", java.time.LocalDate.of(2024, 3, 5)).findings())
        .contains("S02 基本情况!F2");
  }
}
