package cn.baoshen.console.routes;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.mail.IncomingMail;
import cn.baoshen.casebook.mail.IncomingMails;
import cn.baoshen.console.Times;
import cn.baoshen.console.listing.ListWorkbook.Rows;
import cn.baoshen.console.listing.TakenList;
import cn.baoshen.console.listing.TakenList.Asked;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists of the routes page, longer than the page shows them. */
@Configuration(proxyBeanMethods = false)
class RouteLists {
  private static final String STATION = "console.routes.station.";

  private final RouteQueries queries;
  private final Alarms alarms;
  private final IncomingMails mails;
  private final Times times;

  RouteLists(RouteQueries queries, Alarms alarms, IncomingMails mails, Times times) {
    this.queries = queries;
    this.alarms = alarms;
    this.mails = mails;
    this.times = times;
  }

  @Bean
  TakenList alarmsList() {
    return TakenList.of(
        "alarms",
        "console.routes.alarms",
        (asked, rows) ->
            alarms
                .open(TakenList.MOST)
                .forEach(
                    alarm ->
                        rows.add(
                            times.exactly(alarm.since()),
                            asked.say("alarm-kind.", alarm.kind()),
                            alarm.subject())),
        "console.audit.at console.list.kind console.audit.about");
  }

  @Bean
  TakenList failuresList() {
    return TakenList.of(
        "failures",
        "console.routes.failures",
        (asked, rows) ->
            queries.failures(TakenList.MOST).forEach(failure -> add(failure, asked, rows)),
        "console.audit.at console.case console.unit console.routes.station"
            + " console.audit.reason");
  }

  private void add(FailureLine failure, Asked asked, Rows rows) {
    rows.add(
        times.exactly(failure.at()),
        failure.caseId(),
        failure.unit(),
        asked.say(STATION, failure.station()),
        failure.reason());
  }

  @Bean
  TakenList tasksList() {
    return TakenList.of(
        "tasks",
        "console.routes.tasks",
        (asked, rows) -> queries.next(TakenList.MOST).forEach(task -> add(task, asked, rows)),
        "console.routes.station console.case console.list.detail"
            + " console.routes.tries console.routes.due console.audit.reason");
  }

  private void add(WaitingTask task, Asked asked, Rows rows) {
    rows.add(
        asked.say(STATION, task.station()),
        task.subject(),
        task.about(),
        task.failures(),
        times.exactly(task.next()),
        task.cause());
  }

  @Bean
  TakenList mailsList() {
    return TakenList.of(
        "mails",
        "console.routes.mails",
        (asked, rows) -> mails.recent(TakenList.MOST).forEach(mail -> add(mail, asked, rows)),
        "console.routes.mail.at console.routes.mail.sender"
            + " console.routes.mail.subject console.case console.routes.mail.outcome");
  }

  private void add(IncomingMail mail, Asked asked, Rows rows) {
    String known = asked.say("console.routes.mail.", mail.outcome());
    rows.add(
        times.exactly(mail.at()),
        mail.sender(),
        mail.subject(),
        mail.caseId(),
        known.equals(mail.outcome()) ? asked.say("reply-", mail.outcome()) : known);
  }
}
