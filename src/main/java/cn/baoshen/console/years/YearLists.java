package cn.baoshen.console.years;

import cn.baoshen.console.listing.ListWorkbook.Rows;
import cn.baoshen.console.listing.TakenList;
import cn.baoshen.console.listing.TakenList.Asked;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The years as a list. */
@Configuration(proxyBeanMethods = false)
class YearLists {
  @Bean
  TakenList yearsList(YearDesk desk) {
    return TakenList.of(
        "years",
        "console.years",
        (asked, rows) -> desk.lines().forEach(line -> add(line, asked, rows)),
        "console.years.year console.state console.years.opens console.years.due"
            + " console.years.late console.years.by console.case.reason");
  }

  private static void add(YearDesk.Line line, Asked asked, Rows rows) {
    rows.add(
        line.window().year(),
        asked.say("console.years.", line.open() ? "open" : "closed"),
        line.window().opens(),
        line.window().due(),
        line.window().lateUntil(),
        line.opened() == null ? asked.say("console.years.", "settings") : line.opened().openedBy(),
        line.opened() == null ? "" : line.opened().reason());
  }
}
