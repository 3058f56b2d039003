package cn.baoshen.casebook;

import cn.baoshen.report.Handover;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Puts the case book together; a database that could forget a commit stops the start here. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DataSourceProperties.class, HouseZone.class})
class CasebookConfiguration {
  @Bean
  Clock clock(HouseZone house) {
    return Clock.system(house.zone());
  }

  @Bean
  DataSource dataSource(DataSourceProperties properties, Folders folders) {
    if (properties.getUrl() == null) {
      properties.setUrl(EmbeddedDatabase.url(folders.state()));
    }
    HikariDataSource source =
        properties.initializeDataSourceBuilder().type(HikariDataSource.class).build();
    source.setMaximumPoolSize(16);
    // H2 calls a connection valid whose database is closed, a question it answers truly.
    source.setConnectionTestQuery("select 1");
    source.setExceptionOverride(new ClosedDatabase());
    EmbeddedDatabase.refuseLossy(source);
    return source;
  }

  @Bean
  KeptFiles keptFiles(Folders folders) {
    return new KeptFiles(folders.state());
  }

  @Bean
  CaseBook caseBook(JdbcClient jdbc, Clock clock) {
    JsonMapper json =
        JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    return new CaseBook(jdbc, json, clock);
  }

  @Bean
  Revisions revisions(JdbcClient jdbc, CaseBook cases, Clock clock) {
    return new Revisions(jdbc, cases, clock);
  }

  @Bean
  Admissions admissions(
      JdbcClient jdbc,
      CaseBook cases,
      Revisions revisions,
      Reopenings reopenings,
      Waivers waivers,
      Declarations declarations,
      Clock clock) {
    return new Admissions(jdbc, cases, revisions, reopenings, waivers, declarations, clock);
  }

  @Bean
  Answers answers(JdbcClient jdbc, Clock clock) {
    return new Answers(jdbc, clock);
  }

  @Bean
  Ledger ledger(JdbcClient jdbc, CaseBook cases, Clock clock) {
    return new Ledger(jdbc, cases, clock);
  }

  @Bean
  Declarations declarations(JdbcClient jdbc, Clock clock) {
    return new Declarations(jdbc, clock);
  }

  @Bean
  Filings filings(JdbcClient jdbc) {
    return new Filings(jdbc);
  }

  @Bean
  Extensions extensions(
      JdbcClient jdbc,
      TransactionOperations transaction,
      Handover handover,
      OpenCollection collection,
      Clock clock) {
    return new Extensions(jdbc, transaction, handover, collection, clock);
  }

  @Bean
  Reminders reminders(
      JdbcClient jdbc,
      TransactionOperations transaction,
      CaseBook cases,
      Handover handover,
      Clock clock) {
    return new Reminders(jdbc, transaction, cases, handover, clock);
  }

  @Bean
  Digests digests(
      JdbcClient jdbc,
      TransactionOperations transaction,
      CaseBook cases,
      Handover handover,
      Clock clock) {
    return new Digests(jdbc, transaction, cases, handover, clock);
  }

  @Bean
  Sightings sightings(JdbcClient jdbc, Clock clock) {
    return new Sightings(jdbc, clock);
  }

  @Bean
  Correspondence correspondence(JdbcClient jdbc, TransactionOperations transaction) {
    return new Correspondence(jdbc, transaction);
  }

  @Bean
  Decisions decisions(
      JdbcClient jdbc, TransactionOperations transaction, CaseBook cases, Handover handover) {
    return new Decisions(jdbc, transaction, cases, handover);
  }

  @Bean
  Failures failures(
      JdbcClient jdbc,
      TransactionOperations transaction,
      CaseBook cases,
      Handover handover,
      Clock clock) {
    return new Failures(jdbc, transaction, cases, handover, clock);
  }

  @Bean
  Attempts attempts(JdbcClient jdbc) {
    return new Attempts(jdbc);
  }

  @Bean
  SameBytes sameBytes(JdbcClient jdbc, Alarms alarms, Clock clock) {
    return new SameBytes(jdbc, alarms, clock);
  }

  @Bean
  Alarms alarms(
      JdbcClient jdbc, TransactionOperations transaction, Handover handover, Clock clock) {
    return new Alarms(jdbc, transaction, handover, clock);
  }
}
