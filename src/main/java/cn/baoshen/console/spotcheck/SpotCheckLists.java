package cn.baoshen.console.spotcheck;

import cn.baoshen.console.Times;
import cn.baoshen.console.listing.ListWorkbook.Rows;
import cn.baoshen.console.listing.TakenList;
import cn.baoshen.console.listing.TakenList.Asked;
import cn.baoshen.spotcheck.SpotCheck;
import cn.baoshen.spotcheck.SpotChecks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The units that were drawn, of one spot check or of all, with what was found. */
@Configuration(proxyBeanMethods = false)
class SpotCheckLists {
  @Bean
  TakenList spotChecksList(SpotChecks checks, Times times) {
    return TakenList.of(
        "spot-checks",
        "console.spot",
        (asked, rows) ->
            checks.all().stream()
                .filter(check -> asked.number("id").map(id -> id == check.id()).orElse(true))
                .forEach(check -> add(check, times, asked, rows)),
        "console.case.year console.list.number console.list.drawn"
            + " console.spot.place console.units.code console.unit console.spot.hash"
            + " console.spot.pair console.spot.result console.list.text");
  }

  private static void add(SpotCheck check, Times times, Asked asked, Rows rows) {
    for (SpotCheck.DrawnUnit unit : check.units()) {
      rows.add(
          check.year(),
          check.id(),
          times.at(check.drawnAt()),
          unit.place(),
          unit.code(),
          unit.name(),
          unit.hash(),
          unit.first() + "、" + unit.second(),
          asked.say("spot.outcome.", unit.outcome() == null ? "pending" : unit.outcome()),
          unit.findings());
    }
  }
}
