package cn.baoshen.checking;

import cn.baoshen.checking.words.RuleTexts;
import cn.baoshen.form.feel.Input;
import cn.baoshen.form.feel.ReportValues;
import cn.baoshen.model.Finding;
import cn.baoshen.model.ReadProblem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cells that show {@code #VALUE!} only because words stand in a cell that they are reckoned
 * from: they are told with that one, and come right with it.
 *
 * @param of what each cell at fault carries on to, by where they are
 */
record CarriedErrors(Map<String, Set<String>> of) {
  private static final int MOST_NAMED = 10;
  private static final String FAILED = "#VALUE!";

  /**
   * What is carried on in one report.
   *
   * @param rules that say from what each figure is reckoned
   * @param troubles met while it was read
   */
  static CarriedErrors of(
      List<CompiledRule> rules, EvaluationContext dossier, List<ReadProblem> troubles) {
    Set<String> failed = places(troubles.stream().filter(CarriedErrors::isFailed));
    Set<String> words =
        places(
            troubles.stream()
                .filter(trouble -> trouble.kind() == ReadProblem.Kind.UNREADABLE)
                .filter(trouble -> !trouble.reason().equals("cell-error")));
    Map<String, Set<String>> of = new HashMap<>();
    if (!failed.isEmpty() && !words.isEmpty()) {
      Map<String, Set<String>> reckoned = reckoned(rules, dossier, failed);
      words.forEach(place -> spread(place, place, reckoned, of));
    }
    return new CarriedErrors(of);
  }

  private static Set<String> places(Stream<ReadProblem> troubles) {
    return troubles
        .map(ReadProblem::place)
        .filter(place -> !place.isEmpty())
        .collect(Collectors.toSet());
  }

  private static boolean isFailed(ReadProblem trouble) {
    return trouble.reason().equals("cell-error") && FAILED.equals(trouble.stated());
  }

  /** The failed cells that are reckoned from each cell. */
  private static Map<String, Set<String>> reckoned(
      List<CompiledRule> rules, EvaluationContext dossier, Set<String> failed) {
    Map<String, Set<String>> from = new HashMap<>();
    for (CompiledRule rule : rules) {
      for (Check check : rule.checks()) {
        if (check.claim() instanceof Assertion.Comparison sum && sum.operator().equals("=")) {
          check
              .subjects()
              .of(dossier.values())
              .forEach(subject -> note(sum, subject, dossier, failed, from));
        }
      }
    }
    return from;
  }

  private static void note(
      Assertion.Comparison sum,
      ReportValues subject,
      EvaluationContext dossier,
      Set<String> failed,
      Map<String, Set<String>> from) {
    List<Input> stated = sum.left().inputs(subject);
    String at = stated.size() == 1 ? dossier.where(stated.get(0).place()) : "";
    if (failed.contains(at)) {
      sum.right().inputs(subject).stream()
          .map(input -> dossier.where(input.place()))
          .forEach(source -> from.computeIfAbsent(source, key -> new HashSet<>()).add(at));
    }
  }

  private static void spread(
      String root, String place, Map<String, Set<String>> reckoned, Map<String, Set<String>> of) {
    for (String next : reckoned.getOrDefault(place, Set.of())) {
      if (!next.equals(root) && of.computeIfAbsent(root, key -> new HashSet<>()).add(next)) {
        spread(root, next, reckoned, of);
      }
    }
  }

  /** The troubles that are told for themselves. */
  List<ReadProblem> own(List<ReadProblem> troubles) {
    return troubles.stream()
        .filter(trouble -> !isFailed(trouble) || !isCarried(trouble.place()))
        .toList();
  }

  private boolean isCarried(String place) {
    return of.values().stream().anyMatch(places -> places.contains(place));
  }

  /** A finding with what comes right with it. */
  Finding told(Finding finding) {
    Set<String> carried = finding.where().isEmpty() ? null : of.get(finding.where().get(0));
    if (carried == null) {
      return finding;
    }
    String places = carried.stream().sorted().limit(MOST_NAMED).collect(Collectors.joining("、"));
    String key = carried.size() > MOST_NAMED ? "carried-many" : "carried";
    return finding.saying(RuleTexts.of(key, finding.message(), places, carried.size()));
  }
}
