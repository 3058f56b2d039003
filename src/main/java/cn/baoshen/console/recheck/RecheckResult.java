package cn.baoshen.console.recheck;

import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a dry run found.
 *
 * @param reports how many were judged
 * @param failing how many have an error now that they did not have
 * @param seconds how long it took
 * @param lines those of which the rules say something else than before
 * @param unjudged those that cannot be judged, as their form is there no longer
 */
record RecheckResult(
    int year,
    String at,
    int reports,
    int failing,
    long seconds,
    List<Line> lines,
    List<String> unjudged) {
  /**
   * One report of which something else is said.
   *
   * @param why what is said now and was not, or no longer is, rule by rule
   */
  record Line(
      String caseId,
      String unitName,
      CaseState state,
      Count before,
      Count now,
      List<String> added,
      List<String> gone) {
    boolean isFailing() {
      return now.errors() > 0 && !added.isEmpty();
    }

    /** What is new, in one text. */
    public String why() {
      return String.join("\n", added);
    }

    /** Which rules say less than before. */
    public String less() {
      return String.join(" ", gone);
    }
  }

  /** How many errors and warnings. */
  record Count(int errors, int warnings) {
    static Count of(Verdict verdict) {
      return new Count(verdict.of(Severity.ERROR).size(), verdict.of(Severity.WARNING).size());
    }
  }

  /** Of how many reports each rule says something new. */
  public Map<String, Long> byRule() {
    return lines.stream()
        .flatMap(
            line ->
                line.added().stream().map(said -> said.substring(0, said.indexOf(' '))).distinct())
        .collect(Collectors.groupingBy(rule -> rule, TreeMap::new, Collectors.counting()));
  }

  /** The line of a report, whether it says anything or not. */
  static Line line(Case subject, Verdict before, Verdict now) {
    Set<String> had = before.findings().stream().map(RecheckResult::key).collect(toSet());
    Set<String> has = now.findings().stream().map(RecheckResult::key).collect(toSet());
    List<Finding> added = now.findings().stream().filter(f -> !had.contains(key(f))).toList();
    Set<String> speaking = added.stream().map(Finding::rule).collect(toSet());
    return new Line(
        subject.id(),
        subject.unitName(),
        subject.state(),
        Count.of(before),
        Count.of(now),
        added.stream().map(f -> f.rule() + " " + f.message()).toList(),
        before.findings().stream()
            .filter(f -> !has.contains(key(f)))
            .map(Finding::rule)
            // One that says something else, or as an error what was a warning, is not gone.
            .filter(rule -> !speaking.contains(rule))
            .distinct()
            .toList());
  }

  private static java.util.stream.Collector<String, ?, Set<String>> toSet() {
    return Collectors.toCollection(HashSet::new);
  }

  /** A finding is the same when rule, severity and places are; its words may have changed. */
  private static String key(Finding finding) {
    return Stream.concat(
            Stream.of(finding.rule(), finding.severity().name()), finding.fields().stream())
        .collect(Collectors.joining(" "));
  }
}
