package cn.baoshen.console.cases;

import static java.util.Objects.requireNonNull;

import cn.baoshen.model.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mails about a case, out and in; of what came in not the text, only what became of it. */
class MailQueries {
  private static final String LETTER =
      "select seq, case_id, tier, kind, recipient, subject, file, sent_at, bounced_at, bounce_reason"
          + " from letter where ";

  private final JdbcClient jdbc;

  MailQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A letter of ours.
   *
   * @param file name of its bytes among the kept files; shown to nobody
   * @param bounceReason why it did not reach its reader; null when nothing is known
   */
  record Sent(
      long seq,
      String caseId,
      @Nullable Tier tier,
      String kind,
      String to,
      String subject,
      String file,
      @Nullable Instant at,
      @Nullable Instant bouncedAt,
      String bounceReason) {}

  /** A mail of somebody else. */
  record Came(
      String sender, String subject, String kind, String outcome, String detail, Instant at) {}

  List<Sent> sent(String caseId) {
    return jdbc.sql(LETTER + "case_id = ? order by seq")
        .param(caseId)
        .query(MailQueries::toSent)
        .list();
  }

  /** All letters about the cases of a year, in the order in which they were written. */
  void sent(int year, Consumer<Sent> letters) {
    jdbc.sql(
            "select l.seq, l.case_id, l.tier, l.kind, l.recipient, l.subject, l.file, l.sent_at,"
                + " l.bounced_at, l.bounce_reason from letter l join cases c on c.id = l.case_id"
                + " where c.report_year = ? order by l.seq")
        .param(year)
        .query((RowCallbackHandler) row -> letters.accept(toSent(row, 0)));
  }

  /** All mails that came in about the cases of a year, likewise, by case. */
  void came(int year, BiConsumer<String, Came> mails) {
    jdbc.sql(
            "select m.case_id, m.sender, m.subject, m.kind, m.outcome, m.detail, m.at"
                + " from incoming_mail m join cases c on c.id = m.case_id"
                + " where c.report_year = ? order by m.seq")
        .param(year)
        .query((RowCallbackHandler) row -> mails.accept(row.getString("case_id"), toCame(row, 0)));
  }

  Optional<Sent> letter(long seq) {
    return jdbc.sql(LETTER + "seq = ?").param(seq).query(MailQueries::toSent).optional();
  }

  List<Came> came(String caseId) {
    return jdbc.sql(
            "select sender, subject, kind, outcome, detail, at from incoming_mail"
                + " where case_id = ? order by seq")
        .param(caseId)
        .query(MailQueries::toCame)
        .list();
  }

  private static Came toCame(ResultSet row, int number) throws SQLException {
    return new Came(
        row.getString("sender"),
        row.getString("subject"),
        row.getString("kind"),
        row.getString("outcome"),
        row.getString("detail"),
        requireNonNull(instant(row, "at")));
  }

  private static Sent toSent(ResultSet row, int number) throws SQLException {
    String tier = row.getString("tier");
    return new Sent(
        row.getLong("seq"),
        row.getString("case_id"),
        tier == null ? null : Tier.valueOf(tier),
        row.getString("kind"),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("file"),
        instant(row, "sent_at"),
        instant(row, "bounced_at"),
        row.getString("bounce_reason"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
