package cn.baoshen.review.reply;

import cn.baoshen.review.reply.Incoming.Bounce;
import cn.baoshen.review.reply.Incoming.Kind;
import cn.baoshen.review.reply.Understanding.Meaning;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads mail that came in. It never throws on a mail, however broken, opens no enclosure, and holds
 * its work within bounds: what is too deep, too big or unreadable makes the answer unclear.
 */
public final class ReplyReader {
  private static final int LONGEST_WORDS = 20_000;
  private static final Pattern DUMMY = Vocabulary.pattern(Vocabulary.any("plain.dummy"));
  private static final int LONGEST_DUMMY = 200;

  private final Authentication authentication;
  private final OwnLetters letters = new OwnLetters();

  /**
   * A reader of mail.
   *
   * @param trusted authserv-id of the mail server whose Authentication-Results are believed; null
   *     or empty when there is none, and then every sender counts as authentic
   */
  public ReplyReader(String trusted) {
    this.authentication = new Authentication(trusted);
  }

  /** What a mail is, whom it answers and what is new in it. */
  public Incoming read(MimeMessage mail) {
    Weighing weighing = Weighing.of(mail);
    boolean whole = weighing.canBeTakenApart() || !Leaf.of(mail).isMultipart();
    Parts parts = whole ? Parts.of(mail) : Parts.closed(mail);
    Envelope envelope = Envelope.of(mail);
    String from = envelope.writer();
    Bounce bounce = Bounces.read(mail, parts, from, envelope.subject()).orElse(null);
    boolean robot = Robots.wrote(mail, parts, from);
    boolean doubtful = !robot && Robots.mayHaveWritten(mail, envelope.subject());
    Kind kind = kind(bounce, robot || doubtful);
    Said said = said(Bodies.of(parts));
    return new Incoming(
        id(envelope, weighing),
        envelope.answers(),
        from,
        envelope.subject(),
        sentAt(mail),
        kind,
        bounce,
        authentication.vouchesFor(mail, from),
        said.words,
        kind == Kind.PERSON ? said.meaning : Meanings.unclear("automatic"),
        kind == Kind.AUTOMATIC && doubtful ? said.meaning : null,
        envelope);
  }

  private record Said(String words, Understanding meaning) {}

  private Said said(Bodies bodies) {
    NewWords plain = NewWords.in(CleanText.lines(CleanText.of(bodies.plain())), letters);
    NewWords page = NewWords.in(CleanText.lines(PageText.of(bodies.page())), letters);
    boolean onlyPage =
        bodies.plain().isBlank()
            || isDummy(bodies.plain())
            || plain.text().isBlank() && !page.text().isBlank();
    boolean onlyPlain = bodies.page().isBlank();
    NewWords shown = onlyPage && !onlyPlain ? page : plain;
    Understanding meaning = Meanings.of(shown);
    if (!onlyPage && !onlyPlain) {
      meaning = agreed(meaning, Meanings.of(page));
    }
    return new Said(
        bounded(shown.text()),
        bodies.against(shown.quoting()).map(Meanings::unclear).orElse(meaning));
  }

  /**
   * A mail program that lost a quote mark, or a word struck out, lost it in one of the two only.
   */
  private static Understanding agreed(Understanding plain, Understanding page) {
    boolean same = plain.meaning() == page.meaning();
    return same || plain.meaning() == Meaning.UNCLEAR ? plain : Meanings.unclear("parts-differ");
  }

  private static boolean isDummy(String plain) {
    return plain.length() <= LONGEST_DUMMY && DUMMY.matcher(plain).find();
  }

  private static Kind kind(Bounce bounce, boolean robot) {
    return bounce != null ? Kind.BOUNCE : robot ? Kind.AUTOMATIC : Kind.PERSON;
  }

  private static String id(Envelope envelope, Weighing weighing) {
    return Optional.ofNullable(envelope.messageId()).orElseGet(() -> "sha256-" + weighing.hash());
  }

  private static Instant sentAt(MimeMessage mail) {
    try {
      return Optional.ofNullable(mail.getSentDate()).map(Date::toInstant).orElse(null);
    } catch (MessagingException | RuntimeException broken) {
      return null;
    }
  }

  private static String bounded(String words) {
    return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
  }
}
