package cn.baoshen.camel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import cn.baoshen.testing.ScriptedSmtp;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way out for mail before a server with every whim that servers have. */
class SmtpFaultTest {
  private static final Duration ANSWER = Duration.ofMillis(400);

  /** Nobody who waits for an answer without an end comes near; a busy machine stays below. */
  private static final Duration LEFT_IN_TIME = Duration.ofSeconds(30);

  private final ScriptedSmtp server = new ScriptedSmtp();
  private final HeldMailSender sender = new HeldMailSender(Duration.ofMinutes(1), 1);

  @BeforeEach
  void call() {
    sender.setProtocol("smtp");
    sender.setHost("127.0.0.1");
    sender.setPort(server.port());
    sender.setJavaMailProperties(patient(ANSWER));
  }

  private static Properties patient(Duration answer) {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.timeout", String.valueOf(answer.toMillis()));
    properties.setProperty("mail.smtp.connectiontimeout", String.valueOf(answer.toMillis()));
    properties.setProperty("mail.smtp.quitwait", "false");
    return properties;
  }

  @AfterEach
  void close() {
    sender.close();
    server.close();
  }

  private void send(String to) throws MessagingException {
    send(sender, to, to);
  }

  private static void send(HeldMailSender sender, String to, String id) throws MessagingException {
    String mail =
        "Message-ID: <"
            + id
            + ">\r\nTo: "
            + to
            + "@x.example\r\nSubject: "
            + to
            + "\r\n\r\nbody\r\n";
    Session session = Session.getInstance(new Properties());
    sender.send(
        new MimeMessage(session, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
  }

  private Throwable failure(String to) {
    return catchThrowable(() -> send(to));
  }

  private void assertTaken(String... readers) {
    assertThat(server.taken()).hasSize(readers.length);
    for (int i = 0; i < readers.length; i++) {
      assertThat(server.taken().get(i)).contains("Subject: " + readers[i]);
    }
  }

  private HeldMailSender several(int connections) {
    HeldMailSender several = new HeldMailSender(Duration.ofMinutes(1), connections);
    several.setProtocol("smtp");
    several.setHost("127.0.0.1");
    several.setPort(server.port());
    Properties properties = patient(Duration.ofSeconds(20));
    properties.put("mail.smtp.socketFactory", new PromptSockets());
    several.setJavaMailProperties(properties);
    several.setPatience(Duration.ofSeconds(30), Duration.ofSeconds(20));
    return several;
  }

  @Test
  void over_several_connections_a_letter_goes_while_the_server_still_has_another_in_hand()
      throws Exception {
    CountDownLatch stored = new CountDownLatch(1);
    server.says(said -> said.startsWith("RCPT TO:<first") ? after(stored) : null);
    ExecutorService carriers = Executors.newFixedThreadPool(2);
    try (HeldMailSender several = several(4)) {
      Future<?> first = carriers.submit(() -> sent(several, "first", "a"));
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> server.heard().stream().anyMatch(said -> said.startsWith("RCPT")));

      send(several, "other", "b");
      assertTaken("other");
      stored.countDown();
      first.get(20, TimeUnit.SECONDS);
      assertTaken("other", "first");
      assertThat(server.calls()).isEqualTo(2);
    } finally {
      stored.countDown();
      carriers.shutdownNow();
    }
  }

  @Test
  void letters_of_one_case_never_overtake_each_other_over_however_many_connections()
      throws Exception {
    CountDownLatch stored = new CountDownLatch(1);
    server.says(said -> said.startsWith("RCPT TO:<first") ? after(stored) : null);
    ExecutorService carriers = Executors.newFixedThreadPool(2);
    try (HeldMailSender several = several(4)) {
      Future<?> first = carriers.submit(() -> sent(several, "first", "same"));
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> server.heard().stream().anyMatch(said -> said.startsWith("RCPT")));
      Future<?> second = carriers.submit(() -> sent(several, "second", "same"));

      assertThat(server.taken()).isEmpty();
      stored.countDown();
      first.get(20, TimeUnit.SECONDS);
      second.get(20, TimeUnit.SECONDS);
      assertTaken("first", "second");
      assertThat(server.calls()).isEqualTo(1);
    } finally {
      stored.countDown();
      carriers.shutdownNow();
    }
  }

