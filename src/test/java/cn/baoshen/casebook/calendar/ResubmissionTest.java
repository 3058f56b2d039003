package cn.baoshen.casebook.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Original;
import cn.baoshen.model.asked.ReportKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ResubmissionTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate DUE = LocalDate.of(2025, 3, 31);

  private static Case returned(String unit, String at) {
    return new Case(
        unit + "-2024-r1",
        unit,
        "某单位",
        2024,
        new ReportKey("f", ""),
        1,
        CaseState.RETURNED,
        null,
        "rules",
        Instant.parse(at),
        null,
        new Original("年报.json", unit, "0", 1),
        Instant.parse("2025-03-01T00:00:00Z"));
  }

  @Test
  void on_its_last_day_a_unit_is_told_the_day_and_one_day_later_that_it_is_over() {
    Case lastHour = returned("101", "2025-03-31T15:59:59Z");
    assertThat(Resubmission.of(lastHour, DUE, ZONE).until()).isEqualTo("until.due");
    Case midnight = returned("101", "2025-03-31T16:00:00Z");
    assertThat(Resubmission.of(midnight, DUE, ZONE).until()).isEqualTo("until.past");
  }

  @Test
  void without_a_last_day_it_is_asked_to_hurry() {
    Case any = returned("101", "2025-03-31T00:00:00Z");
    assertThat(Resubmission.of(any, null, ZONE).until()).isEqualTo("until.open");
  }

  @Test
  void the_folder_is_the_units_own_and_left_open_where_the_unit_is_not_known() {
    Case known = returned("101", "2025-03-31T00:00:00Z");
    assertThat(Resubmission.of(known, DUE, ZONE).folder()).isEqualTo("101");
    Case nobodys = returned(Case.UNKNOWN_UNIT, "2025-03-31T00:00:00Z");
    assertThat(Resubmission.of(nobodys, DUE, ZONE).place()).isEqualTo("folder.unknown");
  }
}
