package cn.baoshen.console.recheck;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.RulesInForce;
import cn.baoshen.casebook.order.OneByOne;
import cn.baoshen.casebook.order.OrderNotes;
import cn.baoshen.checking.Judge;
import cn.baoshen.checking.WaiverApplication;
import cn.baoshen.console.Times;
import cn.baoshen.intake.OriginalReader;
import cn.baoshen.model.work.Handover;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what judges reports again. */
@Configuration(proxyBeanMethods = false)
class RecheckConfiguration {
  @Bean
  Recheck.Judging judging(OriginalReader originals, Judge judge, WaiverApplication waivers) {
    return new Recheck.Judging(originals, judge, waivers);
  }

  @Bean
  OneByOne recheckWorker(OrderNotes orderNotes) {
    return OneByOne.worker("recheck", orderNotes);
  }

  @Bean
  Recheck recheck(
      CaseBook cases,
      RulesInForce rules,
      Recheck.Judging judging,
      OpenCollection collection,
      OneByOne recheckWorker,
      Handover handover,
      Times times,
      Clock clock) {
    return new Recheck(cases, rules, judging, collection, recheckWorker, handover, times, clock);
  }
}
