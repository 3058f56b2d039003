package cn.baoshen.console.access.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who did, or was refused, what; it only grows. */
public class Audit {
  private static final int WHO = 320;
  private static final int WHAT = 120;
  private static final int ABOUT = 400;
  private static final int REASON = 2000;

  private final JdbcClient jdbc;
  private final Clock clock;

  public Audit(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** How a deed ended. */
  public enum Outcome {
    /** It was done. */
    DONE,
    /** The person may not do it. */
    REFUSED,
    /** It was tried and could not be done. */
    FAILED
  }

  /**
   * One line of the audit.
   *
   * @param who name of the account, or what was typed as one
   * @param what key of the deed
   * @param about the case, unit, route or account it was done to; may be empty
   * @param remote address it came from
   */
  public record Entry(
      long seq,
      Instant at,
      String who,
      String what,
      String about,
      String reason,
      Outcome outcome,
      String remote) {}

  /** Adds a line; what is too long is cut. */
  public void add(
      String who, String what, String about, String reason, Outcome outcome, String remote) {
    jdbc.sql(
            "insert into audit (at, who, what, about, reason, outcome, remote)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            clock.instant().atOffset(ZoneOffset.UTC),
            cut(who, WHO),
            cut(what, WHAT),
            cut(about, ABOUT),
            cut(reason, REASON),
            outcome.name(),
            cut(remote, 100))
        .update();
  }

  /**
   * A page of lines, newest first.
   *
   * @param who only of this name; empty for all
   * @param about only what was done to this; empty for all
   * @param before only lines older than this one
   */
  public List<Entry> page(String who, String about, long before, int most) {
    return jdbc.sql(
            "select * from audit where seq < :before"
                + (who.isEmpty() ? "" : " and who = :who")
                + (about.isEmpty() ? "" : " and about = :about")
                + " order by seq desc limit :most")
        .param("before", before)
        .param("who", who)
        .param("about", about)
        .param("most", most)
        .query(Audit::toEntry)
        .list();
  }

  /** The number of the first line after this moment; all lines are older when there is none. */
  public long after(Instant moment) {
    return jdbc.sql("select seq from audit where at >= ? order by at, seq limit 1")
        .param(moment.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .optional()
        .orElse(Long.MAX_VALUE);
  }

  /** When this account last logged in through a browser. */
  public Optional<Instant> lastLogin(String who) {
    return jdbc.sql(
            "select at from audit where who = ? and what = 'login' and outcome = 'DONE'"
                + " order by seq desc limit 1")
        .param(who)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  // No line break or other control character of a stranger's input reaches the page or a log.
  private static String cut(String text, int most) {
    String plain = text == null ? "" : text.replaceAll("\\p{C}", "\uFFFD");
    return plain.substring(0, Math.min(most, plain.length()));
  }

  private static Entry toEntry(ResultSet row, int number) throws SQLException {
    return new Entry(
        row.getLong("seq"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("who"),
        row.getString("what"),
        row.getString("about"),
        row.getString("reason"),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("remote"));
  }
}
