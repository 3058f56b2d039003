package cn.baoshen.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.testing.CuttingProxy;
import cn.baoshen.testing.MailOffice;
import cn.baoshen.testing.MailSink;
import cn.baoshen.testing.OutsideChecker;
import cn.baoshen.testing.ServiceProcess;
import cn.baoshen.testing.Submissions;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Replies, while the service dies at a named step or the line to the mailbox breaks: each is
 * handled once.
 */
class ReplyFaultTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** Every look reads all letters, or all results. */
  private static final Duration LOOKS = Duration.ofMillis(300);

  private static final int KILLED = 137;
  private static final String SHOULI = "shouli@czj.example";
  private static final String US = "baoshen@localhost";
  private static final String CASE = "U001-2024-r1";

  @TempDir Path home;
  private final MailSink mail = new MailSink();
  private final CuttingProxy line = new CuttingProxy(mail.imapPort());
  private OutsideChecker checker;
  private Path units;

  @BeforeEach
  void prepare() throws Exception {
    checker = new OutsideChecker(home, mail);
    units = Submissions.registry(home.resolve("units.csv"), 3);
    Path folder = Files.createDirectories(home.resolve("inbox/U001"));
    Files.write(folder.resolve("年报.json"), Submissions.sound("U001"));
  }

  @AfterEach
  void stop() {
    line.close();
    mail.close();
  }

  private ServiceProcess start(String failpoint, String undo) {
    return ServiceProcess.start(
        home,
        mail.port(),
        failpoint,
        "--baoshen.units=file:" + units,
        "--baoshen.mail.imap.host=127.0.0.1",
        "--baoshen.mail.imap.port=" + line.port(),
        "--baoshen.mail.imap.tls=false",
        "--baoshen.mail.imap.username=" + US,
        "--baoshen.mail.imap.password=" + US,
        "--baoshen.mail.imap.every=500ms",
        "--baoshen.review.undo=" + undo);
  }

  private String asked() throws Exception {
    await().atMost(PATIENCE).pollInterval(LOOKS).until(() -> !mail.to(SHOULI, "【待审】").isEmpty());
    return mail.to(SHOULI, "【待审】").get(0).getMessageID();
  }

  private void reply(String asked, String body) throws Exception {
    MailOffice office = new MailOffice(mail.port(), mail.imapPort(), "czj.example", a -> a);
    office.send(
        SHOULI,
        US,
        "From: "
            + SHOULI
            + "\nTo: "
            + US
            + "\nSubject: Re\nMessage-ID: <"
            + UUID.randomUUID()
            + "@czj.example>\nIn-Reply-To: "
            + asked
            + "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
            + "Content-Transfer-Encoding: 8bit\n\n"
            + body
            + "\n");
  }

  private void awaitReturned() {
    await()
        .atMost(PATIENCE)
        .pollInterval(LOOKS)
        .until(() -> "RETURNED".equals(checker.results().get(CASE)));
  }

  private void assertHandledOnce() {
    assertThat(mail.to(SHOULI, "意见已收到")).hasSize(1);
    assertThat(mail.to("u001@unit.example", "退回")).hasSize(1);
  }

  /**
   * Dies between the mailbox and the commit, between the commit and the flag, and before the answer
   * takes effect.
   */
  @Test
  void f08_killed_at_each_step_of_a_reply_it_is_handled_once() throws Exception {
    try (ServiceProcess first = start("reply-fetched", "0s")) {
      reply(asked(), "退回，请补充说明。");
      assertThat(first.awaitDeath()).as(first.tail()).isEqualTo(KILLED);
    }
    for (String step : List.of("reply-recorded", "station-settle")) {
      try (ServiceProcess life = start(step, "0s")) {
        assertThat(life.awaitDeath()).as(step + life.tail()).isEqualTo(KILLED);
      }
    }
    try (ServiceProcess last = start("", "0s")) {
      last.awaitReady();
      awaitReturned();
      await()
          .atMost(PATIENCE)
          .pollInterval(LOOKS)
          .until(() -> !mail.to("u001@unit.example", "退回").isEmpty());
      await().atMost(PATIENCE).pollInterval(LOOKS).until(() -> !mail.to(SHOULI, "意见已收到").isEmpty());
      assertHandledOnce();
    }
  }

  @Test
  void a_reply_that_waits_for_its_time_waits_through_a_kill() throws Exception {
    try (ServiceProcess first = start("", "20s")) {
      reply(asked(), "退回，请补充说明。");
      await().atMost(PATIENCE).pollInterval(LOOKS).until(() -> !mail.to(SHOULI, "意见已收到").isEmpty());
      assertThat(checker.results()).containsEntry(CASE, "IN_REVIEW");
      first.kill();
    }
    try (ServiceProcess second = start("", "20s")) {
      second.awaitReady();
      awaitReturned();
      await()
          .atMost(PATIENCE)
          .pollInterval(LOOKS)
          .until(() -> !mail.to("u001@unit.example", "退回").isEmpty());
      assertHandledOnce();
    }
  }

  @Test
  void m05_a_line_that_breaks_in_the_middle_and_a_person_who_reads_along_lose_no_reply()
      throws Exception {
    line.cutInTheMiddleOfMails(2);
    try (ServiceProcess service = start("", "0s")) {
      String asked = asked();
      line.cut();
      reply(asked, "这份我还要再看看");
      await()
          .atMost(PATIENCE)
          .pollInterval(LOOKS)
          .until(() -> mail.to(SHOULI, "请重新答复").size() == 1);
      assertThat(line.cuts()).isGreaterThanOrEqualTo(3);
      openAndDelete();
      line.cut();
      reply(asked, "退回，请补充说明。");
      awaitReturned();
      await()
          .atMost(PATIENCE)
          .pollInterval(LOOKS)
          .until(() -> !mail.to("u001@unit.example", "退回").isEmpty());
      assertHandledOnce();
      assertThat(mail.to(SHOULI, "请重新答复")).hasSize(1);
      assertThat(log().stream().filter(l -> l.contains("cannot be read"))).hasSizeLessThan(6);
      assertThat(log()).noneMatch(l -> l.startsWith("\tat org.eclipse.angus"));
    }
  }

  private List<String> log() throws Exception {
    return Files.readAllLines(home.resolve("service.log"));
  }

  private void openAndDelete() throws Exception {
    try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
      store.connect("127.0.0.1", mail.imapPort(), US, US);
      Folder inbox = store.getFolder("INBOX");
      inbox.open(Folder.READ_WRITE);
      for (Message one : inbox.getMessages()) {
        one.setFlag(Flags.Flag.SEEN, true);
        one.setFlag(Flags.Flag.DELETED, true);
      }
      inbox.close(true);
    }
  }
}
