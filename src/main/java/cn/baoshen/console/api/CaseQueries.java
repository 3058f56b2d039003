package cn.baoshen.console.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cases, page by page, along the indexes. */
class CaseQueries {
  private final JdbcClient jdbc;

  CaseQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A page; one that follows a case which is not known is empty. */
  CasePage page(CaseFilter filter) {
    Question question = new Question();
    question.where("state = ?", filter.state() == null ? null : filter.state().name());
    question.where("tier = ?", filter.tier() == null ? null : filter.tier().name());
    question.where("unit_code = ?", filter.unit());
    question.where("report_year = ?", filter.year());
    if (filter.after() != null) {
      question.after(filter.after());
    }
    List<CaseLine> found = ask(question, filter.size() + 1);
    boolean more = found.size() > filter.size();
    List<CaseLine> page = more ? found.subList(0, filter.size()) : found;
    return new CasePage(page, more ? page.get(page.size() - 1).id() : null);
  }

  /** Conditions and their values, gathered. */
  private static final class Question {
    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final List<Object> values = new ArrayList<>();

    void where(String condition, Object value) {
      if (value != null) {
        conditions.add(condition);
        values.add(value);
      }
    }

    // The first condition says nothing new, but it is the one that an index is read along.
    void after(String id) {
      String of = "(select received_at from cases where id = ?)";
      conditions.add("received_at <= " + of);
      conditions.add("(received_at < " + of + " or id < ?)");
      values.addAll(List.of(id, id, id));
    }
  }

  private List<CaseLine> ask(Question question, int most) {
    List<Object> values = new ArrayList<>(question.values);
    values.add(most);
    return jdbc.sql(
            "select id, unit_code, unit_name, report_year, revision, state, tier, newest,"
                + " decided_by, decided_at, received_at from cases where "
                + String.join(" and ", question.conditions)
                + " order by received_at desc, id desc limit ?")
        .params(values)
        .query(CaseQueries::toLine)
        .list();
  }

  private static CaseLine toLine(ResultSet row, int number) throws SQLException {
    String tier = row.getString("tier");
    return new CaseLine(
        row.getString("id"),
        row.getString("unit_code"),
        row.getString("unit_name"),
        row.getInt("report_year"),
        row.getInt("revision"),
        row.getString("state"),
        tier == null ? null : tier.toLowerCase(Locale.ROOT),
        row.getBoolean("newest"),
        row.getString("decided_by"),
        instant(row, "decided_at"),
        instant(row, "received_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
