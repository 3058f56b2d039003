package cn.baoshen.review.letter;

import cn.baoshen.casebook.mail.Letter;
import cn.baoshen.review.letter.Attachments.Paper;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;

/**
 * Puts a draft into its envelope: RFC 5322 and MIME, every header encoded by us, so that neither a
 * name nor the default charset of the machine has a say in it.
 */
public final class Composer {
  private static final String UTF_8 = "UTF-8";

  private final String from;
  private final Clock clock;

  /**
   * @param from address that is written from and answered to
   */
  public Composer(String from, Clock clock) {
    this.from = from;
    this.clock = clock;
  }

  /**
   * The finished bytes of the mail.
   *
   * @param sender the name people see beside our address
   * @param text the plain body
   * @param html the same for mail programs that show pages
   */
  public byte[] compose(Letter letter, Draft draft, String sender, String text, String html) {
    try {
      MimeMessage message = new WithId(letter.messageId());
      address(message, letter, sender);
      join(message, draft);
      message.setContent(body(alternative(text, html), draft.papers()));
      message.saveChanges();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      message.writeTo(bytes);
      return bytes.toByteArray();
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("no letter can be made: " + letter.messageId(), e);
    }
  }

  private void address(MimeMessage message, Letter letter, String sender)
      throws MessagingException, UnsupportedEncodingException {
    InternetAddress us = new InternetAddress(from, sender, UTF_8);
    message.setFrom(us);
    message.setReplyTo(new InternetAddress[] {us});
    message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(letter.to(), true));
    message.setHeader("Subject", EncodedWords.of(letter.subject()));
    message.setHeader("Date", date());
  }

  private static void join(MimeMessage message, Draft draft) throws MessagingException {
    if (draft.conversation() != null) {
      join(message, draft.conversation());
    } else if (!draft.isAnswerable()) {
      message.setHeader("Auto-Submitted", "auto-generated");
    }
  }

  /** With the hour of the house: the machine may be set to another zone. */
  private String date() {
    MailDateFormat format = new MailDateFormat();
    format.setTimeZone(TimeZone.getTimeZone(clock.getZone()));
    return format.format(Date.from(clock.instant()));
  }

  private static void join(MimeMessage message, Conversation mails) throws MessagingException {
    message.setHeader("Auto-Submitted", "auto-replied");
    message.setHeader("In-Reply-To", "<" + mails.inReplyTo() + ">");
    message.setHeader("References", "<" + String.join(">\r\n <", mails.references()) + ">");
  }

  private static MimeMultipart body(MimeMultipart bodies, List<Paper> papers)
      throws MessagingException {
    MimeMultipart mixed = new MimeMultipart("mixed");
    MimeBodyPart readable = new MimeBodyPart();
    readable.setContent(bodies);
    mixed.addBodyPart(readable);
    for (Paper paper : papers) {
      mixed.addBodyPart(attachment(paper));
    }
    return mixed;
  }

  private static MimeMultipart alternative(String plain, String page) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(plain, UTF_8, "plain");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(page, UTF_8, "html");
    return new MimeMultipart("alternative", text, html);
  }

  private static MimeBodyPart attachment(Paper paper) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(paper.bytes(), paper.mediaType())));
    part.setHeader("Content-Transfer-Encoding", "base64");
    part.setHeader("Content-Type", contentType(paper));
    part.setHeader("Content-Disposition", disposition(paper));
    return part;
  }

  private static String contentType(Paper paper) throws MessagingException {
    ContentType type = new ContentType(paper.mediaType());
    type.setParameterList(named("name", paper));
    return type.toString();
  }

  private static String disposition(Paper paper) {
    return new ContentDisposition("attachment", named("filename", paper)).toString();
  }

  private static ParameterList named(String parameter, Paper paper) {
    ParameterList parameters = new ParameterList();
    parameters.set(parameter, TypedText.line(paper.name()), UTF_8);
    return parameters;
  }

  /** A message whose Message-ID is fixed instead of made up when it is saved. */
  private static final class WithId extends MimeMessage {
    private final String id;

    WithId(String id) {
      super(MailSession.SHARED);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + ">");
    }
  }
}
