package cn.baoshen.mailbox;

import cn.baoshen.casebook.mail.Correspondence;
import cn.baoshen.casebook.mail.Letter;
import cn.baoshen.casebook.store.KeptFiles;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lays the letters last sent back into the mailboxes, which forget everything with the process. */
final class Refill {
  private static final Logger LOG = LoggerFactory.getLogger(Refill.class);

  /** One for all, since making one looks through every jar of the class path. */
  private static final Session SESSION = Session.getInstance(new Properties());

  private final Correspondence book;
  private final KeptFiles files;

  Refill(Correspondence book, KeptFiles files) {
    this.book = book;
    this.files = files;
  }

  /** The oldest of them first, as they came. */
  void fill(EmbeddedMailServer server, int most) {
    List<Letter> letters = book.recentLetters(most);
    for (int i = letters.size() - 1; i >= 0; i--) {
      lay(server, letters.get(i));
    }
  }

  private void lay(EmbeddedMailServer server, Letter letter) {
    try {
      byte[] bytes = files.read(letter.file());
      server.lay(letter.to(), new MimeMessage(SESSION, new ByteArrayInputStream(bytes)));
    } catch (UncheckedIOException | MessagingException e) {
      // A mailbox to try things with is not worth a failed start.
      LOG.warn("letter {} is not shown again: {}", letter.messageId(), e.getMessage());
    }
  }
}
