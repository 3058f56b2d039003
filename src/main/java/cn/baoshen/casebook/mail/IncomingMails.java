package cn.baoshen.casebook.mail;

import cn.baoshen.casebook.RowValues;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mails that came in; each Message-ID is taken once, wherever in the mailbox it turns up. */
public class IncomingMails {
  private static final String STRANGER = "stranger";

  private final JdbcClient jdbc;

  public IncomingMails(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether the mail at this place of the mailbox was handled before. */
  public boolean isHandled(String uidKey) {
    return !jdbc.sql("select 1 from handled_mail where uid_key = ?")
        .param(uidKey)
        .query(Integer.class)
        .list()
        .isEmpty();
  }

  /** The places of a mailbox, those that begin like this, whose mails were handled before. */
  public Set<String> handledIn(String mailbox) {
    return new HashSet<>(
        jdbc.sql("select uid_key from handled_mail where uid_key like ?")
            .param(mailbox + "%")
            .query(String.class)
            .list());
  }

  /** The first number of a mailbox that concerns us; empty when it was never looked into. */
  public OptionalLong start(String mailbox) {
    return jdbc
        .sql("select first_uid from mailbox_start where mailbox = ?")
        .param(mailbox)
        .query(Long.class)
        .list()
        .stream()
        .mapToLong(Long::longValue)
        .findAny();
  }

  /** Remembers from which number on a mailbox concerns us. */
  public void startAt(String mailbox, long firstUid, Instant at) {
    jdbc.sql(
            "insert into mailbox_start (mailbox, first_uid, at) values (?, ?, ?)"
                + " on conflict do nothing")
        .params(mailbox, firstUid, RowValues.time(at))
        .update();
  }

  /** Remembers that the mail at this place was handled; joins the transaction under way. */
  public void handled(String uidKey, String mailId, Instant at) {
    jdbc.sql(
            "insert into handled_mail (uid_key, mail_id, at) values (?, ?, ?)"
                + " on conflict do nothing")
        .params(uidKey, mailId, RowValues.time(at))
        .update();
  }

  /**
   * Takes a mail, before it is known what becomes of it.
   *
   * @return false when a mail of this Message-ID was taken before
   */
  public boolean take(IncomingMail mail) {
    return jdbc.sql(
                "insert into incoming_mail (id, message_id, sender, subject, kind, outcome, case_id,"
                    + " tier, detail, thread, file, answered, at, words, content) values"
                    + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
            .params(
                mail.id(),
                mail.messageId(),
                mail.sender(),
                mail.subject(),
                mail.kind(),
                mail.outcome(),
                mail.caseId(),
                RowValues.name(mail.tier()),
                mail.detail(),
                mail.thread(),
                mail.file(),
                mail.answered(),
                RowValues.time(mail.at()),
                mail.words(),
                mail.content())
            .update()
        == 1;
  }

  /** Says what became of a mail that was taken. */
  public void conclude(IncomingMail mail) {
    jdbc.sql(
            "update incoming_mail set sender = ?, outcome = ?, case_id = ?, tier = ?, detail = ?,"
                + " answered = ? where id = ?")
        .params(
            mail.sender(),
            mail.outcome(),
            mail.caseId(),
            RowValues.name(mail.tier()),
            mail.detail(),
            mail.answered(),
            mail.id())
        .update();
  }

  public Optional<IncomingMail> find(String id) {
    return jdbc.sql("select * from incoming_mail where id = ?")
        .param(id)
        .query(IncomingMail::of)
        .optional();
  }

  /** The mails last taken, newest first. */
  public List<IncomingMail> recent(int most) {
    return jdbc.sql("select * from incoming_mail order by seq desc limit ?")
        .param(most)
        .query(IncomingMail::of)
        .list();
  }

  /** When the last mail came in before then that was none of ours. */
  public Optional<Instant> lastOfStrangers(Instant before) {
    return jdbc.sql("select max(at) as at from incoming_mail where outcome = ? and at < ?")
        .params(STRANGER, RowValues.time(before))
        .query((row, n) -> Optional.ofNullable(RowValues.instant(row, "at")))
        .single();
  }

  /** How many mails that were none of ours came in from then until before that. */
  public int ofStrangers(Instant from, Instant before) {
    return jdbc.sql("select count(*) from incoming_mail where outcome = ? and at >= ? and at < ?")
        .params(STRANGER, RowValues.time(from), RowValues.time(before))
        .query(Integer.class)
        .single();
  }

  /** The mails last set aside, newest first. */
  public List<IncomingMail> setAside(int most) {
    return jdbc.sql(
            "select * from incoming_mail where outcome = 'set-aside' order by seq desc limit ?")
        .param(most)
        .query(IncomingMail::of)
        .list();
  }

  /**
   * How many answers this address was promised since then; what confirms a decision is none.
   *
   * @param caseId about which case; null for about none
   */
  public int answered(String sender, @Nullable String caseId, Instant after, Instant until) {
    return jdbc.sql(
            "select count(*) from incoming_mail where sender = ? and at > ? and at <= ? and answered = true"
                + " and coalesce(case_id, '') = ? and outcome not in ('understood', 'withdrawn')")
        .params(sender, RowValues.time(after), RowValues.time(until), caseId == null ? "" : caseId)
        .query(Integer.class)
        .single();
  }
}
