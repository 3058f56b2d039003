package cn.baoshen.casebook;

import cn.baoshen.report.Handover;
import cn.baoshen.report.Units;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Puts together what administrators may change about a case's walk. */
@Configuration(proxyBeanMethods = false)
class TierConfiguration {
  @Bean
  Deputies deputies(JdbcClient jdbc, Units units, Clock clock) {
    return new Deputies(jdbc, units, clock);
  }

  @Bean
  Assignments assignments(
      JdbcClient jdbc, CaseBook cases, Units units, Deputies deputies, Clock clock) {
    return new Assignments(jdbc, cases, units, deputies, clock);
  }

  @Bean
  Reinstatement reinstatement(JdbcClient jdbc, CaseBook cases, Assignments assignments) {
    return new Reinstatement(jdbc, cases, assignments);
  }

  @Bean
  Reassignments reassignments(
      JdbcClient jdbc,
      TransactionOperations transaction,
      CaseBook cases,
      Assignments assignments,
      Handover handover,
      Clock clock) {
    return new Reassignments(jdbc, transaction, cases, assignments, handover, clock);
  }

  @Bean
  Reopenings reopenings(
      JdbcClient jdbc,
      TransactionOperations transaction,
      CaseBook cases,
      Handover handover,
      Clock clock) {
    return new Reopenings(jdbc, transaction, cases, handover, clock);
  }

  @Bean
  Waivers waivers(
      JdbcClient jdbc,
      TransactionOperations transaction,
      CaseBook cases,
      WaivableRules rules,
      Clock clock) {
    return new Waivers(jdbc, transaction, cases, rules, clock);
  }

  @Bean
  Readmissions readmissions(
      TransactionOperations transaction,
      CaseBook cases,
      Revisions revisions,
      Waivers waivers,
      Handover handover) {
    return new Readmissions(transaction, cases, revisions, waivers, handover);
  }
}
