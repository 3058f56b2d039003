package cn.baoshen.console.recheck;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.OneByOne;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.RulesInForce;
import cn.baoshen.checking.Judge;
import cn.baoshen.checking.WaiverApplication;
import cn.baoshen.console.Times;
import cn.baoshen.intake.OriginalReader;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Puts together what judges reports again. */
@Configuration(proxyBeanMethods = false)
class RecheckConfiguration {
  @Bean
  Recheck.Judging judging(OriginalReader originals, Judge judge, WaiverApplication waivers) {
    return new Recheck.Judging(originals, judge, waivers);
  }

  @Bean
  ThreadPoolTaskExecutor recheckWorker() {
    return OneByOne.worker("recheck");
  }

  @Bean
  Recheck recheck(
      CaseBook cases,
      RulesInForce rules,
      Recheck.Judging judging,
      OpenCollection collection,
      ThreadPoolTaskExecutor recheckWorker,
      Times times,
      Clock clock) {
    return new Recheck(cases, rules, judging, collection, recheckWorker, times, clock);
  }
}
