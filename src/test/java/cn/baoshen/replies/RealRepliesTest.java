package cn.baoshen.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.testing.CuttingProxy;
import cn.baoshen.testing.MailOffice;
import cn.baoshen.testing.MailOffice.Letter;
import cn.baoshen.testing.RealMailServers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The table of outcomes against Postfix and Dovecot as Debian ships them. */
class RealRepliesTest extends RepliesByMail {
  private static final String DOMAIN = "czj.example";

  @TempDir static Path mailHome;
  private static RealMailServers servers;
  private static CuttingProxy line;

  @Autowired private JdbcClient jdbc;

  @BeforeAll
  static void start() {
    servers = RealMailServers.start(mailHome);
    line = new CuttingProxy(servers.imapPort());
  }

  @AfterAll
  static void stop() {
    if (servers != null) {
      line.close();
      servers.close();
    }
  }

  @DynamicPropertySource
  static void place(DynamicPropertyRegistry registry) {
    prepare(registry, DOMAIN);
    registry.add("spring.mail.host", () -> RealMailServers.HOST);
    registry.add("spring.mail.port", () -> servers.smtpPort());
    registry.add("baoshen.mail.imap.host", () -> RealMailServers.HOST);
    registry.add("baoshen.mail.imap.port", () -> line.port());
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

  @Test
  void m05_a_line_that_is_cut_every_second_loses_no_reply_and_doubles_none() throws Exception {
    Letter asked = asked();
    ScheduledExecutorService storm = Executors.newSingleThreadScheduledExecutor();
    storm.scheduleWithFixedDelay(line::cut, 0, 900, TimeUnit.MILLISECONDS);
    try {
      assertThat(reply(asked, "这份我还要再看看").outcome()).isEqualTo("unclear");
      assertThat(reply(asked, "还是要再看看").outcome()).isEqualTo("unclear");
    } finally {
      storm.shutdownNow();
    }

    assertThat(line.cuts()).isGreaterThan(1);
    assertAnsweredOnceEach();
  }

  @Test
  void m05_a_mailbox_that_is_numbered_anew_loses_no_reply_and_doubles_none() throws Exception {
    Letter asked = asked();
    reply(asked, "这份我还要再看看");
    long before = servers.uidValidity("baoshen@" + DOMAIN);
    servers.renumber("baoshen@" + DOMAIN);
    assertThat(servers.uidValidity("baoshen@" + DOMAIN)).isNotEqualTo(before);
    assertThat(reply(asked, "还是要再看看").outcome()).isEqualTo("unclear");

    await().atMost(Duration.ofSeconds(120)).until(() -> places().contains(2));
    assertAnsweredOnceEach();
  }

  /** How many places of the mailbox each reply was met at. */
  private List<Integer> places() {
    return jdbc.sql(
            "select count(*) from handled_mail h join incoming_mail m on m.id = h.mail_id"
                + " where m.case_id = ? group by m.id")
        .param(caseId())
        .query(Integer.class)
        .list();
  }

  private void assertAnsweredOnceEach() throws Exception {
    await().atMost(Duration.ofSeconds(120)).until(() -> answers() == 2);
    assertThat(places()).hasSize(2);
    assertThat(decisions()).isEmpty();
  }

  private int answers() throws Exception {
    return count("shouli", "请重新答复", caseId());
  }
}
