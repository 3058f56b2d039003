package cn.baoshen.review.inbound;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.mail.Correspondence;
import cn.baoshen.casebook.mail.Letter;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import cn.baoshen.review.reply.Envelope;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the mail that can be an answer to us from all the other mail of a mailbox in use, which is
 * none of our business.
 */
final class Concern {
  // Clocks differ; and a letter is noted as sent only after it was.
  private static final Duration DOUBT = Duration.ofDays(1);
  private static final Duration SECOND = Duration.ofSeconds(2);
  // An answer to one of our own answers is as good as one to the letter that asked.
  private static final Set<String> ASKING =
      Set.of("review", "mail-understood", "mail-unclear", RefusedReplies.KIND);
  private static final int MOST_IN_OTHER_CASE = 5;
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\[\\]【】()（）<>《》:：,，;；。“”\"]+");
  private static final Pattern CASE = Pattern.compile(".{1,150}-r\\d{1,6}");

  private final CaseBook book;
  private final Correspondence correspondence;
  private final Units units;
  private final String host;
  private volatile @Nullable Instant first;

  /**
   * @param us the address that we write from
   */
  Concern(CaseBook book, Correspondence correspondence, Units units, String us) {
    this.book = book;
    this.correspondence = correspondence;
    this.units = units;
    this.host = us.substring(us.indexOf('@'));
  }

  /** Since when mail may concern us; empty while nobody has heard of us. */
  Optional<Instant> since() {
    if (first == null) {
      first = correspondence.firstSent().orElse(null);
    }
    return Optional.ofNullable(first).map(sent -> sent.minus(DOUBT));
  }

  /** True when its whole must be read to know. */
  boolean mayBe(Envelope mail, Instant arrivedAt) {
    return mail.mayReport() || isExpected(mail, arrivedAt);
  }

  /** True when it answers a letter, names a case, or is from somebody we had written to. */
  boolean isExpected(Envelope mail, Instant arrivedAt) {
    return letters(mail).findAny().isPresent()
        || namesCase(mail.subject())
        || mail.from().stream().anyMatch(from -> isKnown(from, arrivedAt.plus(SECOND)));
  }

  /** The letter that it answers and that asked for a decision. */
  Optional<Letter> asking(Envelope mail) {
    return letters(mail)
        .filter(letter -> letter.tier() != null && ASKING.contains(letter.kind()))
        .findFirst();
  }

  /** Our letters that a mail names, nearest first. */
  Stream<Letter> letters(Envelope mail) {
    return Stream.concat(
        mail.answers().stream().map(correspondence::letter).flatMap(Optional::stream),
        mail.answers().stream()
            .filter(this::isOurs)
            .limit(MOST_IN_OTHER_CASE)
            .map(correspondence::letterLike)
            .flatMap(Optional::stream));
  }

  private boolean isOurs(String id) {
    return id.regionMatches(true, id.length() - host.length(), host, 0, host.length());
  }

  private boolean namesCase(String subject) {
    return BETWEEN
        .splitAsStream(subject)
        .filter(word -> CASE.matcher(word).matches())
        .anyMatch(word -> book.find(word).isPresent());
  }

  private boolean isKnown(String from, Instant then) {
    return correspondence.hadWrittenTo(from, then)
        || spellings(from).anyMatch(other -> correspondence.hadWrittenTo(other, then));
  }

  /** The registry spells an address as it likes. */
  private Stream<String> spellings(String from) {
    return units.all().stream()
        .flatMap(Concern::addresses)
        .filter(known -> known.equalsIgnoreCase(from) && !known.equals(from))
        .distinct();
  }

  private static Stream<String> addresses(Unit unit) {
    return Stream.concat(
            Stream.of(unit.email()), Stream.of(Tier.values()).map(unit.reviewers()::get))
        .filter(address -> address != null);
  }
}
