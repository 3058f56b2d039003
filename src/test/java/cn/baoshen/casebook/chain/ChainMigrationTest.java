package cn.baoshen.casebook.chain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A case book filled by the version before there was a chain. */
class ChainMigrationTest {
  private static final int CASES = 1200;
  private static final int ENTRIES = 4;

  private final DriverManagerDataSource source =
      new DriverManagerDataSource(
          "jdbc:h2:mem:"
              + UUID.randomUUID()
              + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
              + ";DB_CLOSE_DELAY=-1");
  private final JdbcClient jdbc = JdbcClient.create(source);

  @BeforeEach
  void a_full_book_of_the_version_before() {
    Flyway.configure().dataSource(source).target("29").load().migrate();
    for (int unit = 0; unit < CASES; unit++) {
      jdbc.sql(
              "insert into cases (id, unit_code, unit_name, report_year, revision, state,"
                  + " original_name, original_folder, original_sha256, original_bytes,"
                  + " received_at) values (?, ?, '单位', 2024, 1, 'RETURNED', 'a.json', '', ?, 1,"
                  + " current_timestamp)")
          .params("U" + unit + "-2024-r1", "U" + unit, Sha256.of("x" + unit))
          .update();
    }
    // Entries of many cases lie between each other, as they were written.
    for (int entry = 0; entry < ENTRIES; entry++) {
      jdbc.sql(
              "insert into history (case_id, at, what, who, detail) select id, timestamp with time"
                  + " zone '2025-02-01 01:00:00.123456789+08:00', ?, 'system', ? from cases")
          .params("noted" + entry, "第 " + entry + " 条\n")
          .update();
    }
  }

  @Test
  void every_entry_that_was_there_is_linked_and_the_chain_goes_on_from_it() {
    Flyway.configure().dataSource(source).load().migrate();
    TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    new HistoryChain(jdbc)
        .add(
            new cn.baoshen.model.Event(
                "U7-2024-r1", java.time.Instant.EPOCH, "approved", "system", ""));

    List<ChainReading.Break> found = new ArrayList<>();
    long[] read = {0};
    DailySeals seals = new DailySeals(jdbc, transaction);
    new ChainReading(jdbc, seals, new JdbcTransactionManager(source))
        .read(found::add, entries -> read[0] += entries);
    assertThat(found).isEmpty();
    assertThat(read[0]).isEqualTo(CASES * ENTRIES + 1L);
    assertThat(new HistoryChain(jdbc).links("U7-2024-r1"))
        .extracting(HistoryChain.Link::number)
        .containsExactly(1, 2, 3, 4, 5);
    assertThat(seals.seal(java.time.LocalDate.parse("2025-03-03")).entries())
        .isEqualTo(CASES * ENTRIES + 1L);
  }

  @Test
  void a_database_brought_up_to_date_twice_is_as_it_was() {
    Flyway.configure().dataSource(source).load().migrate();
    String before = new HistoryChain(jdbc).links("U1-2024-r1").toString();
    assertThat(Flyway.configure().dataSource(source).load().migrate().migrationsExecuted).isZero();

    assertThat(new HistoryChain(jdbc).links("U1-2024-r1")).hasToString(before);
  }
}
