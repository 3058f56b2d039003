package cn.baoshen.review.reply;

import cn.baoshen.review.reply.Incoming.Bounce;
import cn.baoshen.review.reply.Incoming.Kind;
import cn.baoshen.review.reply.part.Bodies;
import cn.baoshen.review.reply.part.MimePart;
import cn.baoshen.review.reply.part.MimePrecheck;
import cn.baoshen.review.reply.part.Parts;
import cn.baoshen.review.reply.words.Meanings;
import cn.baoshen.review.reply.words.OwnLetters;
import cn.baoshen.review.reply.words.SubjectWords;
import cn.baoshen.review.reply.words.Understanding;
import cn.baoshen.review.reply.words.Understanding.Meaning;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads mail that came in. It never throws on a mail, however broken, opens no enclosure, and holds
 * its work within bounds: what is too deep, too big or unreadable makes the answer unclear.
 */
public final class ReplyReader {

  private static final Pattern CALENDAR_REPLY = Pattern.compile("(?im)^(?:METHOD:)?REPLY\\s*$");

  private final Authentication authentication;
  private final OwnLetters letters = new OwnLetters();

  /**
   * A reader of mail.
   *
   * @param trusted authserv-id of the mail server whose Authentication-Results are believed; null
   *     or empty when there is none, and then every sender counts as authentic
   */
  public ReplyReader(@Nullable String trusted) {
    this.authentication = new Authentication(trusted == null ? "" : trusted);
  }

  /** What a mail is, whom it answers and what is new in it. */
  public Incoming read(MimeMessage mail) {
    MimePrecheck weighing = MimePrecheck.of(mail);
    boolean whole = weighing.canBeTakenApart() || !MimePart.of(mail).isMultipart();
    Parts parts = whole ? Parts.of(mail) : Parts.closed(mail);
    Envelope envelope = Envelope.of(mail);
    String from = envelope.writer();
    Bounce bounce = BounceReader.read(mail, parts, from, envelope.subject()).orElse(null);
    boolean robot = Robots.wrote(mail, parts, from);
    boolean doubtful = !robot && Robots.mayHaveWritten(mail, envelope.subject());
    Kind kind = kind(bounce, robot || doubtful);
    Said said = Said.of(Bodies.of(parts), letters);
    boolean calendar = said.meaning().meaning() != Meaning.UNCLEAR && isCalendarReply(parts);
    Understanding meaning =
        calendar
            ? Meanings.unclear("calendar-reply")
            : SubjectWords.agreed(envelope.subject(), said.meaning());
    return new Incoming(
        id(envelope, weighing),
        envelope.answers(),
        from,
        envelope.subject(),
        sentAt(mail),
        kind,
        bounce,
        authentication.vouchesFor(mail, from),
        said.words(),
        kind == Kind.PERSON ? meaning : Meanings.unclear("automatic"),
        kind == Kind.AUTOMATIC && doubtful ? meaning : null,
        envelope);
  }

  /** Who accepts a meeting has a program that puts words of its own beside that. */
  private static boolean isCalendarReply(Parts parts) {
    return parts
        .first("text/calendar")
        .map(c -> c.parameter("method").orElseGet(() -> beginning(c)))
        .filter(said -> CALENDAR_REPLY.matcher(said).find())
        .isPresent();
  }

  private static String beginning(MimePart part) {
    return new String(part.beginning(), StandardCharsets.ISO_8859_1);
  }

  private static Kind kind(@Nullable Bounce bounce, boolean robot) {
    return bounce != null ? Kind.BOUNCE : robot ? Kind.AUTOMATIC : Kind.PERSON;
  }

  private static String id(Envelope envelope, MimePrecheck weighing) {
    return Optional.ofNullable(envelope.messageId()).orElseGet(() -> "sha256-" + weighing.hash());
  }

  private static @Nullable Instant sentAt(MimeMessage mail) {
    try {
      return Optional.ofNullable(mail.getSentDate()).map(Date::toInstant).orElse(null);
    } catch (MessagingException | RuntimeException broken) {
      return null;
    }
  }
}
