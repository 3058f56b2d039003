package cn.baoshen.console.cases;

import cn.baoshen.report.Case;
import cn.baoshen.report.CaseState;
import cn.baoshen.report.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of cases, page by page, along the indexes. */
class CaseListQueries {
  private static final String COLUMNS =
      "id, unit_code, unit_name, report_year, revision, state, tier, received_at, decided_at";

  private final JdbcClient jdbc;

  CaseListQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A page of the list.
   *
   * @param codes the units that are meant; null for all
   */
  List<CaseLine> page(CaseFilter filter, List<String> codes, int most) {
    Map<String, Object> values = new HashMap<>();
    String sql = sql(filter, codes, values);
    values.put("most", most);
    return jdbc.sql(sql).params(values).query(CaseListQueries::toLine).list();
  }

  static String sql(CaseFilter filter, List<String> codes, Map<String, Object> values) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    add(conditions, values, "state = :state", filter.state());
    add(conditions, values, "tier = :tier", filter.tier());
    add(conditions, values, "report_year = :asked", filter.year());
    add(conditions, values, "unit_code in (:codes)", codes);
    if (filter.newest()) {
      add(conditions, values, "newest and unit_code <> :unknown", Case.UNKNOWN_UNIT);
    }
    if (!filter.after().isEmpty()) {
      after(conditions, values, filter);
    }
    String direction = filter.oldest() ? "" : " desc";
    return "select %s from cases where %s order by received_at%s, id%s limit :most"
        .formatted(COLUMNS, String.join(" and ", conditions), direction, direction);
  }

  private static void add(
      List<String> conditions, Map<String, Object> values, String condition, Object value) {
    if (value != null) {
      conditions.add(condition);
      String name = condition.replaceAll(".*:(\\w+).*", "$1");
      values.put(name, value instanceof Enum<?> word ? word.name() : value);
    }
  }

  // The first condition says nothing new, but it is the one that an index is read along.
  private static void after(
      List<String> conditions, Map<String, Object> values, CaseFilter filter) {
    String beyond = filter.oldest() ? ">" : "<";
    String of = "(select received_at from cases where id = :after)";
    conditions.add("received_at " + beyond + "= " + of);
    conditions.add("(received_at " + beyond + " " + of + " or id " + beyond + " :after)");
    values.put("after", filter.after());
  }

  /** The years of which there are cases, the latest first. */
  List<Integer> years() {
    List<Integer> years = new ArrayList<>();
    Integer latest = yearBefore(Integer.MAX_VALUE);
    while (latest != null) {
      years.add(latest);
      latest = yearBefore(latest);
    }
    return years;
  }

  // A step along the index each, where counting distinct ones would read all of it.
  private Integer yearBefore(int limit) {
    return jdbc.sql(
            "select report_year from cases where report_year < ? order by report_year desc limit 1")
        .param(limit)
        .query(Integer.class)
        .optional()
        .orElse(null);
  }

  private static CaseLine toLine(ResultSet row, int number) throws SQLException {
    String tier = row.getString("tier");
    return new CaseLine(
        row.getString("id"),
        row.getString("unit_code"),
        row.getString("unit_name"),
        row.getInt("report_year"),
        row.getInt("revision"),
        CaseState.valueOf(row.getString("state")),
        tier == null ? null : Tier.valueOf(tier),
        instant(row, "received_at"),
        instant(row, "decided_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
