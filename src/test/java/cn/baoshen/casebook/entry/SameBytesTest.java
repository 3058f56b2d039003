package cn.baoshen.casebook.entry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.CaseState;
import cn.baoshen.model.Original;
import cn.baoshen.model.Sha256;
import cn.baoshen.model.Unit;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One file that two units hand in is told to the administrator, and merged by nobody. */
class SameBytesTest {
  private final SettableClock clock = new SettableClock();
  private final TestBook book = new TestBook(clock);
  private final SameBytes sameBytes = new SameBytes(book.jdbc, book.alarms, clock);

  private Admission drop(String unit, String name, String content) {
    clock.pass(Duration.ofSeconds(1));
    Unit owner = unit == null ? null : new Unit(unit, unit, "a@b.example", "", Map.of(), false);
    Arrival arrival =
        new Arrival(
            new Arrival.Place(unit + "/" + name, content + name),
            new Original(name, unit == null ? "" : unit, Sha256.of(content), content.length()),
            owner,
            2024,
            null);
    return book.transaction.execute(
        status -> {
          Admission admission = book.admissions.admit(arrival);
          sameBytes.look(admission);
          return admission;
        });
  }

  private List<String> alarms() {
    return book.jdbc.sql("select subject from alarm").query(String.class).list();
  }

  @Test
  void i11_the_same_bytes_from_another_unit_raise_one_alarm_and_both_cases_go_on() {
    drop("101", "甲.xlsx", "one");
    drop("102", "乙.xlsx", "one");

    assertThat(alarms()).containsExactly("101-2024-r1 甲.xlsx = 102-2024-r1 乙.xlsx");
    assertThat(book.handedOver).hasSize(1).first().asString().startsWith("alarm/same-bytes-");
    assertThat(book.cases.get("101-2024-r1").state()).isEqualTo(CaseState.RECEIVED);
    assertThat(book.cases.get("102-2024-r1").state()).isEqualTo(CaseState.RECEIVED);
  }

  @Test
  void i11_the_same_bytes_that_no_unit_could_be_found_for_are_told_too() {
    drop("101", "甲.xlsx", "one");
    drop(null, "甲.xlsx", "one");

    assertThat(alarms()).singleElement().asString().startsWith("101-2024-r1").contains("unknown-");
  }

  @Test
  void i11_dropping_the_copy_again_says_nothing_new() {
    drop("101", "甲.xlsx", "one");
    drop("102", "乙.xlsx", "one");
    drop("102", "丙.xlsx", "one");
    drop("101", "丁.xlsx", "one");

    assertThat(alarms()).hasSize(1);
  }

  @Test
  void i11_sixty_units_with_one_file_are_one_alarm_that_counts_them() {
    for (int unit = 1; unit <= 60; unit++) {
      drop(String.valueOf(100 + unit), "样表.xlsx", "one");
    }

    assertThat(alarms()).singleElement().asString().startsWith("101-2024-r1 样表.xlsx = 102-");
    assertThat(alarms()).singleElement().asString().endsWith("105-2024-r1 样表.xlsx = … (60)");
    assertThat(book.handedOver).singleElement().asString().contains("alarm/same-bytes-", " at ");
  }

  @Test
  void i11_the_next_day_one_more_of_them_is_told_again() {
    drop("101", "甲.xlsx", "one");
    drop("102", "乙.xlsx", "one");
    clock.pass(Duration.ofDays(1));
    drop("103", "丙.xlsx", "one");

    assertThat(alarms()).hasSize(2);
  }

  @Test
  void i11_equal_files_that_are_no_reports_are_no_evidence_of_anything() {
    refuse("101", "");
    refuse("102", "");

    assertThat(alarms()).isEmpty();
    assertThat(book.handedOver).isEmpty();
  }

  private void refuse(String unit, String content) {
    clock.pass(Duration.ofSeconds(1));
    Arrival arrival =
        new Arrival(
            new Arrival.Place(unit + "/空.json", content),
            new Original("空.json", unit, Sha256.of(content), 0),
            new Unit(unit, unit, "a@b.example", "", Map.of(), false),
            2024,
            new Arrival.Refusal("json-empty", List.of(), true));
    book.transaction.executeWithoutResult(status -> sameBytes.look(book.admissions.admit(arrival)));
  }

  @Test
  void i11_other_bytes_and_the_same_unit_are_no_alarm() {
    drop("101", "甲.xlsx", "one");
    drop("101", "甲.xlsx", "two");
    drop("102", "甲.xlsx", "three");

    assertThat(alarms()).isEmpty();
  }
}
