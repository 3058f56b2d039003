package cn.baoshen.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.Baoshen;
import cn.baoshen.casebook.Act;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.mail.IncomingMail;
import cn.baoshen.casebook.mail.IncomingMails;
import cn.baoshen.casebook.tier.Reassignments;
import cn.baoshen.model.Case;
import cn.baoshen.model.Event;
import cn.baoshen.model.Sha256;
import cn.baoshen.testing.MailOffice;
import cn.baoshen.testing.MailOffice.Letter;
import cn.baoshen.testing.Submissions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.util.FileSystemUtils;

/**
 * The table of outcomes of answers by mail, for any mail server: who extends it says which one. The
 * people are shouli, shenhe, fuzeren (the three tiers), mishu (a stranger), admin and baoshen. Each
 * test has a unit of its own and mostly waits, so they run beside each other.
 */
@CamelSpringBootTest
@SpringBootTest(
    classes = Baoshen.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "baoshen.settle=300ms",
      "baoshen.warm-up=false",
      "db-scheduler.polling-interval=200ms",
      "baoshen.review.undo=" + RepliesByMail.WINDOW + "s",
      "baoshen.mail.embedded.smtp-port=0",
      "baoshen.mail.embedded.imap-port=0"
    })
@DirtiesContext
@Execution(ExecutionMode.CONCURRENT)
abstract class RepliesByMail {
  static final int WINDOW = 10;

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** Every look into a mailbox logs in and reads it, and many tests look at once. */
  private static final Duration LOOKS = Duration.ofMillis(700);

  private static final Pattern LINK = Pattern.compile("/review/(undo/)?[A-Za-z0-9_-]{43}");
  private static final AtomicInteger UNITS = new AtomicInteger();

  @TempDir static Path home;

  @LocalServerPort private int port;
  @Autowired private CaseBook book;
  @Autowired private IncomingMails mails;
  @Autowired private Reassignments reassignments;

  private final HttpClient browser = HttpClient.newHttpClient();
  private String unit;

  abstract MailOffice office();

  /** What the service has to be told besides where the mail server is. */
  static void prepare(DynamicPropertyRegistry registry, String domain) {
    prepare(registry, home, domain);
  }

