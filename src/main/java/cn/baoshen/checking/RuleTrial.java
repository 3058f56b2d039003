package cn.baoshen.checking;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Form;
import cn.baoshen.form.FormInspection;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.Rule;
import cn.baoshen.form.feel.Input;
import cn.baoshen.form.sample.ManyReports;
import cn.baoshen.form.sample.SampleTexts;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Report;
import cn.baoshen.model.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every check of a form put to many made-up reports: each has to be able to hold and to fail, or
 * its writer is warned; one that cannot be worked out is an error.
 */
public final class RuleTrial implements FormInspection {
  private static final LocalDate TODAY = LocalDate.of(2025, 3, 3);
  private static final int YEAR = 2024;
  private static final String CODE = "103001";
  private static final String NAME = SampleTexts.say("unit");
  private static final int OF_ALL = 24;
  private static final int OF_ONE = 120;

  /** What came out one way so often and never the other is probably written wrongly. */
  private static final int TELLING = 60;

  /** One check and what became of it. */
  private static final class Tried {
    private final Rule rule;
    private final Check check;
    private final int number;
    private int held;
    private int failed;
    private @Nullable String broken;

    Tried(Rule rule, Check check, int number) {
      this.rule = rule;
      this.check = check;
      this.number = number;
    }

    boolean isDone() {
      return broken != null || held > 0 && failed > 0;
    }

    void put(EvaluationContext dossier) {
      RuleEvaluation hearing = new RuleEvaluation(rule, dossier);
      try {
        check.judge(hearing);
      } catch (RuntimeException e) {
        broken = String.valueOf(e.getMessage());
      }
      held += hearing.hasPassed() ? 1 : 0;
      failed += hearing.findings().isEmpty() && hearing.explained().isEmpty() ? 0 : 1;
    }

    /** True when all the samples together say nothing about it. */
    boolean isUntried() {
      return !isDone() && Math.max(held, failed) < TELLING;
    }
  }

  @Override
  public void inspect(Form form, FormMistakes mistakes) {
    if (mistakes.hasErrors()) {
      return;
    }
    List<Tried> all = new ArrayList<>();
    for (CompiledRule rule : RuleInspection.compile(form, new FormMistakes())) {
      for (int i = 0; i < rule.checks().size(); i++) {
        all.add(new Tried(rule.rule(), rule.checks().get(i), i));
      }
    }
    tryAll(form, all);
    all.forEach(tried -> tell(form, tried, mistakes));
    untried(form, all, mistakes);
  }

  private static void tryAll(Form form, List<Tried> all) {
    ManyReports reports = new ManyReports(form, TODAY, identity(form));
    for (int i = 0; i < OF_ALL; i++) {
      Report report = reports.next(1 + i % OF_ALL, field -> true, null);
      EvaluationContext dossier = dossier(form, report);
      all.stream().filter(tried -> !tried.isDone()).forEach(tried -> tried.put(dossier));
    }
    all.stream().filter(tried -> !tried.isDone()).forEach(tried -> tryOne(form, tried, reports));
  }

  /** What the check reads is changed, and nothing else. */
  private static void tryOne(Form form, Tried tried, ManyReports reports) {
    Set<String> read = new HashSet<>();
    Report report = reports.next(OF_ALL, field -> true, null);
    for (int i = 0; i < OF_ONE && !tried.isDone(); i++) {
      report = reports.next(1 + i % 6, field -> read.isEmpty() || read.contains(field), report);
      EvaluationContext dossier = dossier(form, report);
      tried.put(dossier);
      if (tried.held == 0 && !tried.isDone()) {
        new Balance(tried.check, dossier.values())
            .mended(report)
            .ifPresent(mended -> tried.put(dossier(form, mended)));
      }
      read.addAll(read(tried.check, dossier));
    }
  }

  private static Set<String> read(Check check, EvaluationContext dossier) {
    Set<String> read = new HashSet<>();
    List<Input> inputs = new ArrayList<>();
    check
        .subjects()
        .of(dossier.values())
        .limit(1)
        .forEach(
            subject -> {
              inputs.addAll(check.claim().inputs(subject));
              if (check.applies() != null) {
                inputs.addAll(check.applies().inputs(subject));
              }
            });
    inputs.forEach(input -> read.add(Balance.field(input.place())));
    return read;
  }

  private static Map<String, Object> identity(Form form) {
    return Map.of(
        form.identity().code(), CODE,
        form.identity().name(), NAME,
        form.identity().year(), BigDecimal.valueOf(YEAR));
  }

  private static EvaluationContext dossier(Form form, Report report) {
    boolean known = CODE.equals(report.at(requireNonNull(form.identity().code())));
    Unit unit = new Unit(CODE, NAME, "", "", Map.of(), false);
    Submission submission =
        new Submission(CODE, known ? unit : null, known ? unit : null, YEAR, TODAY, null);
    return EvaluationContext.of(form, new Reading(report, List.of()), submission);
  }

  private static void tell(Form form, Tried tried, FormMistakes mistakes) {
    CheckOrigin origin = new CheckOrigin(form, tried.rule.id(), tried.number, mistakes);
    if (tried.broken != null) {
      origin.wrong("left", "rule-fails", tried.broken);
    } else if (isOfNothing(tried.check)) {
      warn(origin, tried, "rule-no-subject");
    } else if (tried.isUntried()) {
      return;
    } else if (tried.held == 0) {
      warn(origin, tried, "rule-never-holds");
    } else if (tried.failed == 0) {
      warn(origin, tried, "rule-never-fails");
    }
  }

  /** What samples cannot meet is told once for all, as it says nothing against a rule. */
  private static void untried(Form form, List<Tried> all, FormMistakes mistakes) {
    String ids =
        all.stream()
            .filter(tried -> tried.isUntried() && !isOfNothing(tried.check))
            .map(tried -> tried.rule.id())
            .distinct()
            .collect(Collectors.joining("、"));
    if (!ids.isEmpty()) {
      mistakes.warn(form.origins().of("rules"), "", "rules-untried", ids);
    }
  }

  private static void warn(CheckOrigin origin, Tried tried, String reason) {
    String kind = String.valueOf(tried.rule.checks().get(tried.number).fields());
    origin.mistakes().warn(origin.of(""), tried.rule.id(), reason, kind);
  }

  private static boolean isOfNothing(Check check) {
    return check.subjects() instanceof Subjects.EachField each
        && each.singles().isEmpty()
        && each.tables().isEmpty()
        && each.columns().stream().map(Subjects.EachField.Columns::columns).allMatch(List::isEmpty);
  }
}
