package cn.baoshen.console.watch;

import cn.baoshen.archive.FormShelf;
import cn.baoshen.archive.OutboxRepair;
import cn.baoshen.camel.station.Rounds;
import cn.baoshen.casebook.store.Ground;
import cn.baoshen.safekeeping.GroundWatch;
import cn.baoshen.safekeeping.HeadKeeper;
import cn.baoshen.safekeeping.RegularLook;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rounds that look after the case book and the outbox. */
@Configuration(proxyBeanMethods = false)
class SafetyConfiguration {
  private static final Duration AT_ONCE = Duration.ofSeconds(1);
  private static final Duration SOON = Duration.ofSeconds(15);

  @Bean
  GroundHealth stateHealthIndicator(Ground ground) {
    return new GroundHealth(ground);
  }

  @Bean
  Rounds groundRounds(GroundWatch watch) {
    return new Rounds(watch::look, AT_ONCE);
  }

  @Bean
  Rounds headRounds(HeadKeeper keeper, Ground ground) {
    return new Rounds(() -> unless(ground, keeper::look), AT_ONCE);
  }

  @Bean
  Rounds databaseRounds(RegularLook look) {
    return new Rounds(look::look, SOON);
  }

  @Bean
  Rounds shelfRounds(FormShelf shelf) {
    return new Rounds(shelf::complete, SOON);
  }

  @Bean
  Rounds outboxRounds(OutboxRepair repair, Ground ground) {
    return new Rounds(() -> unless(ground, repair::look), SOON);
  }

  private static void unless(Ground lost, Runnable look) {
    if (lost.trouble().isEmpty()) {
      look.run();
    }
  }
}
