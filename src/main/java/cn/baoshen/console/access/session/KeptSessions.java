package cn.baoshen.console.access.session;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * The sessions in the database. Whoever begins one sweeps out those whose time is over, and of
 * those in which nobody has logged in yet the oldest, when they are too many.
 */
class KeptSessions implements SessionRepository<KeptSession> {
  private static final String SURPLUS =
      "delete from spring_session where primary_id in (select primary_id from spring_session"
          + " where principal_name is null order by creation_time desc offset ? rows)";

  private final JdbcIndexedSessionRepository table;
  private final SessionRepository<Session> lines;
  private final JdbcOperations jdbc;
  private final int strangers;

  // The library names the kind of its sessions to itself alone.
  @SuppressWarnings("unchecked")
  KeptSessions(JdbcIndexedSessionRepository table, JdbcOperations jdbc, int strangers) {
    this.table = table;
    this.lines = (SessionRepository<Session>) (SessionRepository<?>) table;
    this.jdbc = jdbc;
    this.strangers = strangers;
  }

  @Override
  public KeptSession createSession() {
    table.cleanUpExpiredSessions();
    jdbc.update(SURPLUS, strangers - 1);
    return new KeptSession(lines.createSession());
  }

  @Override
  public void save(KeptSession session) {
    lines.save(session.line());
  }

  @Override
  public @Nullable KeptSession findById(String id) {
    Session line = lines.findById(id);
    return line == null ? null : new KeptSession(line);
  }

  @Override
  public void deleteById(String id) {
    lines.deleteById(id);
  }
}
