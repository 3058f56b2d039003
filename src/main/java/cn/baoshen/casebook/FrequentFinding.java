package cn.baoshen.casebook;

import cn.baoshen.model.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/**
 * A rule that spoke, and of how many cases.
 *
 * @param title what the rule demands, in words; its id where no form in force has it
 * @param cases of how many cases it spoke
 * @param times how often in all
 */
public record FrequentFinding(String rule, Severity severity, String title, int cases, int times) {
  /** What to select of {@code case_finding}, grouped by rule and severity. */
  public static final String COLUMNS = "rule, severity, count(*) as cases, sum(times) as times";

  /** A row of these columns. */
  public static FrequentFinding of(ResultSet row, Map<String, String> titles) throws SQLException {
    String rule = row.getString("rule");
    return new FrequentFinding(
        rule,
        Severity.valueOf(row.getString("severity")),
        titles.getOrDefault(rule, rule),
        row.getInt("cases"),
        row.getInt("times"));
  }
}
