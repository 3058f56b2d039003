package cn.baoshen.replies;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.mail.RealMailServers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The table of outcomes against Postfix and Dovecot as Debian ships them. */
class RealRepliesTest extends RepliesByMail {
  private static final String DOMAIN = "czj.example";

  @TempDir static Path mailHome;
  private static RealMailServers servers;

  @BeforeAll
  static void start() {
    servers = RealMailServers.start(mailHome);
  }

  @AfterAll
  static void stop() {
    if (servers != null) {
      servers.close();
    }
  }

  @DynamicPropertySource
  static void place(DynamicPropertyRegistry registry) {
    prepare(registry, DOMAIN);
    registry.add("spring.mail.host", () -> RealMailServers.HOST);
    registry.add("spring.mail.port", () -> servers.smtpPort());
    registry.add("baoshen.mail.imap.host", () -> RealMailServers.HOST);
    registry.add("baoshen.mail.imap.port", () -> servers.imapPort());
    registry.add("baoshen.mail.imap.username", () -> "baoshen@" + DOMAIN);
    registry.add("baoshen.mail.imap.password", () -> RealMailServers.PASSWORD);
    registry.add("baoshen.mail.imap.every", () -> "1s");
  }

  @Override
  MailOffice office() {
    return new MailOffice(
        servers.smtpPort(), servers.imapPort(), DOMAIN, address -> RealMailServers.PASSWORD);
  }

  @Test
  void m06_what_postfix_says_of_a_reviewer_who_does_not_exist_reaches_the_administrator()
      throws Exception {
    askSomebodyElse("nobody@" + DOMAIN);

    awaitAlarm("nobody@" + DOMAIN);
    assertThat(events()).contains("letter-bounced");
    assertThat(decisions()).isEmpty();
  }
}
