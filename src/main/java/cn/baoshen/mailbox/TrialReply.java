package cn.baoshen.mailbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.Properties;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** A letter answered as a mail program does it: addressed back, quoted below, sent by SMTP. */
final class TrialReply {
  private static final String UTF_8 = "UTF-8";

  private final Post answered;
  private final String writer;
  private final String text;
  private final BiFunction<Date, String, String> words;

  /**
   * @param answered the letter
   * @param writer address of the person who answers
   * @param text what this person typed
   * @param words the line above the quotation, from the time of the letter and its writer
   */
  TrialReply(Post answered, String writer, String text, BiFunction<Date, String, String> words) {
    this.answered = answered;
    this.writer = writer;
    this.text = text;
    this.words = words;
  }

  /** Hands it to the embedded server, as it would go to any other. */
  void send(int smtpPort) throws MessagingException {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", EmbeddedMailServer.HOST);
    properties.setProperty("mail.smtp.port", String.valueOf(smtpPort));
    Transport.send(message(Session.getInstance(properties)));
  }

  private MimeMessage message(Session session) throws MessagingException {
    MimeMessage message = (MimeMessage) answered.mail().reply(false);
    MimeMessage sent = new MimeMessage(session);
    sent.setFrom(new InternetAddress(writer, true));
    sent.setRecipients(Message.RecipientType.TO, message.getRecipients(Message.RecipientType.TO));
    sent.setSubject(message.getSubject(), UTF_8);
    sent.setHeader("In-Reply-To", message.getHeader("In-Reply-To", null));
    sent.setHeader("References", message.getHeader("References", null));
    sent.setSentDate(new Date());
    sent.setText(text + "\n\n" + quote() + "\n", UTF_8);
    return sent;
  }

  private String quote() throws MessagingException {
    String first = words.apply(answered.getDate(), answered.getFrom());
    return answered
        .getText()
        .lines()
        .map(line -> line.isEmpty() ? ">" : "> " + line)
        .collect(Collectors.joining("\n", first + "\n", ""));
  }
}
