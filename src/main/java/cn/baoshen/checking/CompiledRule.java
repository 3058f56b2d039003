package cn.baoshen.checking;

import static java.util.Objects.requireNonNull;

import cn.baoshen.checking.words.MessageTemplate;
import cn.baoshen.checking.words.RuleTexts;
import cn.baoshen.checking.words.Together;
import cn.baoshen.form.Rule;
import cn.baoshen.model.Explained;
import cn.baoshen.model.Finding;
import cn.baoshen.model.NotChecked;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One rule, compiled.
 *
 * @param about what it says of a trouble; null when it speaks of none
 */
record CompiledRule(Rule rule, List<Check> checks, @Nullable MessageTemplate about) {
  private static final Pattern ROW = Pattern.compile("\\[\\d+]");

  /**
   * What one rule says of one report.
   *
   * @param apart what its checks found, each for itself
   */
  record Answer(
      List<Finding> findings,
      List<NotChecked> notChecked,
      List<Explained> explained,
      List<OneFact.Meant> meant,
      List<Supplier<SameUnit>> sums,
      List<Finding> apart) {
    /** With what comes right when a cell does. */
    Answer with(CarriedErrors carried) {
      return new Answer(
          findings.stream().map(carried::told).toList(), notChecked, explained, meant, sums, apart);
    }

    /** The same answer with more that is the same fault. */
    Answer further(List<Finding> more) {
      List<Finding> said =
          more.isEmpty()
              ? findings
              : Together.of(Stream.concat(findings.stream(), more.stream()).toList());
      return new Answer(said, notChecked, explained, meant, sums, apart);
    }
  }

  /** Puts the rule to a report; each of its instances counts alone. */
  Answer judge(EvaluationContext dossier, List<ReadProblem> troubles) {
    List<RuleEvaluation> hearings = checks.stream().map(check -> judge(check, dossier)).toList();
    List<Finding> apart =
        hearings.stream().flatMap(hearing -> hearing.findings().stream()).toList();
    List<Finding> findings =
        Stream.concat(about(troubles, dossier.report()).stream(), apart.stream()).toList();
    return new Answer(
        rule.together() ? Together.of(findings) : findings,
        notChecked(hearings),
        hearings.stream().flatMap(hearing -> hearing.explained().stream()).toList(),
        hearings.stream().flatMap(hearing -> hearing.meant().stream()).toList(),
        hearings.stream().flatMap(hearing -> hearing.sums().stream()).toList(),
        apart);
  }

  private RuleEvaluation judge(Check check, EvaluationContext dossier) {
    RuleEvaluation hearing = new RuleEvaluation(rule, dossier);
    try {
      check.judge(hearing);
      return hearing;
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "rule " + rule.id() + " of form " + dossier.report().form(), e);
    }
  }

  /** Instances that say the same of why are one; that one does not apply is said when none does. */
  private List<NotChecked> notChecked(List<RuleEvaluation> hearings) {
    Map<String, NotChecked> all = new LinkedHashMap<>();
    boolean judged = hearings.stream().anyMatch(RuleEvaluation::isJudged);
    for (int i = 0; i < checks.size(); i++) {
      boolean once = checks.get(i).subjects() instanceof Subjects.Once;
      hearings
          .get(i)
          .notChecked(once && !judged)
          .ifPresent(not -> all.merge(not.because(), not, NotChecked::with));
    }
    if (all.size() > 1) {
      all.remove(RuleTexts.of("inapplicable", rule.title()));
    }
    return List.copyOf(all.values());
  }

  /** What it says of troubles alone. */
  List<Finding> about(List<ReadProblem> troubles, Report report) {
    List<ReadProblem> own =
        troubles.stream().filter(trouble -> rule.on().contains(trouble.kind())).toList();
    List<Finding> all = new ArrayList<>(findings(own, report, trouble -> !isOfMany(trouble)));
    all.addAll(Together.of(findings(own, report, CompiledRule::isOfMany)));
    return all;
  }

  /** All points in percent are one slip. */
  private static boolean isOfMany(ReadProblem trouble) {
    return trouble.reason().equals(ReadProblem.IN_PERCENT);
  }

  private List<Finding> findings(
      List<ReadProblem> troubles, Report report, Predicate<ReadProblem> which) {
    return troubles.stream()
        .filter(which)
        .map(trouble -> finding(trouble, path(trouble, report)))
        .toList();
  }

  /** A trouble in a table names its column; the place knows the row. */
  private static String path(ReadProblem trouble, Report report) {
    return report.places().entrySet().stream()
        .filter(entry -> entry.getValue().equals(trouble.place()))
        .map(Map.Entry::getKey)
        .filter(path -> ROW.matcher(path).replaceAll("").equals(trouble.field()))
        .findFirst()
        .orElse(trouble.field());
  }

  private Finding finding(ReadProblem trouble, String path) {
    Map<String, String> words = new HashMap<>();
    words.put("label", orNull(trouble.label()));
    words.put("stated", orNull(trouble.stated()));
    words.put("reason", RuleTexts.reason(trouble));
    return new Finding(
        rule.id(),
        rule.severity(),
        orNone(trouble.place()),
        orNone(path),
        trouble.stated(),
        trouble.expected(),
        requireNonNull(about).say(words, null));
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private static List<String> orNone(@Nullable String text) {
    return text == null || text.isEmpty() ? List.of() : List.of(text);
  }
}
