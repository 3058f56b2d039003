package cn.baoshen.camel.mail;

import cn.baoshen.camel.station.OnceLogger;
import cn.baoshen.camel.station.RoundWatch;
import cn.baoshen.casebook.Alarms;
import cn.baoshen.review.Strangers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an eye on the mailbox: says once when it can no longer be read and once when it can again,
 * and raises one alarm when that lasts. The consumer connects anew at every look.
 */
class MailboxWatch extends RoundWatch {
  private static final Logger LOG = LoggerFactory.getLogger(MailboxWatch.class);

  private final OnceLogger log;
  private final Mailbox mailbox;
  private final Duration patience;
  private final Alarms alarms;
  private final Strangers strangers;
  private final Clock clock;
  private @Nullable Instant lostAt;
  private boolean failed;
  private boolean told;

  /**
   * @param patience after how long an alarm is raised
   */
  MailboxWatch(
      Mailbox mailbox, Duration patience, Alarms alarms, Strangers strangers, Clock clock) {
    this.mailbox = mailbox;
    String name = "mailbox " + mailbox.name();
    this.log = new OnceLogger(LOG, name + " cannot be read", name + " can be read again");
    this.patience = patience;
    this.alarms = alarms;
    this.strangers = strangers;
    this.clock = clock;
  }

  @Override
  public synchronized boolean begin(Consumer consumer, Endpoint endpoint) {
    failed = false;
    return true;
  }

  @Override
  public synchronized void commit(Consumer consumer, Endpoint endpoint, int polled) {
    if (!failed && lostAt != null) {
      log.done();
      lostAt = null;
      told = false;
    }
    tellOfStrangers();
  }

  private void tellOfStrangers() {
    try {
      strangers.tell();
    } catch (RuntimeException e) {
      LOG.warn(
          "what strangers wrote to mailbox {} is told later ({})", mailbox.name(), e.toString());
    }
  }

  @Override
  protected synchronized void failed(Throwable cause) {
    failed = true;
    Instant since = lostAt == null ? clock.instant() : lostAt;
    lostAt = since;
    log.failed(cause::toString);
    if (!told && Duration.between(since, clock.instant()).compareTo(patience) >= 0) {
      tell(since);
    }
  }

  // The moment is part of the subject: each time it is lost is told once.
  private void tell(Instant since) {
    try {
      alarms.raise(
          "mailbox-unreachable", mailbox.name() + " " + since.truncatedTo(ChronoUnit.SECONDS));
      told = true;
    } catch (RuntimeException e) {
      LOG.warn("the alarm for mailbox {} waits ({})", mailbox.name(), e.toString());
    }
  }
}
