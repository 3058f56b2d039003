package cn.baoshen.bench;

import cn.baoshen.review.reply.ReplyReader;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * Says what CPU time an answer by mail costs to read, in the shapes in which mail programs send it,
 * each as text and as a page with the letter quoted below: {@code mvn -Pbench spring-boot:test-run
 * -Dspring-boot.run.arguments=mail}.
 */
final class MailTimes {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final Session SESSION = Session.getInstance(new Properties());
  private static final List<String> WORDS = List.of("同意", "同意，材料齐全。", "退回，C8合计应为1352.80", "我看看");
  private static final int ROUNDS = 30;
  private static final int TOLD = 10;

  private final ReplyReader reader = new ReplyReader(null);
  private final List<byte[]> mails = new ArrayList<>();

  private MailTimes() throws IOException, MessagingException {
    String letter = resource("/replies/letter.txt");
    for (String around :
        resource("/replies/around.txt")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.joining("\n"))
            .split("\n%%\n")) {
      for (String words : WORDS) {
        mails.add(mail(around.replace("{}", words) + "\n" + letter));
      }
    }
  }

  static void measure() throws IOException, MessagingException {
    new MailTimes().run();
  }

  private void run() throws MessagingException {
    OUT.printf(
        "%d mails of %d bytes%n",
        mails.size(), mails.stream().mapToInt(m -> m.length).sum() / mails.size());
    for (int round = 1; round <= ROUNDS; round++) {
      long begun = Cpu.ofThis();
      for (byte[] mail : mails) {
        reader.read(new MimeMessage(SESSION, new ByteArrayInputStream(mail)));
      }
      if (round == 1 || round % TOLD == 0) {
        OUT.printf(
            "round %2d: %5.2f ms of CPU each%n",
            round, (Cpu.ofThis() - begun) / 1e6 / mails.size());
      }
    }
  }

  private static byte[] mail(String text) throws IOException, MessagingException {
    MimeMessage mail = new MimeMessage(SESSION);
    mail.setFrom("fuzeren@czj.example");
    mail.setSubject("回复：【待审】", "UTF-8");
    mail.setHeader("In-Reply-To", "<letter@czj.example>");
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(text, "UTF-8");
    MimeBodyPart page = new MimeBodyPart();
    String html = HtmlUtils.htmlEscape(text, "UTF-8").replace("\n", "<br>\n");
    page.setText("<html><body>" + html + "</body></html>", "UTF-8", "html");
    mail.setContent(new MimeMultipart("alternative", plain, page));
    mail.saveChanges();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    mail.writeTo(bytes);
    return bytes.toByteArray();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = MailTimes.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
