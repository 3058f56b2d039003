package cn.baoshen.review.letter;

import cn.baoshen.casebook.mail.Correspondence;
import cn.baoshen.casebook.mail.Letter;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.fault.Failpoint;
import cn.baoshen.model.Sha256;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;

/** Keeps every letter before it is sent, so that one Message-ID has one set of bytes for ever. */
public final class LetterBox {
  private static final int HASH = 12;

  private final Correspondence book;
  private final KeptFiles files;
  private final LetterWriter writer;
  private final Clock clock;

  public LetterBox(Correspondence book, KeptFiles files, LetterWriter writer, Clock clock) {
    this.book = book;
    this.files = files;
    this.writer = writer;
    this.clock = clock;
  }

  /** The kept letter of this Message-ID; it is written only when there is none. */
  public OutgoingMail keptOr(String messageId, Supplier<Draft> draft) {
    return kept(messageId).orElseGet(() -> keep(draft.get()));
  }

  /** What a person would read of a letter that is neither kept nor sent. */
  LetterWriter.Preview preview(Draft draft) {
    return writer.preview(draft);
  }

  /** Notes that the server has taken the letter. */
  public void sent(OutgoingMail mail) {
    Failpoint.at("letter-accepted", mail.messageId());
    book.letterSent(mail.messageId(), clock.instant());
  }

  private Optional<OutgoingMail> kept(String messageId) {
    return book.letter(messageId).map(letter -> mail(letter, files.read(letter.file())));
  }

  private OutgoingMail keep(Draft draft) {
    byte[] bytes = writer.bytes(draft);
    Letter letter = inFile(writer.letter(draft), bytes);
    files.write(letter.file(), bytes);
    Failpoint.at("letter-written", letter.messageId());
    try {
      record(letter, draft);
      return mail(letter, bytes);
    } catch (DuplicateKeyException twin) {
      return kept(letter.messageId()).orElseThrow(() -> twin);
    }
  }

  private void record(Letter letter, Draft draft) {
    book.keepLetter(letter, draft.tokens());
  }

  // The hash keeps a twin that writes at the same time from replacing bytes that are recorded.
  private static Letter inFile(Letter letter, byte[] bytes) {
    String name = letter.messageId().replaceAll("[^A-Za-z0-9._-]", "_");
    String file = "letters/" + name + "." + Sha256.of(bytes).substring(0, HASH) + ".eml";
    return new Letter(
        letter.messageId(),
        letter.caseId(),
        letter.tier(),
        letter.kind(),
        letter.to(),
        letter.subject(),
        file,
        null);
  }

  private static OutgoingMail mail(Letter letter, byte[] bytes) {
    try {
      return new OutgoingMail(letter, bytes);
    } catch (MessagingException e) {
      throw new IllegalStateException("a kept letter cannot be read: " + letter.file(), e);
    }
  }
}
