package cn.baoshen.console.routes;

import cn.baoshen.camel.RouteStatus;
import cn.baoshen.casebook.mail.IncomingMail;
import cn.baoshen.casebook.mail.IncomingMails;
import cn.baoshen.console.Times;
import cn.baoshen.console.listing.ListWorkbook.Rows;
import cn.baoshen.console.listing.TakenList;
import cn.baoshen.console.listing.TakenList.Asked;
import cn.baoshen.intake.inbox.Oddity;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The routes as a list, and what stands beside them: mails set aside, odd files of the inbox. */
@Configuration(proxyBeanMethods = false)
class StandingLists {

  private final Walks walks;
  private final IncomingMails mails;
  private final Times times;

  StandingLists(Walks walks, IncomingMails mails, Times times) {
    this.walks = walks;
    this.mails = mails;
    this.times = times;
  }

  @Bean
  TakenList routesList() {
    return TakenList.of(
        "routes",
        "console.routes.routes",
        (asked, rows) -> walks.routes().forEach(line -> add(line, asked, rows)),
        "console.routes.route console.list.code console.state console.routes.done"
            + " console.routes.errors console.routes.mean.ms console.routes.last.ms"
            + " console.routes.waiting console.routes.oldest console.audit.reason");
  }

  private void add(RouteLine line, Asked asked, Rows rows) {
    RouteStatus route = line.status();
    boolean ran = route.done() + route.failed() > 0;
    rows.add(
        asked.say("console.routes.name.", route.id()),
        route.id(),
        asked.say("console.routes.state.", state(line)),
        route.done(),
        route.failed(),
        ran ? route.meanMillis() : null,
        ran ? route.lastMillis() : null,
        route.station().isEmpty() ? null : line.work().tasks(),
        times.exactly(line.work().oldest()),
        line.suspended() == null ? "" : line.suspended().reason());
  }

  private static String state(RouteLine line) {
    String going = line.status().running() ? "running" : "off";
    return line.suspended() == null ? going : "suspended";
  }

  @Bean
  TakenList asideList() {
    return TakenList.of(
        "aside",
        "console.routes.aside",
        (asked, rows) -> mails.setAside(TakenList.MOST).forEach(mail -> add(mail, asked, rows)),
        "console.routes.mail.at console.routes.mail.sender console.routes.mail.subject console.case"
            + " console.routes.aside.why console.routes.aside.answered console.routes.aside.place"
            + " console.routes.aside.file");
  }

  private void add(IncomingMail mail, Asked asked, Rows rows) {
    rows.add(
        times.exactly(mail.at()),
        mail.sender(),
        mail.subject(),
        mail.caseId(),
        asked.say("console.routes.aside.", mail.detail()),
        asked.say("console.routes.aside.", mail.answered() ? "told" : "silent"),
        mail.messageId(),
        mail.file());
  }

  @Bean
  TakenList inboxList() {
    return TakenList.of(
        "inbox",
        "console.routes.inbox",
        (asked, rows) ->
            Stream.of(walks.inbox().odd(), walks.inbox().alone())
                .flatMap(seen -> seen.stream())
                .forEach(odd -> add(odd, asked, rows)),
        "tryout.file console.routes.inbox.why console.routes.inbox.since");
  }

  private void add(Oddity odd, Asked asked, Rows rows) {
    rows.add(
        odd.path(), asked.say("console.routes.inbox.", odd.kind()), times.exactly(odd.since()));
  }
}
