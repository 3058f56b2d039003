package cn.baoshen.spotcheck;

import cn.baoshen.casebook.Ledger;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.Revisions;
import cn.baoshen.casebook.store.Folders;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.model.Units;
import cn.baoshen.model.work.Handover;
import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Puts the spot checks together. */
@Configuration(proxyBeanMethods = false)
class SpotCheckConfiguration {
  @Bean
  SpotChecks spotChecks(
      JdbcClient jdbc,
      Folders folders,
      MessageSource texts,
      SpotChecks.Ground spotCheckGround,
      Ledger ledger,
      TransactionOperations transaction,
      Handover handover,
      Clock clock) {
    return new SpotChecks(
        new SpotCheckBook(jdbc, clock),
        new SpotCheckFiles(new KeptFiles(folders.outbox()), texts),
        spotCheckGround,
        ledger,
        transaction,
        handover,
        clock);
  }

  @Bean
  SpotChecks.Ground spotCheckGround(Units units, Revisions revisions, OpenCollection collection) {
    return new SpotChecks.Ground(units, revisions, collection);
  }
}
