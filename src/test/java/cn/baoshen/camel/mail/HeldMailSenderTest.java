package cn.baoshen.camel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

// The server of these tests drops the line end before the closing dot.
class HeldMailSenderTest {
  private static final String LETTER =
      "Message-ID: <review.c-1@localhost>\r\nFrom: baoshen@localhost\r\nTo: leader@example.cn\r\n"
          + "Subject: =?UTF-8?B?5b6F5a6h?=\r\nMIME-Version: 1.0\r\n"
          + "Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
          + "5oql5a6h\r\n";

  private GreenMail server;
  private HeldMailSender sender;

  @BeforeEach
  void start() {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    sender = sender(Duration.ofMinutes(1));
  }

  private HeldMailSender sender(Duration idle) {
    HeldMailSender made = new HeldMailSender(idle, 1);
    made.setProtocol("smtp");
    made.setHost("127.0.0.1");
    made.setPort(server.getSmtp().getPort());
    return made;
  }

  @AfterEach
  void stop() {
    sender.close();
    server.stop();
  }

  @Test
  void what_arrives_are_the_bytes_that_were_sent_however_often() throws Exception {
    sender.send(letter());
    sender.send(letter());
    for (MimeMessage arrived : server.getReceivedMessages()) {
      assertThat(new String(bytes(arrived), StandardCharsets.US_ASCII))
          .endsWith(LETTER.stripTrailing());
    }
    assertThat(server.getReceivedMessages()).hasSize(2);
  }

  @Test
  void the_mail_endpoint_sends_the_same_bytes_by_this_sender() throws Exception {
    try (CamelContext camel = new DefaultCamelContext()) {
      camel.getRegistry().bind("heldMailSender", sender);
      camel.start();
      camel
          .createProducerTemplate()
          .sendBody("smtp:outgoing?javaMailSender=#heldMailSender", letter());
    }
    assertThat(new String(bytes(server.getReceivedMessages()[0]), StandardCharsets.US_ASCII))
        .endsWith(LETTER.stripTrailing());
  }

  @Test
  void a_connection_that_the_server_closed_is_opened_anew() throws Exception {
    sender.send(letter());
    int port = server.getSmtp().getPort();
    server.stop();
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    sender.send(letter());
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void a_letter_does_not_wait_for_the_other_sides_acknowledgement() throws Exception {
    try (Socket socket = new PromptSockets().createSocket()) {
      assertThat(socket.getTcpNoDelay()).isTrue();
    }
  }

  @Test
  void many_may_send_at_once() {
    IntStream.range(0, 40).parallel().forEach(i -> send(sender));
    assertThat(server.getReceivedMessages()).hasSize(40);
  }

  @Test
  void a_mail_without_a_recipient_is_refused_before_the_server_is_troubled() throws Exception {
    MimeMessage nobody = new MimeMessage(Session.getInstance(new Properties()));
    assertThatThrownBy(() -> sender.send(nobody)).isInstanceOf(SendFailedException.class);
  }

  @Test
  void an_idle_connection_is_closed() throws Exception {
    try (HeldMailSender hasty = sender(Duration.ofMillis(1))) {
      hasty.send(letter());
      org.awaitility.Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> !hasty.isHolding());
    }
  }

  private static void send(HeldMailSender sender) {
    try {
      sender.send(letter());
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MimeMessage letter() throws MessagingException {
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(LETTER.getBytes(StandardCharsets.US_ASCII)));
  }

  private static byte[] bytes(MimeMessage mail) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    mail.writeTo(bytes);
    return bytes.toByteArray();
  }
}
