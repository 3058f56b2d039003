package cn.baoshen.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.entry.Filings;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.casebook.tier.TestReinstatement;
import cn.baoshen.intake.SubmissionReaders;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Sha256;
import cn.baoshen.testing.BuiltIn;
import cn.baoshen.testing.TestForms;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A case book filled by the version before forms stood beside each other. */
class FormsMigrationTest {
  private static final int UNITS = 400;
  private static final String SAMPLE = "src/samples/zhengti-1-sound.json";

  @TempDir Path state;

  private final DriverManagerDataSource source =
      new DriverManagerDataSource(
          "jdbc:h2:mem:"
              + UUID.randomUUID()
              + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
              + ";DB_CLOSE_DELAY=-1");
  private final JdbcClient jdbc = JdbcClient.create(source);
  private String waiting;

  @BeforeEach
  void a_full_book_of_the_version_before() throws IOException {
    Flyway.configure().dataSource(source).target("14").load().migrate();
    for (int unit = 0; unit < UNITS; unit++) {
      String code = "U-" + unit;
      insert(code, 1, "RETURNED", "longhui-2024", "x" + unit);
      insert(code, 2, "SUPERSEDED", "longhui-2024", "y" + unit);
      insert(code, 3, "APPROVED", unit % 2 == 0 ? "longhui-2024" : "zhengti-1", "z" + unit);
    }
    byte[] bytes = Files.readAllBytes(Path.of(SAMPLE));
    waiting = Sha256.of(bytes);
    KeptFiles.rooted(state).write("originals/" + waiting.substring(0, 2) + "/" + waiting, bytes);
    insert("U-0", 4, "RECEIVED", null, waiting);
    insert("U-1", 4, "FAILED", null, "gone");
    insert("unknown", 1, "RETURNED", "longhui-2024", "u1");
    insert("unknown", 1, "RETURNED", "longhui-2024", "u2");
    besides();
  }

  private void insert(String unit, int revision, String state, String form, String bytes) {
    String hash = bytes.length() == 64 ? bytes : Sha256.of(bytes);
    String id =
        unit.equals("unknown") ? "unknown-" + hash.substring(0, 12) : unit + "-2024-r" + revision;
    String examination =
        form == null ? null : "{\"report\":{\"form\":\"" + form + "\",\"values\":{}}}";
    OffsetDateTime at =
        Instant.parse("2025-02-0" + revision + "T01:00:00Z").atOffset(ZoneOffset.UTC);
    jdbc.sql(
            "insert into cases (id, unit_code, unit_name, report_year, revision, state,"
                + " original_name, original_folder, original_sha256, original_bytes, received_at,"
                + " examination, newest) values (?, ?, '单位', 2024, ?, ?, 'a.json', ?, ?, 1, ?, ?, ?)")
        .params(id, unit, revision, state, unit, hash, at, examination, revision == 3)
        .update();
  }

  private void besides() {
    OffsetDateTime at = Instant.parse("2025-02-02T01:00:00Z").atOffset(ZoneOffset.UTC);
    jdbc.sql(
            "insert into ledger_item (unit_code, report_year, item_number, kind, rule, field,"
                + " ordinal, places, wording, raised_by, opened_case, opened_revision, opened_at,"
                + " identity_hash) values ('U-1', 2024, 1, 'ERROR', 'A01', 'x', 1, '', '', 'rules',"
                + " 'U-1-2024-r1', 1, ?, 'h')")
        .param(at)
        .update();
    jdbc.sql(
            "insert into waiver (unit_code, report_year, rule, case_id, asked_by, approved_by,"
                + " reason, expires_on, entered_by, at) values ('U-1', 2024, 'A01', 'U-1-2024-r3',"
                + " 'a', 'b', 'c', '2025-12-31', 'd', ?)")
        .param(at)
        .update();
    jdbc.sql(
            "insert into extension (unit_code, report_year, until_day, reason, approved_by,"
                + " entered_by, at) values ('U-1', 2024, '2025-04-30', 'a', 'b', 'c', ?)")
        .param(at)
        .update();
  }

  private String one(String sql) {
    return jdbc.sql(sql).query(String.class).single();
  }

  @Test
  void every_case_has_its_form_and_forms_stand_beside_each_other() {
    Flyway.configure().dataSource(source).load().migrate();

    assertThat(one("select count(*) from cases where form_id = 'zhengti-1'"))
        .isEqualTo(String.valueOf(UNITS / 2));
    assertThat(one("select count(*) from cases where form_id = ''")).isEqualTo("2");
    assertThat(one("select form_id from ledger_item")).isEqualTo("longhui-2024");
    assertThat(one("select form_id from waiver")).isEqualTo("zhengti-1");
    assertThat(one("select form_id from extension")).isEmpty();
    assertThat(new Filings(jdbc).of(2024, "U-3"))
        .extracting(f -> f.which().form() + " " + f.state() + " " + f.firstAt())
        .containsExactly("zhengti-1 APPROVED 2025-02-03T01:00:00Z");
    assertThat(new Filings(jdbc).of(2024, "U-2"))
        .extracting(f -> f.which().form() + " " + f.state() + " " + f.firstAt())
        .containsExactly("longhui-2024 APPROVED 2025-02-01T01:00:00Z");
    assertThat(one("select count(*) from cases where newest and state = 'SUPERSEDED'"))
        .isEqualTo("0");
  }

  @Test
  void a_case_that_was_not_examined_yet_gets_the_form_of_its_file_or_else_the_first() {
    Flyway.configure().dataSource(source).load().migrate();
    CaseBook cases = new CaseBook(jdbc, new JsonMapper(), Clock.systemUTC());
    forms(cases).fill();
    forms(cases).fill();

    assertThat(one("select count(*) from cases where form_id = ''")).isEqualTo("0");
    assertThat(one("select form_id from cases where id = 'U-0-2024-r4'")).isEqualTo("zhengti-1");
    assertThat(one("select form_id from cases where id = 'U-1-2024-r4'")).isEqualTo("longhui-2024");
    assertThat(new Filings(jdbc).of(2024, "U-0"))
        .extracting(f -> f.which().form() + " " + f.state())
        .containsExactlyInAnyOrder(
            "longhui-2024 " + CaseState.APPROVED, "zhengti-1 " + CaseState.RECEIVED);
  }

  private FormsOfCases forms(CaseBook cases) {
    return new FormsOfCases(
        TestReinstatement.of(jdbc, cases),
        cases,
        new SubmissionReaders(BuiltIn.FORMS, null),
        KeptFiles.rooted(state),
        TestForms.usual());
  }

  @Test
  void one_revision_of_a_report_is_there_once_and_of_another_form_besides() {
    Flyway.configure().dataSource(source).load().migrate();
    String insert =
        "insert into cases (id, unit_code, unit_name, report_year, form_id, revision, state,"
            + " original_name, original_folder, original_sha256, original_bytes, received_at,"
            + " first_at) select ?, unit_code, unit_name, report_year, ?, revision, state,"
            + " original_name, original_folder, original_sha256, original_bytes, received_at,"
            + " first_at from cases where id = 'U-0-2024-r1'";
    assertThat(jdbc.sql(insert).params("other", "xiangmu-1").update()).isEqualTo(1);
    assertThatThrownBy(() -> jdbc.sql(insert).params("again", "longhui-2024").update())
        .isInstanceOf(DuplicateKeyException.class);
  }
}