  @Test
  void m03_before_a_server_that_is_ailing_one_letter_waits_whatever_the_connections() {
    server.says(said -> said.startsWith("MAIL") ? ScriptedSmtp.HANG : null);
    ExecutorService carriers = Executors.newFixedThreadPool(1);
    try (HeldMailSender several = several(4)) {
      several.setJavaMailProperties(patient(ANSWER));
      assertThat(catchThrowable(() -> send(several, "first", "a"))).isNotNull();
      several.setJavaMailProperties(patient(Duration.ofSeconds(20)));
      carriers.submit(() -> sent(several, "probe", "b"));
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> server.heard().stream().filter(said -> said.startsWith("MAIL")).count() == 2);

      assertThatThrownBy(() -> send(several, "third", "c")).hasMessageContaining("waits for it");
    } finally {
      carriers.shutdownNow();
      server.close();
    }
  }

  private static Void sent(HeldMailSender sender, String to, String id) throws MessagingException {
    send(sender, to, id);
    return null;
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "."})
  void m03_a_server_that_falls_silent_at_any_word_is_left_in_time_and_the_next_letter_goes(
      String word) throws Exception {
    server.says(said -> said.startsWith(word) ? ScriptedSmtp.HANG : null);
    long start = System.nanoTime();

    assertThat(failure("first")).isInstanceOf(MessagingException.class);
    assertThat(System.nanoTime() - start).isLessThan(LEFT_IN_TIME.toNanos());
    server.isGood();
    send("second");
    assertTaken("second");
  }

  @Test
  void m04_a_server_that_takes_its_time_after_the_last_byte_is_waited_for_and_gets_one_letter()
      throws Exception {
    Properties properties = patient(ANSWER);
    properties.put("mail.smtp.socketFactory", new PromptSockets());
    sender.setJavaMailProperties(properties);
    sender.setPatience(ANSWER.multipliedBy(20), ANSWER);
    CountDownLatch stored = new CountDownLatch(1);
    server.says(said -> said.equals(".") ? after(stored) : null);
    ExecutorService carriers = Executors.newFixedThreadPool(2);
    Future<Throwable> first = carriers.submit(() -> failure("first"));
    await().atMost(Duration.ofSeconds(60)).until(() -> server.heard().contains("DATA"));

    // The others do not wait with it for longer than for any answer.
    Future<Throwable> other = carriers.submit(() -> failure("other"));
    assertThat(other.get(10, TimeUnit.SECONDS)).isInstanceOf(MessagingException.class);
    stored.countDown();
    assertThat(first.get(10, TimeUnit.SECONDS)).isNull();
    send("second");
    carriers.shutdown();
    assertTaken("first", "second");
    assertThat(server.calls()).isEqualTo(1);
  }

  private static String after(CountDownLatch stored) {
    try {
      stored.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return null;
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "."})
  void m03_a_server_that_hangs_up_at_any_word_is_called_again(String word) throws Exception {
    server.says(said -> said.startsWith(word) ? ScriptedSmtp.CLOSE : null);
    assertThat(failure("first")).isInstanceOf(MessagingException.class);
    server.isGood();
    send("second");

    assertTaken("second");
  }

  @Test
  void m03_a_server_that_is_down_is_told_at_once_and_is_no_refusal() {
    server.close();

    assertThat(failure("first"))
        .isInstanceOf(MessagingException.class)
        .isNotInstanceOf(SendFailedException.class);
  }

  @Test
  void m03_before_a_silent_server_one_letter_waits_and_those_who_carry_others_do_not()
      throws Exception {
    server.says(said -> said.startsWith("MAIL") ? ScriptedSmtp.HANG : null);
    failure("first");
    ExecutorService carriers = Executors.newFixedThreadPool(4);
    long before = waits();
    List<Future<Throwable>> all =
        IntStream.range(0, 4).mapToObj(i -> carriers.submit(() -> failure("l" + i))).toList();
    for (Future<Throwable> one : all) {
      assertThat(one.get(60, TimeUnit.SECONDS)).isInstanceOf(MessagingException.class);
    }
    carriers.shutdown();

    assertThat(waits() - before).as("one after the other four would wait").isLessThan(4);
  }

  private long waits() {
    return server.heard().stream().filter(said -> said.startsWith("MAIL")).count();
  }

  @Test
  void m03_a_greylisted_letter_goes_later_and_holds_nobody_up() throws Exception {
    server.says(said -> said.contains("first@") ? "451 4.7.1 greylisted, come again" : null);
    assertThat(failure("first")).isNotNull().isNotInstanceOf(LetterRefused.class);
    send("second");
    server.isGood();
    send("first");

    assertTaken("second", "first");
    assertThat(server.calls()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DATA", "."})
  void m03_a_letter_that_the_server_cannot_take_now_goes_later(String word) throws Exception {
    server.says(said -> said.startsWith(word) ? "452 4.3.1 out of room" : null);
    assertThat(failure("first")).isNotNull().isNotInstanceOf(LetterRefused.class);
    server.isGood();
    send("first");

    assertTaken("first");
    assertThat(server.calls()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RCPT 550 5.1.1 no such person",
        "RCPT 552 5.2.2 mailbox full",
        "RCPT 550 no",
        "DATA 554 no",
        ". 554 5.7.1 looks like spam"
      })
  void m03_a_refusal_of_a_letter_is_final_and_says_what_the_server_said(String refusal)
      throws Exception {
    String word = refusal.split(" ", 2)[0];
    String words = refusal.split(" ", 2)[1];
    server.says(said -> said.startsWith(word) ? words : null);

    assertThatThrownBy(() -> send("first"))
        .isInstanceOf(LetterRefused.class)
        .hasMessageContaining(words);
    server.isGood();
    send("second");
    assertTaken("second");
    assertThat(server.calls()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONNECT 554 not today",
        "MAIL 550 5.1.8 sender unknown",
        "MAIL 530 5.7.0 log in first",
        "RCPT 554 5.7.1 Relay access denied"
      })
  void m03_a_refusal_of_us_condemns_no_letter(String refusal) throws Exception {
    String word = refusal.split(" ", 2)[0];
    server.says(said -> said.startsWith(word) ? refusal.split(" ", 2)[1] : null);

    assertThat(failure("first"))
        .isInstanceOf(MessagingException.class)
        .isNotInstanceOf(LetterRefused.class);
    server.isGood();
    send("first");
    assertTaken("first");
  }

  @Test
  void m03_where_encryption_is_demanded_and_fails_no_letter_goes_in_the_clear() throws Exception {
    Properties encrypted = patient(ANSWER);
    encrypted.setProperty("mail.smtp.starttls.enable", "true");
    encrypted.setProperty("mail.smtp.starttls.required", "true");
    sender.setJavaMailProperties(encrypted);
    server.says(said -> said.startsWith("EHLO") ? "250-here\r\n250 STARTTLS" : null);

    assertThat(failure("first"))
        .isInstanceOf(MessagingException.class)
        .isNotInstanceOf(SendFailedException.class);
    assertThat(server.heard()).noneMatch(said -> said.startsWith("MAIL"));
    assertThat(server.taken()).isEmpty();
  }
}
