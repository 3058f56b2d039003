package cn.baoshen.casebook;

import cn.baoshen.report.Handover;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A case book of its own for one test, in memory, with the real schema. */
public class TestBook {
  public final JdbcClient jdbc;
  public final TransactionTemplate transaction;
  public final Clock clock;

  /** What was handed over, as {@code station/key}. */
  public final List<String> handedOver = new ArrayList<>();

  public final CaseBook cases;
  public final Sightings sightings;
  public final Admissions admissions;
  public final Decisions decisions;
  public final Failures failures;
  public final Alarms alarms;
  public final Attempts attempts;
  public final Correspondence letters;
  public final Declarations declarations;
  public final Filings filings;
  public final Reminders reminders;
  public final Digests digests;
  private final Handover handover;

  public TestBook(Clock clock) {
    DriverManagerDataSource source =
        new DriverManagerDataSource(
            "jdbc:h2:mem:"
                + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                + ";DB_CLOSE_DELAY=-1");
    Flyway.configure().dataSource(source).load().migrate();
    this.clock = clock;
    jdbc = JdbcClient.create(source);
    transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    handover =
        (station, key, due) ->
            handedOver.add(station + "/" + key + (due == null ? "" : " at " + due));
    JsonMapper json =
        JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    cases = new CaseBook(jdbc, json, clock);
    sightings = new Sightings(jdbc, clock);
    declarations = new Declarations(jdbc, clock);
    admissions = new Admissions(jdbc, cases, declarations, clock);
    decisions = new Decisions(jdbc, transaction, cases, handover);
    failures = new Failures(jdbc, transaction, cases, handover, clock);
    alarms = new Alarms(jdbc, transaction, handover, clock);
    attempts = new Attempts(jdbc);
    letters = new Correspondence(jdbc, transaction);
    filings = new Filings(jdbc);
    reminders = new Reminders(jdbc, transaction, cases, handover, clock);
    digests = new Digests(jdbc, transaction, cases, handover, clock);
  }

  /** The extensions of this collection. */
  public Extensions extensions(OpenCollection collection) {
    return new Extensions(jdbc, transaction, handover, collection, clock);
  }
}
