package cn.baoshen.console.cases;

import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.console.Redacted;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Properties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of one letter, in plain text and without the secrets that its reader got. */
@Controller
class LetterController {
  private final MailQueries mails;
  private final KeptFiles kept;

  LetterController(MailQueries mails, KeptFiles kept) {
    this.mails = mails;
    this.kept = kept;
  }

  @GetMapping("/letters/{seq}")
  ModelAndView letter(@PathVariable long seq) throws IOException, MessagingException {
    MailQueries.Sent sent =
        mails.letter(seq).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    byte[] bytes = kept.read(sent.file());
    MimeMessage mail =
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    return new ModelAndView("console/letter")
        .addObject("letter", sent)
        .addObject("text", Redacted.letter(text(mail)));
  }

  /** The first plain text in a mail; empty when it has none. */
  private static String text(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/plain")) {
      return part.getContent().toString();
    }
    if (part.isMimeType("multipart/*")) {
      Multipart parts = (Multipart) part.getContent();
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        String found = text(inner);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }
}
