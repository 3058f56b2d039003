package cn.baoshen.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What all rules together say of one report.
 *
 * @param explained what would be a finding, had the unit not given the reason it asks for
 */
public record Verdict(
    List<Finding> findings, List<NotChecked> notChecked, List<Explained> explained) {
  /** Verdicts kept before reasons had a place know of none. */
  public Verdict {
    findings = List.copyOf(findings);
    notChecked = List.copyOf(notChecked);
    explained = explained == null ? List.of() : List.copyOf(explained);
  }

  /** A verdict without reasons. */
  public Verdict(List<Finding> findings, List<NotChecked> notChecked) {
    this(findings, notChecked, List.of());
  }

  /** True when no finding is an error, so that a reviewer may be asked. */
  public boolean sound() {
    return findings.stream().noneMatch(f -> f.severity() == Severity.ERROR);
  }

  /** The findings of one severity, in the order of the rules. */
  public List<Finding> of(Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).toList();
  }

  /** Findings of one rule each, in the order in which the rules first speak. */
  public static List<List<Finding>> byRule(List<Finding> findings) {
    return List.copyOf(
        findings.stream()
            .collect(Collectors.groupingBy(Finding::rule, LinkedHashMap::new, Collectors.toList()))
            .values());
  }
}
