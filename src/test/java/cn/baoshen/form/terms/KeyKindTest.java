package cn.baoshen.form.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyKindTest {
  @ParameterizedTest
  @CsvSource({
    "第一季度,2024Q1",
    "1季度,2024Q1",
    "一季度,2024Q1",
    "2024Q1,2024Q1",
    "2024年1-3月,2024Q1",
    "2024年10月至12月,2024Q4",
    "2024年1-6月,2024H1",
    "2024-q1,2024Q1",
    "Q1,2024Q1",
    "２０２４年第１季度,2024Q1",
    "2024年度 第四季度,2024Q4",
    "二〇二四年第三季度,2024Q3",
    "2023年第二季度,2023Q2",
    "3月,2024-03",
    "2024年3月份,2024-03",
    "十二月,2024-12",
    "上半年,2024H1",
    "2024年下半年,2024H2"
  })
  void a_period_has_one_name_however_it_is_written(String text, String name) {
    assertThat(KeyKind.TEXT.read(text, 2024)).contains(name);
  }

  @ParameterizedTest
  @CsvSource({
    "村道硬化工程,村道硬化工程",
    "XM-2024-001,XM-2024-001",
    "第一季度检查,第一季度检查",
    "13月,13月",
    "2-4月,2-4月",
    "5季度,5季度",
    "1,1"
  })
  void what_is_no_period_is_a_project(String text, String name) {
    assertThat(KeyKind.TEXT.read(text, 2024)).contains(name);
  }

  @ParameterizedTest
  @CsvSource({
    "QUARTER,1,2024Q1", "QUARTER,四,2024Q4", "QUARTER,1-3月,2024Q1", "QUARTER,2024年10月至12月,2024Q4",
    "QUARTER,2024-05-07,2024Q2", "MONTH,3,2024-03", "MONTH,2024-03-05,2024-03",
        "MONTH,202403,2024-03",
    "HALF,2,2024H2", "HALF,1-6月,2024H1"
  })
  void where_the_form_says_what_it_is_a_number_or_a_day_will_do(
      KeyKind kind, String text, String name) {
    assertThat(kind.read(text, 2024)).contains(name);
  }

  @ParameterizedTest
  @CsvSource({
    "QUARTER,5",
    "QUARTER,去年",
    "QUARTER,2-4月",
    "QUARTER,0",
    "MONTH,13",
    "MONTH,0",
    "HALF,3",
    "TEXT,——"
  })
  void what_cannot_be_a_key_is_none(KeyKind kind, String text) {
    assertThat(kind.read(text, 2024)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"200,true", "201,false"})
  void a_key_has_at_most_two_hundred_characters(int length, boolean one) {
    assertThat(KeyKind.TEXT.read("项".repeat(length), 2024).isPresent()).isEqualTo(one);
  }
}
