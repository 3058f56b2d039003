package cn.baoshen.camel.mail;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.mail.IncomingMails;
import cn.baoshen.casebook.store.NodeLeases;
import cn.baoshen.mailbox.EmbeddedMailServer;
import cn.baoshen.review.Strangers;
import cn.baoshen.review.inbound.MailBacklog;
import cn.baoshen.review.inbound.MailReceiver;
import cn.baoshen.review.inbound.ReplySettings;
import cn.baoshen.review.letter.ReplyReading;
import cn.baoshen.review.link.ReviewSettings;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.PropertiesComponent;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way in for mail: the mailbox that {@code baoshen.mail.imap.*} names, or the embedded one. */
@Configuration(proxyBeanMethods = false)
class MailReadingConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(MailReadingConfiguration.class);
  private static final Duration NEARBY = Duration.ofSeconds(1);
  private static final String IMAP = "mail.imap.";

  @Bean
  Mailbox replyMailbox(
      ReplySettings settings, ReviewSettings review, ObjectProvider<EmbeddedMailServer> embedded) {
    if (settings.isNamed()) {
      PasswordAuthentication login =
          new PasswordAuthentication(settings.username(), settings.password());
      return new Mailbox(
          settings.host(), settings.effectivePort(), login, settings.folder(), settings.every());
    }
    EmbeddedMailServer ours = embedded.getIfAvailable();
    if (ours == null) {
      LOG.warn("baoshen.mail.imap.host is not set: reviewers answer on the page, not by reply");
      return Mailbox.NONE;
    }
    String us = review.mail().from();
    ours.readFor(us);
    PasswordAuthentication login = new PasswordAuthentication(us, us);
    return new Mailbox(EmbeddedMailServer.HOST, ours.imapPort(), login, "INBOX", NEARBY);
  }

  @Bean
  ReplyReading replies(Mailbox mailbox) {
    return mailbox::isRead;
  }

  @Bean
  Session mailboxSession(Mailbox mailbox, ReplySettings settings) {
    Properties properties = new Properties();
    properties.setProperty(IMAP + "connectiontimeout", millis(settings.connect()));
    properties.setProperty(IMAP + "timeout", millis(settings.answer()));
    properties.setProperty(IMAP + "writetimeout", millis(settings.answer()));
    if (settings.isNamed() && settings.isEncrypted()) {
      String way = settings.startsTls() ? "starttls.required" : "ssl.enable";
      properties.setProperty(IMAP + way, "true");
      properties.setProperty(IMAP + "starttls.enable", String.valueOf(settings.startsTls()));
      properties.setProperty(IMAP + "ssl.checkserveridentity", "true");
    }
    return Session.getInstance(properties);
  }

  private static String millis(Duration duration) {
    return String.valueOf(duration.toMillis());
  }

  @Bean
  MailboxWatch mailboxWatch(
      Mailbox mailbox, ReplySettings settings, Alarms alarms, Strangers strangers, Clock clock) {
    return new MailboxWatch(mailbox, settings.alarm(), alarms, strangers, clock);
  }

  @Bean
  ImapFolder replyFolder(Session mailboxSession, Mailbox replyMailbox, Clock clock) {
    return new ImapFolder(mailboxSession, replyMailbox, clock);
  }

  @Bean
  MailboxRound mailboxRound(
      ImapFolder replyFolder,
      Mailbox replyMailbox,
      MailReceiver mailReceiver,
      IncomingMails mails,
      MailBacklog backlog,
      ObjectProvider<EmbeddedMailServer> embedded,
      Clock clock) {
    return new MailboxRound(
        replyFolder,
        replyMailbox,
        mailReceiver,
        mails,
        backlog,
        uid -> embedded.ifAvailable(ours -> ours.isRead(uid)),
        clock);
  }

  @Bean("mailbox")
  MailboxComponent mailboxComponent(
      ImapFolder replyFolder, MailboxRound round, MailboxWatch watch, NodeLeases leases) {
    return new MailboxComponent(replyFolder, round, watch, leases);
  }

  /** Whether a mailbox is read becomes known only now. */
  @Bean
  CamelContextConfiguration mailboxPlace(Mailbox mailbox) {
    return new CamelContextConfiguration() {
      @Override
      public void beforeApplicationStart(CamelContext context) {
        PropertiesComponent properties = context.getPropertiesComponent();
        properties.addOverrideProperty("mailbox.isRead", String.valueOf(mailbox.isRead()));
        properties.addOverrideProperty("mailbox.every", millis(mailbox.every()));
      }

      @Override
      public void afterApplicationStart(CamelContext context) {}
    };
  }
}
