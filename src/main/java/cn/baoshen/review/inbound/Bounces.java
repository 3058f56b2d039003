package cn.baoshen.review.inbound;

import static java.util.Objects.requireNonNull;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.mail.Correspondence;
import cn.baoshen.casebook.mail.Letter;
import cn.baoshen.review.letter.AdministratorLetters;
import cn.baoshen.review.letter.OutgoingMail;
import cn.baoshen.review.letter.ReviewTexts;
import cn.baoshen.review.letter.TypedText;
import cn.baoshen.review.reply.Incoming;
import cn.baoshen.review.reply.Incoming.Bounce;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ties what mail servers say of undelivered letters to these letters. */
public final class Bounces {
  // An alarm about a bounced alarm would bounce again; a stranger's address is nobody's concern.
  private static final Set<String> UNHEARD =
      Set.of(AdministratorLetters.ALARM, "mail-instructions");

  private static final int MOST_ALONE = 5;
  private static final Duration WHILE = Duration.ofHours(1);

  private final CaseBook book;
  private final Correspondence correspondence;
  private final Alarms alarms;
  private final ReviewTexts words;
  private final Clock clock;

  Bounces(
      CaseBook book, Correspondence correspondence, Alarms alarms, ReviewTexts words, Clock clock) {
    this.book = book;
    this.correspondence = correspondence;
    this.alarms = alarms;
    this.words = words;
    this.clock = clock;
  }

  MailVerdict rule(Incoming mail) {
    Bounce bounce = requireNonNull(mail.bounce());
    Optional<Letter> letter =
        Optional.ofNullable(bounce.of())
            .flatMap(correspondence::letter)
            .or(() -> mail.answers().stream().flatMap(this::letters).findFirst());
    if (letter.isEmpty()) {
      return MailVerdict.recorded("bounce-unknown", null);
    }
    if (!bounce.isFinal()) {
      return MailVerdict.recorded("bounce-delayed", letter.get());
    }
    String reason = reason(bounce);
    note(letter.get(), reason);
    return new MailVerdict("bounced", letter.get(), reason, List.of());
  }

  /**
   * Notes that the server refused a letter for good.
   *
   * @param said the server's words
   */
  public void refused(OutgoingMail mail, String said) {
    correspondence.letter(mail.messageId()).ifPresent(letter -> note(letter, TypedText.line(said)));
  }

  private Stream<Letter> letters(String id) {
    return correspondence.letter(id).stream();
  }

  private void note(Letter letter, String reason) {
    if (correspondence.letterBounced(letter.messageId(), reason, clock.instant())) {
      tell(letter, reason);
    }
  }

  private static String reason(Bounce bounce) {
    return Stream.of(bounce.status(), bounce.reason())
        .filter(Objects::nonNull)
        .map(TypedText::line)
        .collect(Collectors.joining(" "));
  }

  private void tell(Letter letter, String reason) {
    String detail = words.say("bounced.detail", letter.to(), reason);
    book.find(letter.caseId())
        .ifPresent(about -> book.note(about.id(), "letter-bounced", CaseBook.SYSTEM, detail));
    if (!UNHEARD.contains(letter.kind())) {
      alarm(letter, reason);
    }
  }

  /** A server that refuses all of them is one thing to look at, not hundreds. */
  private void alarm(Letter letter, String reason) {
    Instant now = clock.instant();
    if (correspondence.bouncedSince(now.minus(WHILE)) > MOST_ALONE) {
      alarms.raise("letters-bounced", words.say("bounced.many", words.hour(now)));
    } else {
      alarms.raise(
          "letter-bounced", words.say("bounced.alarm", letter.subject(), letter.to(), reason));
    }
  }
}
