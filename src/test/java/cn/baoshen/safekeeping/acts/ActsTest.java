package cn.baoshen.safekeeping.acts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActsTest {
  @TempDir Path outbox;
  private final TestBook lost = new TestBook(new SettableClock());
  private final TestBook fresh = new TestBook(new SettableClock());

  private static void extension(TestBook book, String unit, String until) {
    book.jdbc
        .sql(
            "insert into extension (unit_code, report_year, until_day, reason, approved_by,"
                + " entered_by, at) values (?, 2024, cast(? as date), '搬家', '局长', 'admin',"
                + " current_timestamp)")
        .params(unit, until)
        .update();
  }

  private static void deputy(TestBook book) {
    book.jdbc
        .sql(
            "insert into deputy (reviewer, deputy, from_date, until_date, reason, entered_by, at)"
                + " values ('a@b', 'c@b', date '2025-01-01', date '2025-02-01', '休假', 'admin',"
                + " current_timestamp)")
        .update();
  }

  private static void account(TestBook book) {
    book.jdbc
        .sql(
            "insert into account (name, password, role_name, disabled, edition, created_at)"
                + " values ('wang', 'a-hash', 'VIEWER', false, 0, current_timestamp)")
        .update();
  }

  private void keep() throws SQLException {
    try (Connection database = lost.source.getConnection()) {
      new Acts(outbox).keep(database);
    }
  }

  private Acts.Returned enter(TestBook into) throws SQLException {
    try (Connection database = into.source.getConnection()) {
      return new Acts(outbox).enter(database);
    }
  }

  private static List<String> extensions(TestBook book) {
    return book.jdbc
        .sql("select unit_code || ' ' || until_day || ' ' || reason from extension order by seq")
        .query(String.class)
        .list();
  }

  @Test
  void what_was_entered_by_hand_comes_back_into_an_empty_database_once() throws Exception {
    extension(lost, "U001", "2025-04-01");
    extension(lost, "U002", "2025-05-01");
    deputy(lost);
    keep();

    assertThat(enter(fresh).rows()).isEqualTo(3);
    assertThat(enter(fresh).rows()).isZero();

    assertThat(extensions(fresh)).isEqualTo(extensions(lost));
    assertThat(fresh.jdbc.sql("select count(*) from deputy").query(Integer.class).single())
        .isEqualTo(1);
    extension(fresh, "U003", "2025-06-01");
    assertThat(extensions(fresh)).hasSize(3);
  }

  @Test
  void what_was_taken_back_since_the_backup_is_taken_back_there_too() throws Exception {
    deputy(lost);
    keep();
    enter(fresh);
    lost.jdbc
        .sql("update deputy set revoked_by = 'admin', revoked_at = current_timestamp")
        .update();
    keep();

    assertThat(enter(fresh).rows()).isEqualTo(1);
    assertThat(fresh.jdbc.sql("select revoked_by from deputy").query(String.class).list())
        .containsExactly("admin");
  }

  @Test
  void accounts_are_kept_by_name_alone_and_named_when_they_are_missing() throws Exception {
    account(lost);
    keep();

    assertThat(Files.readString(outbox.resolve(".baoshen/acts")))
        .contains("wang VIEWER")
        .doesNotContain("a-hash");
    assertThat(enter(fresh).accounts()).containsExactly("wang VIEWER");
    account(fresh);
    assertThat(enter(fresh).accounts()).isEmpty();
  }

  @Test
  void a_waiver_of_a_case_that_did_not_come_back_is_left_out() throws Exception {
    assertThat(enter(fresh).rows()).isZero();
    Files.createDirectories(outbox.resolve(".baoshen"));
    Files.writeString(
        outbox.resolve(".baoshen/acts"),
        "{\"rows\":{\"waiver\":[{\"id\":\"1\",\"case_id\":\"U001-2024-r1\"}]},\"accounts\":[]}");

    assertThat(enter(fresh).rows()).isZero();
  }

  @Test
  void a_file_that_cannot_be_read_brings_nothing_back_and_stops_nothing() throws Exception {
    Files.createDirectories(outbox.resolve(".baoshen"));
    Files.writeString(outbox.resolve(".baoshen/acts"), "{half");

    assertThat(enter(fresh).rows()).isZero();
  }
}
