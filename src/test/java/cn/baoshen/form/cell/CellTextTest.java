package cn.baoshen.form.cell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.form.FieldType;
import cn.baoshen.form.cell.CellValue.Blank;
import cn.baoshen.form.cell.CellValue.Filled;
import cn.baoshen.form.cell.CellValue.Refused;
import cn.baoshen.model.ReadProblem.Kind;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,234.50|1234.50",
        "１２３．４|123.4",
        "１，２３４．５０ 万元|1234.50",
        "152.13万元|152.13",
        "' 152.13 '|152.13",
        "'\u3000152.13\u00a0'|152.13",
        "1\u200b5\u202e2.13|152.13",
        "-3.5|-3.5",
        "－3.5|-3.5",
        "\u22123.5|-3.5",
        "+3.5|3.5",
        ".5|0.5",
        "0|0",
        "0.00|0.00",
        "1.230|1.23",
        "1e2|100",
        "9007199254740993|9007199254740993",
        "1234567890123456789|reject",
        "900719925474099.31|900719925474099.31",
      })
  void an_amount_is_read_as_people_type_it(String typed, String amount) {
    if (amount.equals("reject")) {
      refused(typed, FieldType.AMOUNT, "too-large");
    } else {
      filled(typed, FieldType.AMOUNT, new BigDecimal(amount));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000", "—", "——", "-", "－", "--", "/", "／", "……", "\ufeff"})
  void a_dash_a_slash_dots_and_nothing_are_not_filled(String typed) {
    for (FieldType type : FieldType.values()) {
      assertThat(CellText.read(typed, type)).as(type.name()).isEqualTo(new Blank());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"无", " 无 ", "无。", "1、无", "没有", "暂无", "未发生", "无此项", "不涉及"})
  void the_word_for_none_is_an_answer_in_words_and_no_figure(String typed) {
    for (FieldType type : FieldType.values()) {
      boolean words = type == FieldType.TEXT || type == FieldType.LONG_TEXT;
      assertThat(CellText.read(typed, type))
          .as(type.name())
          .isEqualTo(words ? new Filled(typed.strip()) : new Blank());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"无线网络费", "无事故", "零星维修", "没有发生安全事故", "无锡"})
  void a_text_that_only_begins_with_none_is_no_such_answer(String typed) {
    assertThat(CellText.saysNone(typed)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,23.5", "12,34", "1,,234", ",123", "1,2345", "1234,567.00"})
  void thousands_in_the_wrong_places_are_not_guessed_at(String typed) {
    refused(typed, FieldType.AMOUNT, "thousands");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "约20", "20左右21", "1.2.3", "(3.5)", "0x1F", "NaN", "e5", "#REF!", "一百", "1 234", "5-6"
      })
  void what_is_not_a_number_is_refused(String typed) {
    assertThat(CellText.read(typed, FieldType.AMOUNT)).isInstanceOf(Refused.class);
  }

  @Test
  void a_blank_in_a_figure_is_a_thousands_mark_before_cents_and_asked_about_otherwise() {
    assertThat(CellText.read("1 000.00", FieldType.AMOUNT))
        .isEqualTo(new Filled(new BigDecimal("1000.00")));
    assertThat(CellText.read("12 345 678.5万元", FieldType.AMOUNT))
        .isEqualTo(new Filled(new BigDecimal("12345678.5")));
    refused("1 234", FieldType.AMOUNT, "blank-in-number");
    refused("12 34.50", FieldType.AMOUNT, "not-a-number");
    refused("100.00 200.00", FieldType.AMOUNT, "not-a-number");
  }

  @Test
  void an_amount_in_yuan_is_the_wrong_unit() {
    assertThat(CellText.read("1521300元", FieldType.AMOUNT))
        .isEqualTo(new Refused(Kind.WRONG_UNIT, "yuan", java.util.List.of()));
    refused("15.2亿元", FieldType.AMOUNT, "unit");
    refused("15.2%", FieldType.AMOUNT, "unit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0元", "0.00元", "0 元", "０元", "¥0元", "0千元", "0亿元", "0（元）", "零元", "零万元", "0元整", "0万"})
  void nought_is_nought_in_any_unit_of_money(String typed) {
    assertThat(CellText.read(typed, FieldType.AMOUNT))
        .isInstanceOfSatisfying(
            Filled.class, nought -> assertThat((BigDecimal) nought.value()).isZero());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.01元", "10元", "100元", "0人", "零星", "零点五万元", "零5元"})
  void more_than_nought_in_another_unit_stays_the_wrong_unit(String typed) {
    assertThat(CellText.read(typed, FieldType.AMOUNT)).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1200㎡", "1,200㎡", "1200 ㎡", "1200m²", "1200m2", "1200M2", "1200M²", "1200m^2", "1200平米",
        "1200平方米", "1200平方", "1200（㎡）"
      })
  void an_area_is_read_with_its_unit(String typed) {
    filled(typed, FieldType.NUMBER, new BigDecimal("1200"));
    refused(typed, FieldType.AMOUNT, "unit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1200m3", "12m2 3", "1200亩", "1200m22"})
  void what_is_no_area_is_refused(String typed) {
    assertThat(CellText.read(typed, FieldType.NUMBER)).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- 53.96",
        "–53.96",
        "—53.96",
        "— 53.96",
        "－53.96",
        "−53.96",
        "‐53.96",
        "负53.96",
        "-53.96万元"
      })
  void a_dash_before_a_figure_is_its_sign(String typed) {
    filled(typed, FieldType.AMOUNT, new BigDecimal("-53.96"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"——53.96", "53.96-", "(53.96)", "5–6", "- - 53"})
  void other_dashes_are_no_sign(String typed) {
    assertThat(CellText.read(typed, FieldType.AMOUNT)).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1186.4①",
        "1186.4 ②",
        "1186.4²",
        "1186.4₃",
        "1186.4㈠",
        "1186.4万元①",
        "1186.4①万元",
        "①1186.4",
        "1186.4⑴",
        "1186.4*",
        "1186.4＊",
        "1186.4※",
        "1186.4[1]",
        "1186.4【2】",
        "1186.4（注1）",
        "1186.4注2",
        "'1186.4",
        "1,186.4⑳",
        "1186.4 万 元"
      })
  void a_mark_beside_a_figure_is_no_digit_of_it(String typed) {
    filled(typed, FieldType.AMOUNT, new BigDecimal("1186.4"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1①186", "11²86.4", "1186①.4", "1186½", "1186⒈4", "①", "10🄂5"})
  void a_mark_in_the_midst_of_a_figure_makes_it_unreadable(String typed) {
    assertThat(CellText.read(typed, FieldType.AMOUNT)).isInstanceOf(Refused.class);
  }

  @Test
  void a_mark_beside_a_count_a_score_a_date_or_a_phone_is_no_digit_of_it() {
    filled("17①", FieldType.INTEGER, new BigDecimal("17"));
    filled("10²", FieldType.SCORE, new BigDecimal("10"));
    filled("98.6%②", FieldType.RATE, new BigDecimal("98.6"));
    filled("1200m²①", FieldType.NUMBER, new BigDecimal("1200"));
    filled("2025年3月1日①", FieldType.DATE, "2025-03-01");
    filled("0739-8231234①", FieldType.PHONE, "0739-8231234");
  }

  @ParameterizedTest
  @ValueSource(strings = {"N/A", "n/a", "NA", "\\", "＼", "×", "/ /", "（无）", "(不涉及)"})
  void what_says_that_there_is_none_is_no_figure(String typed) {
    for (FieldType type : new FieldType[] {FieldType.AMOUNT, FieldType.RATE, FieldType.INTEGER}) {
      assertThat(CellText.read(typed, type)).as(type.name()).isEqualTo(new Blank());
    }
  }

  @Test
  void an_amount_is_read_exactly_with_all_its_decimals() {
    filled("0.12", FieldType.AMOUNT, new BigDecimal("0.12"));
    filled("123.4568", FieldType.AMOUNT, new BigDecimal("123.4568"));
    filled("0.30000000000000004", FieldType.AMOUNT, new BigDecimal("0.30000000000000004"));
    refused("0." + "0".repeat(20) + "1", FieldType.AMOUNT, "too-many-decimals");
    filled("0.123", FieldType.NUMBER, new BigDecimal("0.123"));
  }

  @Test
  void a_rate_is_in_percent_with_or_without_its_sign() {
    filled(" 98.6% ", FieldType.RATE, new BigDecimal("98.6"));
    filled("98.6", FieldType.RATE, new BigDecimal("98.6"));
    filled("９８．６％", FieldType.RATE, new BigDecimal("98.6"));
  }

  @Test
  void a_head_count_is_whole() {
    filled("17", FieldType.INTEGER, new BigDecimal("17"));
    filled("17.0", FieldType.INTEGER, new BigDecimal("17"));
    filled("17人", FieldType.INTEGER, new BigDecimal("17"));
    filled("2024年", FieldType.INTEGER, new BigDecimal("2024"));
    refused("17.5", FieldType.INTEGER, "not-whole");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999", "-1e999", "1e999999999", "1e-999", "1e99999999999999999999"})
  void a_number_beyond_all_measure_is_refused_without_being_written_out(String typed) {
    assertThat(CellText.read(typed, FieldType.AMOUNT))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.reason()).isIn("too-large", "too-many-decimals"));
  }

  @Test
  void zero_stays_small_whatever_its_exponent() {
    assertThat(CellNumber.bounded(new BigDecimal("0e999999999"), FieldType.AMOUNT))
        .isEqualTo(new Filled(BigDecimal.ZERO));
    assertThat(CellNumber.bounded(new BigDecimal("0e-999999999"), FieldType.AMOUNT))
        .isEqualTo(new Filled(BigDecimal.ZERO));
    assertThat(CellNumber.bounded(new BigDecimal("1e999999999"), FieldType.RATE))
        .isInstanceOf(Refused.class);
  }

  @Test
  void a_very_long_cell_is_refused_at_once() {
    refused("1".repeat(1_000_000), FieldType.AMOUNT, "too-long");
    refused("1,234" + ",234".repeat(1_000_000), FieldType.AMOUNT, "too-long");
    refused("2".repeat(1_000_000), FieldType.DATE, "too-long");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2025年3月1日", "2025-03-01", "2025/3/1", "2025.3.1", "２０２５年３月１日", "2025 年 3 月 1 日"})
  void a_date_is_read_in_its_usual_spellings(String typed) {
    filled(typed, FieldType.DATE, "2025-03-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "二0二五年三月二十日",
        "二０二五年三月二十日",
        "二Ｏ二五年三月二十日",
        "二O二五年三月二0日",
        "二○二五年三月二○日",
        "二◯二五年三月二十日",
        "二零二五年三月二十日",
        "2025—3—20",
        "2025–03–20",
        "2025−3−20",
        "2025——3——20",
        "2025年3月20日填",
        "2025年3月20日 填报",
        "2025年3月20日（填写）",
        "2025-3-20 上午",
        "2025-3-20 下午 3:30",
        "2025年3月20日上午10时",
        "2025年3月20日星期四上午"
      })
  void a_date_is_read_with_a_nought_a_dash_or_a_word_of_its_own(String typed) {
    filled(typed, FieldType.DATE, "2025-03-20");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "二0二五年",
        "二0二五年三月二十日二十",
        "二1二五年三月二十日",
        "2O25年3月20日",
        "OOOO年O月O日",
        "2025年3月20日前",
        "2025年3月20日填完没有",
        "2025-3-20 某时",
        "2025年3月20日至21日",
        "二0二五年三月四十日",
        "填报"
      })
  void a_date_with_anything_else_about_it_is_no_day(String typed) {
    assertThat(CellText.read(typed, FieldType.DATE)).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"年 月 日", "2025年 月 日", "　　年　　月　　日", "20  年 月 日", "____年__月__日"})
  void the_print_for_a_date_is_not_filled(String typed) {
    assertThat(CellText.read(typed, FieldType.DATE)).isEqualTo(new Blank());
  }

  @Test
  void a_day_that_is_not_in_the_calendar_is_refused() {
    refused("2025年2月30日", FieldType.DATE, "no-such-date");
    refused("2025-13-01", FieldType.DATE, "no-such-date");
    refused("2025-3/1", FieldType.DATE, "not-a-date");
    refused("3月1日", FieldType.DATE, "not-a-date");
  }

  @Test
  void a_text_keeps_its_characters_and_loses_what_cannot_be_seen() {
    filled(" 社会\u200b效益\u202e指标 \n", FieldType.TEXT, "社会效益指标");
    filled("第一行\r\n第二行", FieldType.LONG_TEXT, "第一行\n第二行");
    filled("第一行\r\n第二行", FieldType.TEXT, "第一行 第二行");
    filled("e\u0301", FieldType.TEXT, "é");
    filled("满意度≥９５％", FieldType.TEXT, "满意度≥９５％");
    filled("a\u0000b\ud800c", FieldType.TEXT, "ab\ufffdc");
    filled("𠮷野", FieldType.TEXT, "𠮷野");
    filled("a\uFFFFb", FieldType.TEXT, "ab");
    filled("名\uD884\uDF50字", FieldType.TEXT, "名\uD884\uDF50字");
  }

  private static void filled(String typed, FieldType type, Object value) {
    assertThat(CellText.read(typed, type)).isEqualTo(new Filled(value));
  }

  private static void refused(String typed, FieldType type, String reason) {
    assertThat(CellText.read(typed, type))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"219.27（万元）", "219.27 (万元)", "￥219.27", "¥ 219.27万元", "人民币219.27万元", "人民币：219.27"})
  void an_amount_is_read_with_its_unit_in_brackets_and_its_money_before_it(String typed) {
    filled(typed, FieldType.AMOUNT, new BigDecimal("219.27"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(2.32)", "219.27（约）", "人民币", "人民币大写贰佰元", "美元219.27"})
  void an_amount_with_anything_else_about_it_is_refused(String typed) {
    assertThat(CellText.read(typed, FieldType.AMOUNT)).isInstanceOf(CellValue.Refused.class);
  }

  @Test
  void yuan_in_brackets_or_behind_its_sign_is_still_the_wrong_unit() {
    for (String typed : new String[] {"2192700（元）", "￥2192700元"}) {
      assertThat(CellText.read(typed, FieldType.AMOUNT))
          .isInstanceOfSatisfying(
              CellValue.Refused.class, refused -> assertThat(refused.reason()).isEqualTo("yuan"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"二〇二四年", "二零二四", "二○二四年度", "2024（年）"})
  void a_year_in_chinese_numerals_is_read(String typed) {
    filled(typed, FieldType.INTEGER, new BigDecimal("2024"));
  }

  @Test
  void a_stop_behind_a_figure_is_none_of_it() {
    assertThat(CellText.read("316.15万元。", FieldType.AMOUNT))
        .isEqualTo(new CellValue.Filled(new BigDecimal("316.15")));
    assertThat(CellText.read("316.15。", FieldType.AMOUNT))
        .isEqualTo(new CellValue.Filled(new BigDecimal("316.15")));
    assertThat(CellText.read("316.15万元.", FieldType.AMOUNT))
        .isEqualTo(new CellValue.Filled(new BigDecimal("316.15")));
    assertThat(CellText.read("98.0%。", FieldType.RATE))
        .isEqualTo(new CellValue.Filled(new BigDecimal("98.0")));
    refused("316。15", FieldType.AMOUNT, "not-a-number");
  }
}
