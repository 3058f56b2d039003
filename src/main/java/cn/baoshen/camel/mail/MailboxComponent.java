package cn.baoshen.camel.mail;

import cn.baoshen.casebook.store.NodeLeases;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** {@code mailbox:NAME}: the mails that come into the mailbox, one after another, as they lie. */
class MailboxComponent extends DefaultComponent {
  private final ImapFolder folder;
  private final MailboxRound round;
  private final MailboxWatch watch;
  private final NodeLeases leases;

  MailboxComponent(ImapFolder folder, MailboxRound round, MailboxWatch watch, NodeLeases leases) {
    this.leases = leases;
    this.folder = folder;
    this.round = round;
    this.watch = watch;
  }

  @Override
  protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
      throws Exception {
    MailboxEndpoint endpoint = new MailboxEndpoint(uri, this);
    setProperties(endpoint, parameters);
    return endpoint;
  }

  ImapFolder folder() {
    return folder;
  }

  MailboxRound round() {
    return round;
  }

  NodeLeases leases() {
    return leases;
  }

  MailboxWatch watch() {
    return watch;
  }
}
