package cn.baoshen.console.access.login;

import cn.baoshen.console.access.account.AccessSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sessions under way, on every node; one that is struck from the list is over. */
public class LoginSessions {
  private static final int NAME = 320;
  private static final int DEVICE = 200;
  private static final int REMOTE = 100;

  private final JdbcClient jdbc;
  private final AccessSettings settings;
  private final Clock clock;

  public LoginSessions(JdbcClient jdbc, AccessSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * One session.
   *
   * @param id a number for the list; it opens nothing
   * @param device what the browser says it is
   * @param remote address it was begun from
   */
  public record Line(
      String id, String name, String device, String remote, Instant startedAt, Instant seenAt) {}

  /** Returns when it began. */
  public Instant begin(String id, String name, String device, String remote) {
    Instant begun = clock.instant();
    OffsetDateTime now = at(begun);
    jdbc.sql(
            "insert into login_session (id, name, device, remote, started_at, seen_at)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(id, cut(name, NAME), cut(device, DEVICE), cut(remote, REMOTE), now, now)
        .update();
    jdbc.sql("delete from login_session where seen_at < ?")
        .param(now.minus(settings.longest()))
        .update();
    return begun;
  }

  public Optional<Line> find(String id) {
    return jdbc.sql("select * from login_session where id = ?")
        .param(id)
        .query(LoginSessions::toLine)
        .optional();
  }

  /** Those that may still be used, the latest first. */
  public List<Line> underWay() {
    return list("");
  }

  private List<Line> list(String whose, String... names) {
    return jdbc.sql(
            "select * from login_session where seen_at > ? and started_at > ?"
                + whose
                + " order by seen_at desc limit 500")
        .param(at(clock.instant().minus(settings.idle())))
        .param(at(clock.instant().minus(settings.longest())))
        .params((Object[]) names)
        .query(LoginSessions::toLine)
        .list();
  }

  public List<Line> underWay(String name) {
    return list(" and name = ?", name);
  }

  /** Somebody did something there; written down once a minute, and true when it was. */
  public boolean seen(Line line) {
    Instant now = clock.instant();
    boolean due = Duration.between(line.seenAt(), now).compareTo(Duration.ofMinutes(1)) >= 0;
    if (due) {
      jdbc.sql("update login_session set seen_at = ? where id = ?")
          .params(at(now), line.id())
          .update();
    }
    return due;
  }

  public boolean end(String id) {
    return jdbc.sql("delete from login_session where id = ?").param(id).update() == 1;
  }

  public void endAll(String name) {
    jdbc.sql("delete from login_session where name = ?").param(name).update();
  }

  private static String cut(String text, int most) {
    String plain = text == null ? "" : text.replaceAll("\\p{C}", "\uFFFD");
    return plain.substring(0, Math.min(most, plain.length()));
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static Line toLine(ResultSet row, int number) throws SQLException {
    return new Line(
        row.getString("id"),
        row.getString("name"),
        row.getString("device"),
        row.getString("remote"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getObject("seen_at", OffsetDateTime.class).toInstant());
  }
}
