package cn.baoshen.review.letter;

import cn.baoshen.casebook.mail.Letter;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;

/**
 * A kept letter as the mail that is sent: its bytes are final, however often and by whom it goes.
 */
public final class OutgoingMail extends MimeMessage {
  private final Letter letter;

  public OutgoingMail(Letter letter, byte[] bytes) throws MessagingException {
    super(MailSession.SHARED, new ByteArrayInputStream(bytes));
    this.letter = letter;
  }

  /** The Message-ID without angle brackets. */
  public String messageId() {
    return letter.messageId();
  }

  /** True until a server has taken it. */
  public boolean isDue() {
    return letter.sentAt() == null;
  }

  /** The case that it speaks of, or whatever else it is about. */
  public String subjectId() {
    return letter.caseId();
  }

  /** The one address it goes to. */
  public String to() {
    return letter.to();
  }

  /** Does nothing: a sender that saves would give the mail other bytes and another Message-ID. */
  @Override
  public void saveChanges() {}
}
