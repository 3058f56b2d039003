package cn.baoshen.testing;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The mail server of the test: it outlives every life of the service and keeps all it was given.
 */
public final class MailSink implements AutoCloseable {
  private final GreenMail server;

  public MailSink() {
    server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
            });
    server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    server.start();
  }

  public int imapPort() {
    return server.getImap().getPort();
  }

  public int port() {
    return server.getSmtp().getPort();
  }

  /** SHA-256 of each raw letter by Message-ID, in the order of arrival. */
  public Map<String, List<String>> byMessageId() {
    Map<String, List<String>> letters = new TreeMap<>();
    try {
      for (MimeMessage letter : server.getReceivedMessages()) {
        letters
            .computeIfAbsent(letter.getMessageID(), id -> new ArrayList<>())
            .add(OutsideChecker.sha256(bytes(letter)));
      }
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
    return letters;
  }

  /** The letter without the trace that each server on its way puts on top. */
  private static byte[] bytes(MimeMessage letter) throws MessagingException {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      letter.writeTo(bytes, new String[] {"Received", "Return-Path"});
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Letters to one address whose subject contains a text. */
  public List<MimeMessage> to(String address, String subject) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(letter -> matches(letter, address, subject))
        .toList();
  }

  private static boolean matches(MimeMessage letter, String address, String subject) {
    try {
      return letter.getAllRecipients()[0].toString().equals(address)
          && letter.getSubject().contains(subject);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
