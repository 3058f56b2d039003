package cn.baoshen.mailbox;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

/** Bodies of letters for tests. */
final class Parts {
  private Parts() {}

  static MimeMultipart pageWithEnclosure() throws MessagingException {
    MimeBodyPart page = new MimeBodyPart();
    page.setText(
        "<html><head></head><body><a href=\"/review/x\">打开</a></body></html>", "UTF-8", "html");
    MimeBodyPart file = new MimeBodyPart();
    file.setDataHandler(
        new DataHandler(new ByteArrayDataSource(new byte[] {1, 2, 3}, "application/pdf")));
    file.setFileName("报告.pdf");
    return new MimeMultipart("mixed", page, file);
  }
}
