package cn.baoshen.integrity;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.OneByOne;
import cn.baoshen.casebook.chain.DailySeals;
import cn.baoshen.casebook.store.Folders;
import cn.baoshen.casebook.store.NodeLeases;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Puts together what looks whether everything is still as it was written. */
@Configuration(proxyBeanMethods = false)
@Import({Verification.class, Looks.class})
class IntegrityConfiguration {
  @Bean
  ThreadPoolTaskExecutor integrityWorker() {
    return OneByOne.worker("integrity");
  }

  @Bean
  IntegrityLook integrityLook(
      Verification verification,
      Looks looks,
      Alarms alarms,
      DailySeals seals,
      Folders folders,
      NodeLeases leases,
      IntegritySettings settings,
      ThreadPoolTaskExecutor integrityWorker,
      Clock clock) {
    return new IntegrityLook(
        verification,
        looks,
        alarms,
        new IntegrityLook.Seals(seals, new SealFiles(folders.outbox())),
        leases,
        settings,
        integrityWorker,
        clock);
  }
}
