package cn.baoshen.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.baoshen.model.CannotStart;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

class WorkingDaysTest {
  private static final WorkingDays OFFICIAL =
      WorkingDays.read(new ClassPathResource("calendar/holidays.csv"));

  @ParameterizedTest
  @CsvSource({
    "2024-02-09,true", "2024-02-10,false", "2024-02-17,false", "2024-02-18,true",
    "2024-04-28,true", "2024-09-15,false", "2024-10-07,false", "2024-10-08,true",
    "2025-01-26,true", "2025-01-27,true", "2025-01-28,false", "2025-02-04,false",
    "2025-02-05,true", "2025-02-08,true", "2025-02-09,false", "2025-10-08,false",
    "2025-10-11,true", "2026-01-02,false", "2026-01-04,true", "2026-02-23,false",
    "2026-02-24,true", "2026-06-19,false", "2026-09-27,false", "2026-10-10,true"
  })
  void the_official_holidays_and_working_weekends_are_known(LocalDate day, boolean works) {
    assertThat(OFFICIAL.isWorkingDay(day)).isEqualTo(works);
  }

  @Test
  void three_years_have_as_many_days_as_the_state_council_announced() {
    assertThat(OFFICIAL.unknown(day("2024-01-01"), day("2026-12-31"))).isEmpty();
    assertThat(OFFICIAL.between(day("2023-12-31"), day("2024-12-31"))).isEqualTo(251);
    assertThat(OFFICIAL.between(day("2024-12-31"), day("2025-12-31"))).isEqualTo(248);
    assertThat(OFFICIAL.between(day("2025-12-31"), day("2026-12-31"))).isEqualTo(248);
  }

  @Test
  void the_day_of_asking_does_not_count_and_the_day_of_looking_does() {
    assertThat(OFFICIAL.between(day("2025-03-10"), day("2025-03-10"))).isZero();
    assertThat(OFFICIAL.between(day("2025-03-10"), day("2025-03-11"))).isEqualTo(1);
    assertThat(OFFICIAL.between(day("2025-03-07"), day("2025-03-10"))).isEqualTo(1);
    assertThat(OFFICIAL.between(day("2025-01-27"), day("2025-02-08"))).isEqualTo(4);
    assertThat(OFFICIAL.after(day("2025-01-27"), 1)).isEqualTo(day("2025-02-05"));
    assertThat(OFFICIAL.after(day("2025-03-07"), 0)).isEqualTo(day("2025-03-07"));
  }

  @Test
  void a_year_that_is_not_in_the_file_has_its_weekdays_and_is_named() {
    assertThat(OFFICIAL.unknown(day("2026-12-31"), day("2028-01-01"))).containsExactly(2027, 2028);
    assertThat(OFFICIAL.isWorkingDay(day("2027-10-01"))).isTrue();
    assertThat(OFFICIAL.isWorkingDay(day("2027-10-02"))).isFalse();
  }

  @Test
  void every_bad_line_of_the_file_is_named_at_once() {
    assertThatThrownBy(
            () ->
                read(
                    "date,kind,name\n2025-10-01,休,国庆节\n2025-13-01,休,\n2025-10-02,放假,国庆节\n"
                        + "2025-10-01,班,国庆节\n2025-10-03,休\n"))
        .isInstanceOf(CannotStart.class)
        .message()
        .contains("4 处错误", "第 3 行：“2025-13-01”", "第 4 行", "“放假”", "第 5 行：2025-10-01", "第 6 行：有 2 列")
        .hasLineCount(5);
  }

  @Test
  void another_header_another_encoding_or_no_file_is_refused() {
    assertThatThrownBy(() -> read("日期,类别,名称\n")).hasMessageContaining("date,kind,name");
    byte[] gbk = "date,kind,name\n2025-10-01,休,国庆节\n".getBytes(Charset.forName("GBK"));
    assertThatThrownBy(() -> WorkingDays.read(new ByteArrayResource(gbk)))
        .hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> WorkingDays.read(new FileSystemResource("nowhere.csv")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("nowhere.csv");
  }

  @Test
  void the_administrator_is_told_later_than_the_reviewer_or_nothing_starts() {
    assertThat(settings(3, 4).escalateDays()).isEqualTo(4);
    assertThatThrownBy(() -> settings(3, 3))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("escalate-days: 3");
  }

  static CollectionSettings settings(int reviewerDays, int escalateDays) {
    return settings(reviewerDays, escalateDays, 6_000);
  }

  static CollectionSettings settings(int reviewerDays, int escalateDays, int lettersPerHour) {
    return new CollectionSettings(
        List.of(7, 1),
        List.of(1, 7, 14),
        14,
        reviewerDays,
        escalateDays,
        new ClassPathResource("calendar/holidays.csv"),
        lettersPerHour,
        LocalTime.of(9, 0));
  }

  private static WorkingDays read(String csv) {
    return WorkingDays.read(new ByteArrayResource(csv.getBytes(StandardCharsets.UTF_8), "x.csv"));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