  static void prepare(DynamicPropertyRegistry registry, Path home, String domain) {
    try {
      FileSystemUtils.copyRecursively(Path.of("routes"), home.resolve("routes"));
      Path units = Submissions.registry(home.resolve("units.csv"), 40);
      Files.writeString(units, Files.readString(units).replace("czj.example", domain));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    registry.add("baoshen.home", home::toString);
    registry.add("baoshen.units", () -> "file:" + home.resolve("units.csv"));
    registry.add("baoshen.mail.from", () -> "baoshen@" + domain);
    registry.add("baoshen.mail.admin", () -> "admin@" + domain);
  }

  // --- what people do

  Letter asked() throws Exception {
    unit = Submissions.code(UNITS.incrementAndGet());
    Path folder = Files.createDirectories(home.resolve("inbox").resolve(unit));
    Files.write(folder.resolve("年报.json"), Submissions.sound(unit));
    return awaitLetter("shouli", "【待审】", caseId());
  }

  String caseId() {
    return unit + "-2024-r1";
  }

  private String mail(String from, String answers, String headers, String body) {
    return "From: "
        + office().address(from)
        + "\nTo: "
        + office().address("baoshen")
        + "\nSubject: Re: 2024\nMessage-ID: <"
        + UUID.randomUUID()
        + "@"
        + office().domain()
        + ">\nDate: Mon, 23 Nov 2026 10:00:00 +0800\n"
        + (answers.isEmpty() ? "" : "In-Reply-To: " + answers + "\n")
        + headers
        + "MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
        + "Content-Transfer-Encoding: 8bit\n\n"
        + body
        + "\n";
  }

  /** Sends a mail and waits until it is recorded. */
  private IncomingMail send(String from, String mail) throws Exception {
    office().send(office().address(from), office().address("baoshen"), mail);
    Matcher id = Pattern.compile("Message-ID: <(.*)>").matcher(mail);
    assertThat(id.find()).isTrue();
    await().atMost(PATIENCE).until(() -> mails.find(Sha256.of(id.group(1))).isPresent());
    return mails.find(Sha256.of(id.group(1))).orElseThrow();
  }

  IncomingMail reply(Letter letter, String body) throws Exception {
    return send("shouli", mail("shouli", letter.messageId(), "", body));
  }

  int post(String path, String form, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "application/x-www-form-urlencoded");
    if (headers.length > 0) {
      request.headers(headers);
    }
    request.POST(HttpRequest.BodyPublishers.ofString(form));
    return browser.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  String page(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    return browser.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static String link(Letter letter) {
    Matcher link = LINK.matcher(letter.text());
    assertThat(link.find()).as(letter.text()).isTrue();
    return link.group();
  }

  // --- what people see

  private Letter awaitLetter(String name, String... words) throws Exception {
    String to = office().address(name);
    await()
        .atMost(PATIENCE)
        .pollInterval(LOOKS)
        .until(() -> !office().letters(to, words).isEmpty());
    List<Letter> letters = office().letters(to, words);
    return letters.get(letters.size() - 1);
  }

  int count(String name, String... words) throws Exception {
    return office().letters(office().address(name), words).size();
  }

  /** Drops a report and gives the question to somebody else before it is answered. */
  void askSomebodyElse(String address) throws Exception {
    asked();
    Act act = reassignments.reassign(caseId(), address, "原审核人外出", "admin");
    assertThat(act.refusal()).isNull();
  }

  void awaitAlarm(String... words) {
    await()
        .atMost(PATIENCE)
        .pollInterval(LOOKS)
        .until(() -> alarms().stream().anyMatch(text -> Stream.of(words).allMatch(text::contains)));
  }

  List<String> events() {
    return book.history(caseId()).stream().map(Event::what).toList();
  }

  void awaitCase(String standing) {
    await().atMost(PATIENCE).until(() -> standing().equals(standing));
  }

  private String standing() {
    Case subject = book.get(caseId());
    return subject.state() + " " + subject.tier();
  }

  List<String> decisions() {
    return book.decisions(caseId()).stream().map(d -> d.tier() + " " + d.choice()).toList();
  }

  // --- the table

  /** One reply of the reviewer to the letter, alone: how it is taken and what comes of it. */
  @ParameterizedTest
  @CsvSource({
    "approve,      '同意',                      '',                             understood,   IN_REVIEW REVIEWER, 意见已收到",
    "return,       '退回，请补充专项资金的依据。',   '',                             understood,   RETURNED ACCEPTOR,  意见已收到",
    "ambiguous,    '收到，我再看看。',             '',                             unclear,      IN_REVIEW ACCEPTOR, 请重新答复",
    "both words,   '同意，但是退回',              '',                             unclear,      IN_REVIEW ACCEPTOR, 请重新答复",
    "no notes,     '退回',                      '',                             notes-wanted, IN_REVIEW ACCEPTOR, 请重新答复",
    "auto-reply,   '同意',                      'Auto-Submitted: auto-replied', automatic,    IN_REVIEW ACCEPTOR, ",
    "M02 headers,  '同意',                      'CamelSqlQuery: drop table cases|CamelFileName: ../../x|cAmElMailDelete: true|bcc: mishu@czj.example|mail.smtp.host: evil.example', understood, IN_REVIEW REVIEWER, 意见已收到"
  })
  void a_reply_is_taken_for_what_it_says(
      String row, String body, String headers, String outcome, String end, String answer)
      throws Exception {
    Letter asked = asked();
    String more = headers.isEmpty() ? "" : headers.replace("|", "\n") + "\n";
    IncomingMail taken = send("shouli", mail("shouli", asked.messageId(), more, body));

    assertThat(taken.outcome()).as(row).isEqualTo(outcome);
    assertThat(taken.caseId()).isEqualTo(caseId());
    if (answer == null) {
      assertThat(taken.answered()).isFalse();
    } else {
      Letter answered = awaitLetter("shouli", answer, caseId());
      assertThat(answered.autoSubmitted()).isEqualTo("auto-replied");
    }
    awaitCase(end);
    assertThat(decisions()).hasSize(end.equals("IN_REVIEW ACCEPTOR") ? 0 : 1);
    assertThat(count("shouli", "【待审】", caseId())).isEqualTo(1);
  }

  @Test
  void a_reply_that_answers_no_letter_of_ours_gets_general_instructions_and_decides_nothing()
      throws Exception {
    asked();
    String guessed = "<review." + caseId() + ".acceptor@" + office().domain() + ">";
    IncomingMail taken = send("shouli", mail("shouli", guessed, "", "同意"));

    assertThat(taken.outcome()).isEqualTo("no-letter");
    assertThat(taken.caseId()).isNull();
    assertThat(awaitLetter("shouli", "请从审核邮件直接回复").text()).doesNotContain(unit);
    assertThat(decisions()).isEmpty();
  }

  @Test
  void m11_a_reply_of_somebody_else_decides_nothing_and_the_reviewer_is_told() throws Exception {
    Letter asked = asked();
    IncomingMail taken = send("mishu", mail("mishu", asked.messageId(), "", "同意"));

    assertThat(taken.outcome()).isEqualTo("other-sender");
    assertThat(awaitLetter("mishu", "请从审核邮件直接回复").text()).doesNotContain(unit);
    assertThat(awaitLetter("shouli", "他人代回无效", caseId()).text())
        .contains(office().address("mishu"));
    assertThat(standing()).isEqualTo("IN_REVIEW ACCEPTOR");
    assertThat(decisions()).isEmpty();
  }

  @Test
  void the_same_mail_again_is_the_same_mail() throws Exception {
    Letter asked = asked();
    String mail = mail("shouli", asked.messageId(), "", "同意");
    send("shouli", mail);
    send("shouli", mail);
    awaitCase("IN_REVIEW REVIEWER");
    IncomingMail other = reply(asked, "退回，晚了");

    assertThat(other.outcome()).isEqualTo("late");
    assertThat(count("shouli", "意见已收到", caseId())).isEqualTo(1);
    assertThat(decisions()).containsExactly("ACCEPTOR APPROVE");
  }

  @Test
  void a_reply_after_a_decision_on_the_page_is_told_what_stands() throws Exception {
    Letter asked = asked();
    assertThat(post(link(asked), "choice=approve")).isEqualTo(200);
    IncomingMail taken = reply(asked, "退回，请补充说明。");

    assertThat(taken.outcome()).isEqualTo("late");
    assertThat(awaitLetter("shouli", "回信未生效", caseId()).text()).contains("同意");
    awaitCase("IN_REVIEW REVIEWER");
    assertThat(decisions()).containsExactly("ACCEPTOR APPROVE");
  }

  @Test
  void a_decision_on_the_page_wins_over_a_reply_that_waits_and_its_writer_is_told()
      throws Exception {
    Letter asked = asked();
    reply(asked, "退回，请补充说明。");
    assertThat(page(link(asked))).contains("已收到您的答复");
    assertThat(post(link(asked), "choice=approve")).isEqualTo(200);

    awaitLetter("shouli", "回信未生效", caseId());
    awaitCase("IN_REVIEW REVIEWER");
    assertThat(decisions()).containsExactly("ACCEPTOR APPROVE");
  }

  @Test
  void an_answer_taken_back_in_time_never_takes_effect() throws Exception {
    Letter asked = asked();
    reply(asked, "退回，请补充说明。");
    String undo = link(awaitLetter("shouli", "意见已收到", caseId()));
    assertThat(page(undo)).contains("撤销这一意见", "请补充说明");
    assertThat(page(undo)).contains("撤销这一意见");
    assertThat(post(undo, "")).isEqualTo(200);
    assertThat(post(undo, "")).isEqualTo(410);

    reply(asked, "同意");
    awaitCase("IN_REVIEW REVIEWER");
    assertThat(decisions()).containsExactly("ACCEPTOR APPROVE");
  }

  @Test
  void a_newer_answer_replaces_the_one_that_waits() throws Exception {
    Letter asked = asked();
    reply(asked, "同意");
    Letter first = awaitLetter("shouli", "意见已收到", caseId());
    reply(new Letter(first.messageId(), "", "", ""), "退回，请补充说明。");

    assertThat(page(link(first))).contains("您之后又回复了新的意见");
    awaitCase("RETURNED ACCEPTOR");
    assertThat(decisions()).containsExactly("ACCEPTOR RETURN");
  }

  @Test
  void m06_a_bounce_is_tied_to_its_letter_and_told_to_the_administrator() throws Exception {
    Letter asked = asked();
    String report =
        """
        From: Mail Delivery System <MAILER-DAEMON@DOMAIN>
        To: baoshen@DOMAIN
        Subject: Undelivered Mail Returned to Sender
        Message-ID: <ID@DOMAIN>
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary=B

        --B
        Content-Type: text/plain

        This is the mail system.
        --B
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.DOMAIN

        Final-Recipient: rfc822; shouli@DOMAIN
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 User unknown

        --B
        Content-Type: text/rfc822-headers

        Message-ID: ASKED
        From: baoshen@DOMAIN
        --B--
        """
            .replace("ID@", UUID.randomUUID() + "@")
            .replace("DOMAIN", office().domain())
            .replace("ASKED", asked.messageId());
    IncomingMail taken = send("shouli", report);

    assertThat(taken.outcome()).isEqualTo("bounced");
    await().atMost(PATIENCE).pollInterval(LOOKS).until(() -> alarms().size() == 1);
    assertThat(alarms().get(0)).contains(office().address("shouli"), "User unknown");
    assertThat(book.history(caseId())).anyMatch(e -> e.what().equals("letter-bounced"));
    assertThat(standing()).isEqualTo("IN_REVIEW ACCEPTOR");
  }

  private List<String> alarms() throws Exception {
    return office().letters(office().address("admin")).stream()
        .map(Letter::text)
        .filter(text -> text.contains(caseId()))
        .toList();
  }
}
