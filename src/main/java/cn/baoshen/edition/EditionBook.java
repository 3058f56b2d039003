package cn.baoshen.edition;

import cn.baoshen.edition.Edition.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The editions of forms in the database. */
class EditionBook {
  private static final String COLUMNS =
      "select form_id, edition, title, file_name, state, uploaded_by, uploaded_at, changed_by,"
          + " changed_at from form_edition ";

  /** Nobody fills in a blank older than so many changes. */
  private static final int REMEMBERED = 12;

  private final JdbcClient jdbc;
  private final Clock clock;

  EditionBook(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All, the newest of each form first. */
  List<Edition> all() {
    return jdbc.sql(COLUMNS + "order by form_id, edition desc").query(EditionBook::edition).list();
  }

  List<Edition> inForce() {
    return jdbc.sql(COLUMNS + "where state = 'IN_FORCE' order by form_id")
        .query(EditionBook::edition)
        .list();
  }

  /** The last that were in force once and are not, the newest first. */
  List<Edition> retired() {
    return jdbc.sql(
            COLUMNS + "where state = 'WITHDRAWN' order by changed_at desc, edition desc limit ?")
        .param(REMEMBERED)
        .query(EditionBook::edition)
        .list();
  }

  Optional<Edition> find(String form, int number) {
    return jdbc.sql(COLUMNS + "where form_id = ? and edition = ?")
        .params(form, number)
        .query(EditionBook::edition)
        .optional();
  }

  /** The newest edition of a form that ever was in force. */
  Optional<Edition> newest(String form) {
    return jdbc.sql(
            COLUMNS + "where form_id = ? and state <> 'DRAFT' order by edition desc limit 1")
        .param(form)
        .query(EditionBook::edition)
        .optional();
  }

  byte[] workbook(String form, int number) {
    return jdbc.sql("select workbook from form_edition where form_id = ? and edition = ?")
        .params(form, number)
        .query((row, at) -> row.getBytes(1))
        .single();
  }

  /** By how many changes the forms in force are what they are. */
  long changes() {
    return jdbc.sql("select changes from form_change where id = 1").query(Long.class).single();
  }

  private static Edition edition(ResultSet row, int at) throws SQLException {
    return new Edition(
        row.getString("form_id"),
        row.getInt("edition"),
        row.getString("title"),
        row.getString("file_name"),
        State.valueOf(row.getString("state")),
        row.getString("uploaded_by"),
        instant(row, "uploaded_at"),
        row.getString("changed_by"),
        instant(row, "changed_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, java.time.OffsetDateTime.class).toInstant();
  }

  /** Keeps a workbook as the next edition of its form, a draft; gives its number. */
  @Transactional
  public int add(String form, String title, String file, byte[] workbook, String who) {
    touch();
    int number =
        1
            + jdbc.sql("select coalesce(max(edition), 0) from form_edition where form_id = ?")
                .param(form)
                .query(Integer.class)
                .single();
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.sql("insert into form_edition values (?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?, ?)")
        .params(form, number, title, file, workbook, who, now, who, now)
        .update();
    return number;
  }

  /** Puts an edition in force, in the place of the one that was. */
  @Transactional
  public void enable(String form, int number, String who) {
    touch();
    change("WITHDRAWN", who, "form_id = ? and state = 'IN_FORCE' and edition <> ?", form, number);
    change("IN_FORCE", who, "form_id = ? and edition = ?", form, number);
  }

  @Transactional
  public void withdraw(String form, int number, String who) {
    touch();
    change("WITHDRAWN", who, "form_id = ? and edition = ? and state = 'IN_FORCE'", form, number);
  }

  private void change(String state, String who, String which, String form, int number) {
    jdbc.sql("update form_edition set state = ?, changed_by = ?, changed_at = ? where " + which)
        .params(state, who, Timestamp.from(clock.instant()), form, number)
        .update();
  }

  /** One at a time, and every node hears of it. */
  private void touch() {
    jdbc.sql("update form_change set changes = changes + 1 where id = 1").update();
  }
}
