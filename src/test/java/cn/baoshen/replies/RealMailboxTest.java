package cn.baoshen.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.Baoshen;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.mail.IncomingMail;
import cn.baoshen.casebook.mail.IncomingMails;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import cn.baoshen.review.inbound.MailBacklog;
import cn.baoshen.testing.MailOffice;
import cn.baoshen.testing.MailOffice.Letter;
import cn.baoshen.testing.RealMailServers;
import cn.baoshen.testing.Soak;
import cn.baoshen.testing.Submissions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A service that is started on a mailbox in use, at Postfix and Dovecot: it keeps quiet about what
 * is none of its business, and no mail keeps it from the next.
 */
@CamelSpringBootTest
@SpringBootTest(
    classes = Baoshen.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "baoshen.settle=300ms",
      "baoshen.warm-up=false",
      "baoshen.review.undo=1s",
      "db-scheduler.polling-interval=200ms"
    })
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealMailboxTest {
  private static final String DOMAIN = "czj.example";
  private static final String US = "baoshen@" + DOMAIN;
  private static final int OLD = 5_000;

  /** So many of them are of today: each of these is recorded. */
  private static final int FRESH = Soak.isOn() ? 2_500 : 500;

  private static final Duration PATIENCE = Duration.ofSeconds(180);

  /** Ten times what it takes; a mail that waits for one that cannot be fetched waits for good. */
  private static final Duration AT_ONCE = Duration.ofSeconds(90);

  /** Headers that a strict reader refuses; {@code FROM} is the reviewer. */
  private static final String[] ODD = {
    "From: FROM\nCc: 张三 李四",
    "From: FROM\nCc: 张三 <>",
    "From: FROM\nCc: wang@a_b.example",
    "From: FROM\nCc: 王五 <wang@中国.example>",
    "From: FROM\nReply-To: <>",
    "From: 首席 李四 <FROM>\nTo: 财政局 <" + US + ">, <>",
    "From: FROM\nBcc: ;;,<<>>\nDate: 昨天",
    "From: FROM\nSender: <>\nTo: undisclosed-recipients:;",
  };

  @TempDir static Path home;
  @TempDir static Path mailHome;
  private static RealMailServers servers;

  @Autowired private CaseBook book;
  @Autowired private IncomingMails mails;
  @Autowired private MailBacklog backlog;
  @Autowired private JdbcClient jdbc;

  @BeforeAll
  static void start() {
    servers = RealMailServers.start(mailHome);
    List<byte[]> old = IntStream.range(0, OLD).mapToObj(RealMailboxTest::old).toList();
    servers.lay(US, old.subList(FRESH, OLD), Instant.now().minus(Duration.ofDays(20)));
    servers.lay(US, old.subList(0, FRESH), Instant.now().minusSeconds(60));
  }

  private static byte[] old(int i) {
    String from = i % 10 == 0 ? "shouli" : i % 10 == 1 ? "MAILER-DAEMON" : "person" + i % 350;
    return ("From: "
            + from
            + "@"
            + DOMAIN
            + "\nTo: "
            + US
            + "\nSubject: Re: 2023\nMessage-ID: <old"
            + i
            + "@x.example>\nIn-Reply-To: <other"
            + i
            + "@x.example>\n\n同意\n")
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  @AfterAll
  static void stop() {
    if (servers != null) {
      servers.close();
    }
  }

  @DynamicPropertySource
  static void place(DynamicPropertyRegistry registry) {
    RepliesByMail.prepare(registry, home, DOMAIN);
    registry.add("spring.mail.host", () -> RealMailServers.HOST);
    registry.add("spring.mail.port", () -> servers.smtpPort());
    registry.add("baoshen.mail.imap.host", () -> RealMailServers.HOST);
    registry.add("baoshen.mail.imap.port", () -> servers.imapPort());
    registry.add("baoshen.mail.imap.username", () -> US);
    registry.add("baoshen.mail.imap.password", () -> RealMailServers.PASSWORD);
    registry.add("baoshen.mail.imap.every", () -> "1s");
  }

  private MailOffice office() {
    return new MailOffice(
        servers.smtpPort(), servers.imapPort(), DOMAIN, address -> RealMailServers.PASSWORD);
  }

  @Test
  @Order(1)
  void a_new_service_on_a_mailbox_with_5000_old_mails_writes_to_nobody_about_them()
      throws Exception {
    Letter asked = asked(1);
    reply(asked, "From: FROM", "同意");
    awaitDecided(1);

    assertThat(kinds()).doesNotContainKey("mail-instructions").doesNotContainKey("alarm");
    await().atMost(PATIENCE).until(() -> kinds().containsKey("mail-understood"));
    assertThat(kinds()).containsEntry("mail-understood", 1);
    // Mail of the last day is recorded, and nothing else is done about it.
    assertThat(mails.recent(10)).filteredOn(mail -> mail.caseId() != null).hasSize(1);
    assertThat(servers.seen(US)).isZero();
    await().atMost(PATIENCE).until(() -> backlog.age().compareTo(Duration.ofSeconds(30)) < 0);
  }

  @Test
  @Order(2)
  void an_idle_look_into_5000_mails_takes_less_than_a_fiftieth_of_a_core() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long looking =
        Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
            .filter(t -> t != null && t.getThreadName().contains("mailbox://replies"))
            .mapToLong(t -> t.getThreadId())
            .findAny()
            .orElseThrow();
    long cpu = threads.getThreadCpuTime(looking);
    Duration watched = Duration.ofSeconds(5);
    await().pollDelay(watched).atMost(watched.multipliedBy(2)).until(() -> true);
    assertThat(threads.getThreadCpuTime(looking) - cpu).isLessThan(watched.toNanos() / 50);
  }

  @Test
  @Order(3)
  void a_reply_decides_however_odd_its_other_headers_are() throws Exception {
    for (int i = 0; i < ODD.length; i++) {
      drop(10 + i);
    }
    for (int i = 0; i < ODD.length; i++) {
      reply(letter(10 + i), ODD[i], "同意");
    }
    for (int i = 0; i < ODD.length; i++) {
      awaitDecided(10 + i);
    }
  }

  @Test
  @Order(4)
  void mails_that_cannot_be_fetched_hold_nobody_up_and_stand_aside_each() throws Exception {
    Letter asked = asked(30);
    servers.layUnreadable(US, 100);
    for (int i = 0; i < 50; i++) {
      office()
          .send("a@b.example", US, ODD[i % ODD.length].replace("FROM", "x@y.example") + "\n\nx\n");
    }
    Instant sent = Instant.now();
    reply(asked, "From: FROM", "同意");
    awaitDecided(30);
    Duration took = Duration.between(sent, Instant.now());
    System.out.printf("decided behind 150 others after %.1f s%n", took.toMillis() / 1e3);
    assertThat(took).isLessThan(AT_ONCE);

    await().atMost(PATIENCE).until(() -> mails.setAside(500).size() == 100);
    assertThat(mails.setAside(500)).extracting(IncomingMail::messageId).doesNotHaveDuplicates();
    assertThat(kinds().get("alarm")).as("one an hour").isLessThanOrEqualTo(2);
  }

  private Map<String, Integer> kinds() {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    jdbc.sql("select kind, count(*) as n from letter group by kind")
        .query((row, n) -> kinds.put(row.getString("kind"), row.getInt("n")))
        .list();
    return kinds;
  }

  private Letter asked(int number) throws Exception {
    drop(number);
    return letter(number);
  }

  private static void drop(int number) throws IOException {
    String unit = Submissions.code(number);
    Path folder = Files.createDirectories(home.resolve("inbox").resolve(unit));
    Files.write(folder.resolve("年报.json"), Submissions.sound(unit));
  }

  private Letter letter(int number) {
    List<Letter> letters = new ArrayList<>();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(700))
        .until(
            () -> {
              letters.clear();
              letters.addAll(office().letters("shouli@" + DOMAIN, "【待审】", id(number)));
              return letters.size() == 1;
            });
    return letters.get(0);
  }

  private void reply(Letter asked, String headers, String words) throws Exception {
    String shouli = "shouli@" + DOMAIN;
    office()
        .send(
            shouli,
            US,
            headers.replace("FROM", shouli)
                + "\nSubject: Re\nMessage-ID: <"
                + UUID.randomUUID()
                + "@x.example>\nIn-Reply-To: "
                + asked.messageId()
                + "\nContent-Type: text/plain; charset=utf-8\n\n"
                + words
                + "\n");
  }

  private void awaitDecided(int number) {
    await(id(number))
        .atMost(PATIENCE)
        .until(
            () ->
                book.get(id(number)).state() == CaseState.IN_REVIEW
                    && book.get(id(number)).tier() == Tier.REVIEWER);
  }

  private static String id(int number) {
    return Submissions.code(number) + "-2024-r1";
  }
}
