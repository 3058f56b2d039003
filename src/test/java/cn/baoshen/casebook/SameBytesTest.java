package cn.baoshen.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.report.CaseState;
import cn.baoshen.report.Original;
import cn.baoshen.report.Sha256;
import cn.baoshen.report.Unit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One file that two units hand in is told to the administrator, and merged by nobody. */
class SameBytesTest {
  private final SettableClock clock = new SettableClock();
  private final TestBook book = new TestBook(clock);
  private final SameBytes sameBytes = new SameBytes(book.jdbc, book.alarms);

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
  void i11_other_bytes_and_the_same_unit_are_no_alarm() {
    drop("101", "甲.xlsx", "one");
    drop("101", "甲.xlsx", "two");
    drop("102", "甲.xlsx", "three");

    assertThat(alarms()).isEmpty();
  }
}
