package cn.baoshen.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The embedded server takes what any mail server takes. */
class EmbeddedMailServerTest {
  private static final String TO = "baoshen@localhost";

  private EmbeddedMailServer server;

  @BeforeEach
  void start() {
    server = new EmbeddedMailServer(new EmbeddedMailSettings(0, 0, 200, false), Clock.systemUTC());
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MAIL FROM:<>",
        "MAIL FROM: <>",
        "mail from:<> BODY=8BITMIME",
        "MAIL FROM:<> SIZE=120",
        "MAIL FROM:<a_b@c_d.example>",
        "MAIL FROM:<li@county.test> SIZE=100 BODY=8BITMIME",
      })
  void a_sender_that_is_empty_or_odd_is_taken(String mail) throws Exception {
    assertThat(said(mail)).startsWith("250");
    assertThat(count()).isEqualTo(1);
    assertThat(server.mailboxes().letters()).hasSize(1);
  }

  @Test
  void a_mail_of_13_megabytes_is_taken_and_read_and_many_of_them_do_not_fill_the_memory()
      throws Exception {
    String line = "A".repeat(76) + "\r\n";
    String big =
        "From: a@b.example\r\nSubject: big\r\n\r\n" + line.repeat((13 << 20) / line.length());
    for (int i = 0; i < 6; i++) {
      send(big);
    }
    send("From: a@b.example\r\nSubject: small\r\n\r\nx\r\n");
    assertThat(count()).isBetween(2, 5);
    assertThat(last().getSize()).isLessThan(100);
    assertThat(server.mailboxes().letters()).isNotEmpty();
  }

  @Test
  void what_the_service_has_yet_to_read_stays_however_much_comes() throws Exception {
    server.readFor(TO);
    for (int i = 0; i < 250; i++) {
      send("From: li@county.test\r\nSubject: answer " + i + "\r\n\r\nyes\r\n");
    }
    assertThat(count()).isEqualTo(250);
    for (int uid = 1; uid <= 100; uid++) {
      server.isRead(uid);
    }
    sendTo("clerk@county.test", "From: a@b.example\r\nSubject: letter\r\n\r\nx\r\n");
    assertThat(count()).isEqualTo(250);
    for (int i = 0; i < 150; i++) {
      sendTo("clerk@county.test", "From: a@b.example\r\nSubject: letter\r\n\r\nx\r\n");
    }
    assertThat(server.mailboxes().people()).containsEntry("clerk@county.test", 100);
    assertThat(server.mailboxes().people()).containsEntry(TO, 250);
    assertThat(server.mailboxes().letter(TO, 101)).isPresent();
  }

  @Test
  void the_oldest_letter_goes_where_nobody_has_more_than_a_share() throws Exception {
    for (int i = 0; i < 201; i++) {
      sendTo("u" + i + "@unit.test", "From: a@b.example\r\nSubject: letter\r\n\r\nx\r\n");
    }
    for (int i = 0; i < 5; i++) {
      sendTo("leader@county.test", "From: a@b.example\r\nSubject: letter\r\n\r\nx\r\n");
    }
    assertThat(server.mailboxes().people())
        .containsEntry("leader@county.test", 5)
        .containsEntry("u5@unit.test", 0)
        .containsEntry("u6@unit.test", 1);
  }

  @Test
  void a_mail_to_the_service_that_finds_no_room_stays_with_its_sender() throws Exception {
    server.readFor(TO);
    String line = "A".repeat(76) + "\r\n";
    String big =
        "From: a@b.example\r\nSubject: big\r\n\r\n" + line.repeat((13 << 20) / line.length());
    for (int i = 0; i < 5; i++) {
      send(big);
    }
    assertThatThrownBy(() -> send(big)).hasStackTraceContaining("452");
    assertThat(count()).isEqualTo(5);
    server.isRead(1);
    send(big);
    assertThat(server.mailboxes().letter(TO, 6)).isPresent();
  }

  @RepeatedTest(10)
  void many_who_open_a_mailbox_for_the_first_time_together_are_all_let_in() throws Exception {
    int readers = 8;
    CyclicBarrier together = new CyclicBarrier(readers);
    ExecutorService all = Executors.newFixedThreadPool(readers);
    try {
      Callable<Boolean> reader = () -> together.await() >= 0 && isLetIn("new@localhost");
      for (Future<Boolean> in : all.invokeAll(Collections.nCopies(readers, reader))) {
        assertThat(in.get()).isTrue();
      }
    } finally {
      all.shutdownNow();
    }
  }

  private boolean isLetIn(String address) throws MessagingException {
    try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
      store.connect(EmbeddedMailServer.HOST, server.imapPort(), address, address);
      return store.getFolder("INBOX").exists();
    }
  }

  /** One mail, command by command; the last reply of the server. */
  private String said(String mail) throws IOException {
    try (Socket line = new Socket(EmbeddedMailServer.HOST, server.smtpPort())) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
      in.readLine();
      String last = "";
      for (String say :
          new String[] {
            "HELO x", mail, "RCPT TO:<" + TO + ">", "DATA", "From: MAILER-DAEMON <>\r\n\r\nx\r\n."
          }) {
        OutputStream out = line.getOutputStream();
        out.write((say + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        do {
          last = in.readLine();
        } while (last.startsWith("250-"));
        assertThat(last).as(say).matches("[23].*");
      }
      return last;
    }
  }

  private void send(String mail) throws MessagingException {
    sendTo(TO, mail);
  }

  private void sendTo(String person, String mail) throws MessagingException {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", EmbeddedMailServer.HOST);
    properties.setProperty("mail.smtp.port", String.valueOf(server.smtpPort()));
    Session session = Session.getInstance(properties);
    try (Transport smtp = session.getTransport("smtp")) {
      smtp.connect();
      smtp.sendMessage(
          new MimeMessage(
              session, new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII))),
          InternetAddress.parse(person));
    }
  }

  private int count() throws MessagingException {
    try (Store store = store();
        Folder inbox = store.getFolder("INBOX")) {
      inbox.open(Folder.READ_ONLY);
      return inbox.getMessageCount();
    }
  }

  private MimeMessage last() throws MessagingException {
    Store store = store();
    Folder inbox = store.getFolder("INBOX");
    inbox.open(Folder.READ_ONLY);
    return (MimeMessage) inbox.getMessage(inbox.getMessageCount());
  }

  private Store store() throws MessagingException {
    Store store = Session.getInstance(new Properties()).getStore("imap");
    store.connect(EmbeddedMailServer.HOST, server.imapPort(), TO, TO);
    return store;
  }
}
