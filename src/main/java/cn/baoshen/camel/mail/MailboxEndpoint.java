package cn.baoshen.camel.mail;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.ScheduledPollEndpoint;

/** The mailbox as the beginning of a route; {@code delay} says how often it is looked into. */
class MailboxEndpoint extends ScheduledPollEndpoint {
  MailboxEndpoint(String uri, MailboxComponent component) {
    super(uri, component);
  }

  @Override
  public Producer createProducer() {
    throw new UnsupportedOperationException("mail goes out by another way");
  }

  @Override
  public Consumer createConsumer(Processor processor) throws Exception {
    MailboxComponent mailbox = (MailboxComponent) getComponent();
    MailboxConsumer consumer = new MailboxConsumer(this, processor, mailbox);
    configureConsumer(consumer);
    consumer.setPollStrategy(mailbox.watch());
    consumer.setExceptionHandler(mailbox.watch());
    return consumer;
  }
}
