package cn.baoshen.integrity;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.chain.DailySeals;
import cn.baoshen.casebook.order.OneByOne;
import cn.baoshen.casebook.order.OrderNotes;
import cn.baoshen.casebook.store.Folders;
import cn.baoshen.casebook.store.NodeLeases;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts together what looks whether everything is still as it was written. */
@Configuration(proxyBeanMethods = false)
@Import({Verification.class, Looks.class})
class IntegrityConfiguration {
  @Bean
  OneByOne integrityWorker(OrderNotes orderNotes) {
    return OneByOne.worker("integrity", orderNotes);
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
      OneByOne integrityWorker,
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
