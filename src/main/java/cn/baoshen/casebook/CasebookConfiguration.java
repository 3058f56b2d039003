package cn.baoshen.casebook;

import cn.baoshen.casebook.chain.ChainReading;
import cn.baoshen.casebook.chain.DailySeals;
import cn.baoshen.casebook.chain.HistoryChain;
import cn.baoshen.casebook.store.Folders;
import cn.baoshen.fault.OtherMachine;
import cn.baoshen.model.work.Handover;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts the heart of the case book together: cases, what became of them, and the time it goes by.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  HouseZone.class,
  CollectionDays.class,
  Folders.class,
  CrashSettings.class
})
@Import({
  RulesInForce.class,
  Duties.class,
  Revisions.class,
  Ledger.class,
  Failures.class,
  Attempts.class,
  HistoryChain.class,
  DailySeals.class,
  ChainReading.class
})
class CasebookConfiguration {
  @Bean
  Clock clock(HouseZone house) {
    return Clock.offset(Clock.system(house.zone()), OtherMachine.ahead());
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
  Alarms alarms(
      JdbcClient jdbc, TransactionOperations transaction, Handover handover, Clock clock) {
    return new Alarms(jdbc, transaction, handover, clock);
  }
}
