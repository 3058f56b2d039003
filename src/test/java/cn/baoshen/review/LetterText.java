package cn.baoshen.review;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

/** Reads the bodies of a letter as a mail program would. */
public final class LetterText {
  private LetterText() {}

  /** The plain body. */
  public static String of(MimeMessage mail) throws Exception {
    return body(mail, 0);
  }

  /** The body for programs that show pages. */
  public static String html(MimeMessage mail) throws Exception {
    return body(mail, 1);
  }

  private static String body(MimeMessage mail, int which) throws Exception {
    MimeMultipart bodies =
        (MimeMultipart) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
    return (String) bodies.getBodyPart(which).getContent();
  }
}
