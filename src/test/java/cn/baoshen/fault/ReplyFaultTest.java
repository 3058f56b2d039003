package cn.baoshen.fault;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.testing.CuttingProxy;
import cn.baoshen.testing.MailOffice;
import cn.baoshen.testing.ServiceProcess;
import cn.baoshen.testing.Submissions;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Replies, while the service dies at one named step after the other or the line to the mailbox
 * breaks: each is handled once; after a report that ended the process, which {@link
 * PoisonFaultTest} has for itself with {@code -Psoak}. One home, each life the sequel of the last.
 */
class ReplyFaultTest extends FaultHouse {
  private static final String US = "baoshen@localhost";
  private static final String CASE = "U001-2024-r1";
  private static final Duration UNDO = Duration.ofSeconds(20);

  /** What ends the process once is set aside; no reply has died yet. */
  private static final String DIES_ONCE = "--baoshen.station.crashes=1";

  private final CuttingProxy line = new CuttingProxy(mail.imapPort());

  @AfterEach
  void cutForGood() {
    line.close();
  }

  private ServiceProcess living(String failpoint, Duration undo) {
    return living(failpoint, undo, DIES_OFTEN);
  }

  private ServiceProcess living(String failpoint, Duration undo, String deaths) {
    return start(
        failpoint,
        deaths,
        "--baoshen.mail.imap.host=127.0.0.1",
        "--baoshen.mail.imap.port=" + line.port(),
        "--baoshen.mail.imap.tls=false",
        "--baoshen.mail.imap.username=" + US,
        "--baoshen.mail.imap.password=" + US,
        "--baoshen.mail.imap.every=500ms",
        "--baoshen.review.undo=" + undo.toSeconds() + "s");
  }

  /** Asked about a case, whose subject and file name its unit. */
  private String asked(String unit) throws Exception {
    awaitThat(() -> !letters(unit).isEmpty());
    return letters(unit).get(0).getMessageID();
  }

  private List<MimeMessage> letters(String unit) {
    return mail.to(SHOULI, unit + "-2024-r1").stream().filter(ReplyFaultTest::asks).toList();
  }

  private static boolean asks(MimeMessage letter) {
    try {
      return letter.getSubject().contains("【待审】");
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
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

  /** The report that kills is set aside in the next life, of which others make use. */
  private void setAside() throws Exception {
    awaitState("U003-2024-r1", "FAILED");
    awaitLetters(ADMIN, "处理中断", 1);
    drop("U001", "年报.json", Submissions.sound("U001"));
    awaitState(CASE, "IN_REVIEW");
  }

  /**
   * Dies between the mailbox and the commit, between the commit and the flag, and when the answer
   * takes effect, for which it has waited through the kill before.
   */
  @Test
  void f08_f27_and_m05_killed_at_each_step_and_with_a_line_that_breaks_each_reply_is_handled_once()
      throws Exception {
    drop("U003", "venom.json", Submissions.sound("U003"));
    dieAt("station-examine@venom", DIES_ONCE);
    long sent;
    try (ServiceProcess first = living("reply-fetched", UNDO, DIES_ONCE)) {
      setAside();
      String asked = asked("U001");
      sent = System.nanoTime();
      reply(asked, "退回，请补充说明。");
      dies(first, "reply-fetched");
    }
    try (ServiceProcess second = living("reply-recorded", UNDO)) {
      dies(second, "reply-recorded");
    }
    assertThat(checker.results()).containsEntry(CASE, "IN_REVIEW");
    try (ServiceProcess third = living("station-settle", UNDO)) {
      dies(third, "station-settle");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - sent)).isGreaterThanOrEqualTo(UNDO);
    assertThat(checker.results()).containsEntry(CASE, "IN_REVIEW");
    try (ServiceProcess last = living("", Duration.ZERO)) {
      last.awaitReady();
      awaitReturned("U001");
      assertHandledOnce("U001", 1);
      theLineBreaksInTheMiddleAndAPersonReadsAlong();
    }
    checker.check(dropped);
    assertThat(checker.results())
        .containsOnlyKeys(CASE, "U002-2024-r1", "U003-2024-r1")
        .containsEntry("U003-2024-r1", "FAILED");
  }

  private void awaitReturned(String unit) {
    awaitState(unit + "-2024-r1", "RETURNED");
    awaitLetters(unit.toLowerCase(java.util.Locale.ROOT) + "@unit.example", "退回", 1);
  }

  private void assertHandledOnce(String unit, int replies) {
    awaitLetters(SHOULI, "意见已收到", replies);
    assertThat(mail.to(SHOULI, "意见已收到")).hasSize(replies);
    assertThat(mail.to(unit.toLowerCase(java.util.Locale.ROOT) + "@unit.example", "退回")).hasSize(1);
  }

  private void theLineBreaksInTheMiddleAndAPersonReadsAlong() throws Exception {
    drop("U002", "年报.json", Submissions.sound("U002"));
    String asked = asked("U002");
    line.cutInTheMiddleOfMails(2);
    line.cut();
    reply(asked, "这份我还要再看看");
    awaitLetters(SHOULI, "请重新答复", 1);
    assertThat(line.cuts()).isGreaterThanOrEqualTo(3);
    openAndDelete();
    line.cut();
    reply(asked, "退回，请补充说明。");
    awaitReturned("U002");
    assertHandledOnce("U002", 2);
    assertThat(mail.to(SHOULI, "请重新答复")).hasSize(1);
    assertThat(log().stream().filter(l -> l.contains("cannot be read"))).hasSizeLessThan(6);
    assertThat(log()).noneMatch(l -> l.startsWith("\tat org.eclipse.angus"));
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
