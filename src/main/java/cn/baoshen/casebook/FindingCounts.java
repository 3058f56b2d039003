package cn.baoshen.casebook;

import cn.baoshen.model.Finding;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How often each rule spoke of a case, kept beside its examination, and the sums of these over the
 * cases of a year, which change in the same transaction.
 */
class FindingCounts {
  private final JdbcClient jdbc;

  FindingCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Rows are always changed in this order, so that no two examinations wait for each other. */
  private record Kind(String rule, Severity severity) implements Comparable<Kind> {
    @Override
    public int compareTo(Kind other) {
      int byRule = rule.compareTo(other.rule);
      return byRule == 0 ? severity.compareTo(other.severity) : byRule;
    }
  }

  /**
   * Keeps the counts of a verdict in place of those of an earlier one; whoever calls holds the
   * examination of the case.
   */
  void keep(String caseId, Verdict verdict) {
    Map<Kind, Integer> before = kept(caseId);
    Map<Kind, Integer> now =
        verdict.findings().stream()
            .collect(Collectors.groupingBy(FindingCounts::kind, Collectors.summingInt(any -> 1)));
    if (now.equals(before)) {
      return;
    }
    jdbc.sql("delete from case_finding where case_id = ?").param(caseId).update();
    insert(caseId, now);
    Set<Kind> changed = new TreeSet<>(before.keySet());
    changed.addAll(now.keySet());
    changed.forEach(kind -> count(caseId, kind, before.get(kind), now.get(kind)));
  }

  private Map<Kind, Integer> kept(String caseId) {
    Map<Kind, Integer> kept = new HashMap<>();
    jdbc.sql("select rule, severity, times from case_finding where case_id = ?")
        .param(caseId)
        .query(
            row -> {
              String severity = row.getString("severity");
              kept.put(
                  new Kind(row.getString("rule"), Severity.valueOf(severity)), row.getInt("times"));
            });
    return kept;
  }

  private static Kind kind(Finding finding) {
    return new Kind(finding.rule(), finding.severity());
  }

  private void insert(String caseId, Map<Kind, Integer> now) {
    Set<String> listed = new HashSet<>();
    new TreeMap<>(now)
        .forEach((kind, times) -> insert(caseId, kind, times, listed.add(kind.rule())));
  }

  /**
   * Inserts a row.
   *
   * @param listed whether the case is listed under its rule by this row; it is by one of them
   */
  private void insert(String caseId, Kind kind, int times, boolean listed) {
    jdbc.sql(
            "insert into case_finding (case_id, rule, severity, report_year, times, unit_code,"
                + " form_id, received_at, listed)"
                + " select id, ?, ?, report_year, ?, unit_code, form_id, received_at, ?"
                + " from cases where id = ?")
        .params(kind.rule(), kind.severity().name(), times, listed, caseId)
        .update();
  }

  private void count(String caseId, Kind kind, @Nullable Integer before, @Nullable Integer now) {
    int cases = (now == null ? 0 : 1) - (before == null ? 0 : 1);
    int times = (now == null ? 0 : now) - (before == null ? 0 : before);
    if (cases != 0 || times != 0) {
      begin(caseId, kind);
      add(caseId, kind, cases, times);
    }
  }

  private void begin(String caseId, Kind kind) {
    jdbc.sql(
            "insert into finding_count (report_year, rule, severity, cases, times)"
                + " select report_year, ?, ?, 0, 0 from cases where id = ? on conflict do nothing")
        .params(kind.rule(), kind.severity().name(), caseId)
        .update();
  }

  private void add(String caseId, Kind kind, int cases, int times) {
    jdbc.sql(
            "update finding_count set cases = cases + ?, times = times + ?, changes = changes + 1"
                + " where rule = ? and severity = ? and report_year = (select report_year from cases where id = ?)")
        .params(cases, times, kind.rule(), kind.severity().name(), caseId)
        .update();
  }
}
