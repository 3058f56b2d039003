package cn.baoshen.console.watch;

import cn.baoshen.camel.station.Rounds;
import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.RulesInForce;
import cn.baoshen.casebook.calendar.LetterPace;
import cn.baoshen.casebook.store.EmbeddedDatabase;
import cn.baoshen.casebook.store.Folders;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.casebook.store.NodeLeases;
import cn.baoshen.casebook.store.NodeSettings;
import cn.baoshen.mailbox.EmbeddedMailServer;
import cn.baoshen.model.asked.AskedForms;
import cn.baoshen.review.inbound.MailBacklog;
import cn.baoshen.review.inbound.ReplySettings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The health of the house and its figures. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {
  private static final int SMTP = 25;

  @Bean
  Gauges gauges(
      JdbcClient jdbc,
      Clock clock,
      OpenCollection collection,
      MailBacklog backlog,
      LetterPace pace,
      NodeLeases leases,
      MeterRegistry meters) {
    Gauge.builder("baoshen.mail.oldest.waiting", backlog, mail -> mail.age().toSeconds())
        .description("Age of the oldest mail that came in and was not handled")
        .baseUnit("seconds")
        .register(meters);
    FigureQueries queries = new FigureQueries(jdbc, pace, clock);
    return new Gauges(queries, collection::year, () -> leases.isOurs("gauges"), meters);
  }

  @Bean
  InboxPlace inboxPlace(
      Folders folders, NodeSettings node, NodeLeases leases, Alarms alarms, Clock clock) {
    String note =
        leases.isAlone()
            ? InboxPlace.NOTE
            : InboxPlace.NOTE.replace(".txt", "-" + node.name() + ".txt");
    KeptFiles notes = KeptFiles.rooted(folders.state());
    return new InboxPlace(folders.inbox(), note, notes, alarms, clock);
  }

  @Bean
  Rounds placeRounds(InboxPlace place, WatchSettings settings) {
    return new Rounds(place::raise, settings.refresh());
  }

  @Bean
  InboxHealth inboxHealthIndicator(Folders folders, InboxPlace place) {
    return new InboxHealth(folders.inbox(), place);
  }

  @Bean
  DiskHealth diskHealthIndicator(
      Folders folders, DataSourceProperties database, WatchSettings settings) {
    Map<String, Path> growing = new LinkedHashMap<>();
    growing.put("state", folders.state());
    growing.put("outbox", folders.outbox());
    EmbeddedDatabase.folder(database.getUrl()).ifPresent(folder -> growing.put("database", folder));
    return new DiskHealth(growing, settings.leastDisk().toBytes());
  }

  @Bean
  MailHealth mailHealthIndicator(
      MailProperties mail,
      ReplySettings imap,
      ObjectProvider<EmbeddedMailServer> embedded,
      MailBacklog backlog) {
    List<Server> servers = new ArrayList<>();
    EmbeddedMailServer ours = embedded.getIfAvailable();
    servers.add(
        ours == null
            ? new Server(
                "smtp",
                Objects.toString(mail.getHost(), ""),
                mail.getPort() == null ? SMTP : mail.getPort())
            : new Server("smtp", EmbeddedMailServer.HOST, ours.smtpPort()));
    if (imap.isNamed()) {
      servers.add(new Server("imap", imap.host(), imap.effectivePort()));
    } else if (ours != null) {
      servers.add(new Server("imap", EmbeddedMailServer.HOST, ours.imapPort()));
    }
    return new MailHealth(servers, backlog, imap.alarm());
  }

  @Bean
  Rounds countingRounds(Gauges gauges, WatchSettings settings) {
    return new Rounds(gauges::refresh, settings.refresh());
  }

  @Bean
  Rounds callingRounds(MailHealth mail, WatchSettings settings) {
    return new Rounds(mail::refresh, settings.call());
  }

  @Bean
  StuckCases stuckCases(JdbcClient jdbc, WatchSettings settings, Alarms alarms, Clock clock) {
    return new StuckCases(new StuckQueries(jdbc), settings.stuck(), alarms, clock);
  }

  @Bean
  Rounds stuckRounds(StuckCases stuck, WatchSettings settings) {
    return new Rounds(stuck::raise, settings.refresh());
  }

  @Bean
  ChangedRules changedRules(RulesInForce rules, AskedForms forms, Alarms alarms) {
    return new ChangedRules(rules, forms, alarms);
  }

  @Bean
  Rounds changedRounds(ChangedRules changed, WatchSettings settings) {
    return new Rounds(changed::raise, settings.refresh());
  }
}
