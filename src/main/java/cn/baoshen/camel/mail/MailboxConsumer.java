package cn.baoshen.camel.mail;

import cn.baoshen.casebook.store.NodeLeases;
import jakarta.mail.MessagingException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;

/** Walks the route for each mail that waits; one that fails keeps no other waiting. */
class MailboxConsumer extends ScheduledPollConsumer {
  private static final String LEASE = "mailbox";

  private final NodeLeases leases;
  private final ImapFolder folder;
  private final MailboxRound round;

  MailboxConsumer(MailboxEndpoint endpoint, Processor processor, MailboxComponent mailbox) {
    super(endpoint, processor);
    this.folder = mailbox.folder();
    this.round = mailbox.round();
    this.leases = mailbox.leases();
  }

  @Override
  protected int poll() throws Exception {
    forceConsumerAsReady();
    if (!leases.isOurs(LEASE)) {
      round.rest();
      return 0;
    }
    round.look();
    Set<Long> tried = new HashSet<>();
    Optional<LyingMail> mail = round.due(tried);
    while (mail.isPresent() && isRunAllowed() && !isSuspendingOrSuspended()) {
      tried.add(mail.get().uid());
      take(mail.get());
      mail = round.due(tried);
    }
    return tried.size();
  }

  private void take(LyingMail mail) throws Exception {
    Exception failure = walk(mail);
    if (failure == null) {
      round.done(mail);
      return;
    }
    if (!round.failed(mail, failure) && folder.isOpen()) {
      // The database or the disk: the next mail would fare no better.
      throw failure;
    }
    reopen();
  }

  private void reopen() throws MessagingException {
    if (!folder.isOpen()) {
      round.look();
    }
  }

  private Exception walk(LyingMail mail) throws Exception {
    Exchange exchange = createExchange(false);
    try {
      exchange.getMessage().setBody(mail);
      getProcessor().process(exchange);
      return exchange.getException();
    } finally {
      releaseExchange(exchange, false);
    }
  }

  @Override
  protected void doStop() throws Exception {
    super.doStop();
    folder.close();
  }
}
