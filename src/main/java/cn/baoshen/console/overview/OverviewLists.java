package cn.baoshen.console.overview;

import cn.baoshen.collection.Progress;
import cn.baoshen.console.Times;
import cn.baoshen.console.listing.ListWorkbook.Rows;
import cn.baoshen.console.listing.TakenList;
import cn.baoshen.console.listing.TakenList.Asked;
import cn.baoshen.console.watch.Stuck;
import cn.baoshen.console.watch.StuckCases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists of the first page. */
@Configuration(proxyBeanMethods = false)
class OverviewLists {
  private static final String WHY = "console.list.stuck.";

  private final Overviews overviews;
  private final OverviewQueries queries;
  private final StuckCases stuck;
  private final Times times;

  OverviewLists(Overviews overviews, OverviewQueries queries, StuckCases stuck, Times times) {
    this.overviews = overviews;
    this.queries = queries;
    this.stuck = stuck;
    this.times = times;
  }

  @Bean
  TakenList stuckList() {
    return TakenList.of(
        "stuck",
        "console.routes.stuck",
        (asked, rows) -> stuck.now().forEach(one -> add(one, asked, rows)),
        "console.case console.unit console.routes.stuck.why console.routes.station"
            + " console.routes.stuck.since");
  }

  private void add(Stuck one, Asked asked, Rows rows) {
    rows.add(
        one.caseId(),
        one.unit(),
        asked.say(WHY, one.why()),
        asked.say("console.routes.station.", one.station()),
        times.exactly(one.since()));
  }

  @Bean
  TakenList waitingList() {
    return TakenList.of(
        "waiting",
        "console.waiting",
        (asked, rows) ->
            queries.longestWaiting(TakenList.MOST).forEach(one -> add(one, asked, rows)),
        "console.case console.unit console.state console.units.tier console.case.received"
            + " console.waiting.days");
  }

  private static void add(Waiting one, Asked asked, Rows rows) {
    rows.add(
        one.id(),
        one.unit(),
        asked.say("console.state.", one.state()),
        one.tier() == null ? "" : asked.say("console.tier.", one.tier()),
        one.since(),
        one.days());
  }

  @Bean
  TakenList curveList() {
    return TakenList.of(
        "curve",
        "console.curve",
        (asked, rows) ->
            overviews
                .curve()
                .table()
                .forEach(
                    day -> rows.add(day.day(), day.received(), day.returned(), day.approved())),
        "console.curve.day console.received console.returned.curve console.approved");
  }

  @Bean
  TakenList progressList() {
    return TakenList.of(
        "progress",
        "console.forms",
        (asked, rows) -> overviews.forms().forEach(form -> add(form, rows)),
        "console.form console.due console.expected console.received console.ontime.count"
            + " console.state.RETURNED console.approved console.notyet console.overdue");
  }

  private static void add(FormHeadway form, Rows rows) {
    Progress told = form.told();
    rows.add(
        form.title(),
        form.due(),
        told.expected(),
        told.received(),
        told.onTime(),
        form.returned(),
        form.approved(),
        told.missing(),
        form.overdue());
  }
}
