package cn.baoshen.review.reply;

import cn.baoshen.review.reply.words.Understanding;
import cn.baoshen.review.reply.words.Understanding.Meaning;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mail that came in, as far as its own bytes tell; whether it may decide is not said here.
 *
 * @param messageId its Message-ID without angle brackets; when it has none, {@code sha256-} and the
 *     hash of its bytes
 * @param answers Message-IDs that it names in In-Reply-To, then in References, without angle
 *     brackets, nearest first
 * @param from the one address in From, in lower case; empty when there is none or more than one
 * @param subject decoded, on one line, at most 200 characters
 * @param sentAt its Date; null when it has none that can be read
 * @param kind who or what wrote it
 * @param bounce what a mail server says of a letter of ours; null unless it is a bounce
 * @param authentic false when a mail server that is trusted to know says that the sender is forged,
 *     or says nothing although one is trusted
 * @param newWords what its writer added, quotes and signature left out, at most 20,000 characters
 * @param understanding what these words say
 * @param apparent what they would say if a person had written them; null unless the mail only looks
 *     as if a machine had
 * @param envelope its outside
 */
public record Incoming(
    String messageId,
    List<String> answers,
    String from,
    String subject,
    @Nullable Instant sentAt,
    Kind kind,
    @Nullable Bounce bounce,
    boolean authentic,
    String newWords,
    Understanding understanding,
    @Nullable Understanding apparent,
    Envelope envelope) {
  public Incoming {
    answers = List.copyOf(answers);
  }

  /** True when a person seems to have decided in what bears the marks of a machine. */
  public boolean isDoubtful() {
    return apparent != null && apparent.meaning() != Meaning.UNCLEAR;
  }

  /** Who or what writes mail. */
  public enum Kind {
    /** A person, as far as can be told. */
    PERSON,
    /** Out of office, a receipt, a list, a robot: never decides and is never answered. */
    AUTOMATIC,
    /** A mail server that could not deliver a letter, or not yet. */
    BOUNCE
  }

  /**
   * What a mail server says of a letter (RFC 3464).
   *
   * @param of Message-ID of the letter, without angle brackets; null when it does not say
   * @param recipient the address that could not be reached; null when it does not say
   * @param status such as {@code 5.1.1}; null when it does not say
   * @param reason the server's own words, on one line, at most 500 characters
   * @param isFinal false when the server goes on trying
   */
  public record Bounce(
      @Nullable String of,
      @Nullable String recipient,
      @Nullable String status,
      String reason,
      boolean isFinal) {}
}
