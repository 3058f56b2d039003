package cn.baoshen.console.access;

import cn.baoshen.console.Times;
import cn.baoshen.console.access.login.LoginSessions;
import cn.baoshen.console.listing.TakenList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sessions under way as a list: one's own, and for administrators everybody's. */
@Configuration(proxyBeanMethods = false)
class SessionLists {
  @Bean
  TakenList sessionsList(LoginSessions sessions, Times times) {
    return TakenList.of(
        "sessions",
        "console.sessions.title",
        (asked, rows) ->
            (asked.administrator() ? sessions.underWay() : sessions.underWay(asked.who()))
                .forEach(
                    line ->
                        rows.add(
                            line.name(),
                            line.device(),
                            line.remote(),
                            times.exactly(line.startedAt()),
                            times.exactly(line.seenAt()))),
        "console.name console.sessions.device console.audit.remote"
            + " console.sessions.started console.sessions.seen");
  }
}
