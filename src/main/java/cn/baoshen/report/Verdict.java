package cn.baoshen.report;

import java.util.List;

/** What all rules together say of one report. */
public record Verdict(List<Finding> findings, List<NotChecked> notChecked) {
  public Verdict {
    findings = List.copyOf(findings);
    notChecked = List.copyOf(notChecked);
  }

  /** True when no finding is an error, so that a reviewer may be asked. */
  public boolean sound() {
    return findings.stream().noneMatch(f -> f.severity() == Severity.ERROR);
  }

  /** The findings of one severity, in the order of the rules. */
  public List<Finding> of(Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).toList();
  }
}
