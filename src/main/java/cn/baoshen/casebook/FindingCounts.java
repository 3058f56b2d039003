package cn.baoshen.casebook;

import cn.baoshen.model.Finding;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Verdict;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How often each rule spoke of a case, kept beside its examination so that it can be counted. */
class FindingCounts {
  private final JdbcClient jdbc;

  FindingCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Kind(String rule, Severity severity) {}

  /** Keeps the counts of a verdict in place of those of an earlier one. */
  void keep(String caseId, Verdict verdict) {
    jdbc.sql("delete from case_finding where case_id = ?").param(caseId).update();
    Map<Kind, Long> times =
        verdict.findings().stream()
            .collect(Collectors.groupingBy(FindingCounts::kind, Collectors.counting()));
    times.forEach((kind, count) -> insert(caseId, kind, count));
  }

  private static Kind kind(Finding finding) {
    return new Kind(finding.rule(), finding.severity());
  }

  private void insert(String caseId, Kind kind, long times) {
    jdbc.sql(
            "insert into case_finding (case_id, rule, severity, report_year, times, unit_code, form_id)"
                + " select id, ?, ?, report_year, ?, unit_code, form_id from cases where id = ?")
        .params(kind.rule(), kind.severity().name(), times, caseId)
        .update();
  }
}
