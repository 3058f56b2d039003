package cn.baoshen.testing;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.UnaryOperator;

/**
 * A mail server as people use it, known by two ports on loopback alone.
 *
 * @param domain the part after the {@code @} of everybody's address
 * @param password the password of an address
 */
public record MailOffice(
    int smtpPort, int imapPort, String domain, UnaryOperator<String> password) {
  private static final String HOST = "127.0.0.1";

  /** The address of a person. */
  public String address(String name) {
    return name + "@" + domain;
  }

  /** One letter as a mail program shows it. */
  public record Letter(String messageId, String subject, String text, String autoSubmitted) {}

  /** Hands these bytes to the server. */
  public void send(String from, String to, String mail) throws MessagingException {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", HOST);
    properties.setProperty("mail.smtp.port", String.valueOf(smtpPort));
    properties.setProperty("mail.smtp.from", from);
    byte[] bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    Session session = Session.getInstance(properties);
    MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(bytes));
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect();
      transport.sendMessage(message, new InternetAddress[] {new InternetAddress(to)});
    }
  }

  /** The letters of a person whose subject has all of these words, oldest first. */
  public List<Letter> letters(String address, String... words) throws Exception {
    MessagingException dropped = null;
    for (int attempt = 0; attempt < 3; attempt++) {
      try {
        return fetched(address, words);
      } catch (MessagingException e) {
        // A mail program connects again where a server ends a connection.
        dropped = e;
      }
    }
    throw dropped;
  }

  private List<Letter> fetched(String address, String... words) throws Exception {
    try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
      store.connect(HOST, imapPort, address, password.apply(address));
      try (Folder inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_ONLY);
        List<Letter> found = new ArrayList<>();
        for (Message letter : withSubjects(inbox)) {
          String subject = letter.getSubject();
          if (subject != null && List.of(words).stream().allMatch(subject::contains)) {
            found.add(read((MimeMessage) letter, subject));
          }
        }
        return found;
      }
    }
  }

  /** All in one answer of the server, instead of one for each. */
  private static Message[] withSubjects(Folder inbox) throws MessagingException {
    FetchProfile subjects = new FetchProfile();
    subjects.add(FetchProfile.Item.ENVELOPE);
    Message[] letters = inbox.getMessages();
    inbox.fetch(letters, subjects);
    return letters;
  }

  private static Letter read(MimeMessage letter, String subject)
      throws MessagingException, IOException {
    return new Letter(
        letter.getMessageID(), subject, text(letter), letter.getHeader("Auto-Submitted", null));
  }

  private static String text(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/plain")) {
      return (String) part.getContent();
    }
    StringBuilder text = new StringBuilder();
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        text.append(text(parts.getBodyPart(i)));
      }
    }
    return text.toString();
  }
}
