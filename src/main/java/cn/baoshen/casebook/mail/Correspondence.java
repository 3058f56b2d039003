package cn.baoshen.casebook.mail;

import cn.baoshen.casebook.RowValues;
import cn.baoshen.casebook.tier.Assignment;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The letters that were written and the secrets of their links. */
public class Correspondence {
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;

  public Correspondence(JdbcClient jdbc, TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  public Optional<Letter> letter(String messageId) {
    return jdbc.sql("select * from letter where message_id = ?")
        .param(messageId)
        .query(Letter::of)
        .optional();
  }

  /** The same for an id whose capitals a mail program did not keep. */
  public Optional<Letter> letterLike(String messageId) {
    return jdbc
        .sql("select * from letter where lower(message_id) = ?")
        .param(messageId.toLowerCase(Locale.ROOT))
        .query(Letter::of)
        .list()
        .stream()
        .findFirst();
  }

  /** When the first letter of all went out; empty while none has. */
  public Optional<Instant> firstSent() {
    return jdbc
        .sql("select sent_at from letter where sent_at is not null order by seq limit 1")
        .query((row, n) -> RowValues.instant(row, "sent_at"))
        .list()
        .stream()
        .findFirst();
  }

  /** True when this address had a letter from us by then that was no answer to a stranger. */
  public boolean hadWrittenTo(String address, Instant then) {
    return jdbc.sql(
                "select count(*) from letter where recipient = ? and sent_at <= ?"
                    + " and kind <> 'mail-instructions'")
            .params(address, RowValues.time(then))
            .query(Integer.class)
            .single()
        > 0;
  }

  /** How many letters came back since then. */
  public int bouncedSince(Instant then) {
    return jdbc.sql("select count(*) from letter where bounced_at > ?")
        .param(RowValues.time(then))
        .query(Integer.class)
        .single();
  }

  /** True when the reviewer was asked by letter, be it sent or still on its way. */
  public boolean wasWrittenTo(Assignment assignment) {
    return jdbc.sql(
                "select count(*) from letter where case_id = ? and tier = ? and kind = 'review'"
                    + " and recipient = ?")
            .params(assignment.caseId(), assignment.tier().name(), assignment.reviewer())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** The letters last written, newest first. */
  public List<Letter> recentLetters(int most) {
    return jdbc.sql("select * from letter where sent_at is not null order by seq desc limit ?")
        .param(most)
        .query(Letter::of)
        .list();
  }

  /** Keeps a letter whose bytes lie safely among the kept files. */
  public void keepLetter(Letter letter) {
    jdbc.sql(
            "insert into letter (message_id, case_id, tier, kind, recipient, subject, file)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            letter.messageId(),
            letter.caseId(),
            RowValues.name(letter.tier()),
            letter.kind(),
            letter.to(),
            letter.subject(),
            letter.file())
        .update();
  }

  /** Keeps a letter and the secrets of its links in one commit. */
  public void keepLetter(Letter letter, Collection<Token> tokens) {
    transaction.executeWithoutResult(
        status -> {
          keepLetter(letter);
          tokens.forEach(this::keepToken);
        });
  }

  public void letterSent(String messageId, Instant at) {
    jdbc.sql("update letter set sent_at = ? where message_id = ? and sent_at is null")
        .params(RowValues.time(at), messageId)
        .update();
  }

  /**
   * Notes that a letter did not reach its reader.
   *
   * @return false when this was known before
   */
  public boolean letterBounced(String messageId, String reason, Instant at) {
    return jdbc.sql(
                "update letter set bounced_at = ?, bounce_reason = ?"
                    + " where message_id = ? and bounced_at is null")
            .params(RowValues.time(at), reason, messageId)
            .update()
        == 1;
  }

  public Optional<Token> token(String hash) {
    return jdbc.sql("select * from token where hash = ?").param(hash).query(Token::of).optional();
  }

  /** A link that was once seen expired stays so, wherever the clock is set afterwards. */
  public void tokenExpired(String hash) {
    jdbc.sql("update token set expires_at = ? where hash = ? and expires_at > ?")
        .params(RowValues.time(Instant.EPOCH), hash, RowValues.time(Instant.EPOCH))
        .update();
  }

  private void keepToken(Token token) {
    jdbc.sql("insert into token (hash, case_id, tier, reviewer, expires_at) values (?, ?, ?, ?, ?)")
        .params(
            token.hash(),
            token.caseId(),
            RowValues.name(token.tier()),
            token.reviewer(),
            RowValues.time(token.expiresAt()))
        .update();
  }
}
