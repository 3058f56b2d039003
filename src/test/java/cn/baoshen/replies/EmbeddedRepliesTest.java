package cn.baoshen.replies;

import cn.baoshen.mailbox.EmbeddedMailServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The table of outcomes against the server that a newcomer starts with. */
class EmbeddedRepliesTest extends RepliesByMail {
  private static final String DOMAIN = "czj.example";

  @Autowired private EmbeddedMailServer server;

  @DynamicPropertySource
  static void place(DynamicPropertyRegistry registry) {
    prepare(registry, DOMAIN);
  }

  @Override
  MailOffice office() {
    return new MailOffice(server.smtpPort(), server.imapPort(), DOMAIN, address -> address);
  }
}
