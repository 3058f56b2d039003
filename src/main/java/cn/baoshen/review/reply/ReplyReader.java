package cn.baoshen.review.reply;

import cn.baoshen.review.reply.Incoming.Bounce;
import cn.baoshen.review.reply.Incoming.Kind;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads mail that came in. It never throws on a mail, however broken, opens no enclosure, and holds
 * its work within bounds: what is too deep, too big or unreadable makes the answer unclear.
 */
public final class ReplyReader {
  private static final int LONGEST_ID = 250;
  private static final int LONGEST_SUBJECT = 200;
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s<>@\",;\\p{Cntrl}]+@[^\\s<>@\",;\\p{Cntrl}]+");

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
    Parts parts = weighing.canBeTakenApart() ? Parts.of(mail) : Parts.closed(mail);
    String from = from(mail);
    String subject = Headers.text(mail, "Subject", LONGEST_SUBJECT);
    Bounce bounce = Bounces.read(mail, parts, from, subject).orElse(null);
    Kind kind = kind(bounce, Robots.wrote(mail, parts, from, subject));
    Said said = Said.of(Bodies.of(parts), letters);
    return new Incoming(
        id(mail, weighing),
        answers(mail),
        from,
        subject,
        sentAt(mail),
        kind,
        bounce,
        authentication.vouchesFor(mail, from),
        said.words(),
        kind == Kind.PERSON ? said.meaning() : Meanings.unclear("automatic"));
  }

  private static Kind kind(Bounce bounce, boolean robot) {
    return bounce != null ? Kind.BOUNCE : robot ? Kind.AUTOMATIC : Kind.PERSON;
  }

  private static String id(MimeMessage mail, Weighing weighing) {
    return Headers.ids(Headers.first(mail, "Message-ID")).stream()
        .findFirst()
        .filter(i -> i.length() <= LONGEST_ID)
        .orElseGet(() -> "sha256-" + weighing.hash());
  }

  /** Message-IDs that a mail names, nearest first. */
  static List<String> answers(MimeMessage mail) {
    Set<String> ids = new LinkedHashSet<>(Headers.ids(Headers.first(mail, "In-Reply-To")));
    List<String> thread = new ArrayList<>(Headers.ids(Headers.first(mail, "References")));
    Collections.reverse(thread);
    ids.addAll(thread);
    return List.copyOf(ids);
  }

  private static String from(MimeMessage mail) {
    List<String> headers = Headers.all(mail, "From");
    try {
      InternetAddress[] all = InternetAddress.parseHeader(String.join(",", headers), false);
      return all.length == 1 ? address(all[0]) : "";
    } catch (MessagingException | RuntimeException broken) {
      return "";
    }
  }

  private static String address(InternetAddress one) {
    return Optional.ofNullable(one.getAddress())
        .map(a -> a.toLowerCase(Locale.ROOT))
        .filter(a -> a.length() <= LONGEST_ID && ADDRESS.matcher(a).matches())
        .orElse("");
  }

  private static Instant sentAt(MimeMessage mail) {
    try {
      return Optional.ofNullable(mail.getSentDate()).map(Date::toInstant).orElse(null);
    } catch (MessagingException | RuntimeException broken) {
      return null;
    }
  }
}
