package cn.baoshen.checking;

import static java.util.Objects.requireNonNull;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.HandIns;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.RulesInForce;
import cn.baoshen.form.Rule;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.Case;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Report;
import cn.baoshen.model.Submitted;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import cn.baoshen.model.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a case before the rules and keeps what they say. */
public class Judge {
  private final RuleBook rules;
  private final FormCatalog forms;
  private final CaseBook cases;
  private final HandIns handIns;
  private final RulesInForce inForce;
  private final LastYear earlier;
  private final Units units;
  private final OpenCollection collection;
  private final Clock clock;

  Judge(
      RuleBook rules,
      FormCatalog forms,
      CaseBook cases,
      HandIns handIns,
      RulesInForce inForce,
      Units units,
      OpenCollection collection,
      Clock clock) {
    this.rules = rules;
    this.forms = forms;
    this.cases = cases;
    this.handIns = handIns;
    this.inForce = inForce;
    this.earlier = new LastYear(cases, forms);
    this.units = units;
    this.collection = collection;
    this.clock = clock;
  }

  /**
   * The examination of a case; judging again on another day still takes the day it was received,
   * and judging again in another collection the year that it was handed in to.
   */
  public Examination judge(Submitted submitted) {
    Case subject = submitted.subject();
    Report report = submitted.reading().report();
    Examination examination = examine(submitted.reading(), submission(subject, report));
    cases.keepExamination(subject.id(), examination);
    forms
        .byId(report.form())
        .ifPresent(form -> inForce.judged(subject.id(), form.reference(), rules.digest(form)));
    handIns.keep(subject, examination.report());
    return examination;
  }

  private Submission submission(Case subject, Report report) {
    String folder = subject.original().folder();
    Unit unit = units.byCode(subject.unitCode()).orElse(null);
    LocalDate day = LocalDate.ofInstant(subject.receivedAt(), clock.getZone());
    return new Submission(
        folder.isEmpty() ? null : folder,
        unit,
        stated(report),
        subject.year(),
        day,
        lastYear(unit, subject));
  }

  /**
   * What the rules of today would say of a report that was examined before; nothing is kept. What
   * was met while its file was read is no matter of rules and stays as it was.
   */
  public Verdict now(Case subject, Examination before) {
    Report report = before.report();
    Set<String> ofReading =
        forms.byId(report.form()).stream()
            .flatMap(form -> form.rules().stream())
            .filter(rule -> !rule.on().isEmpty())
            .map(Rule::id)
            .collect(Collectors.toSet());
    Reading kept = new Reading(report, List.of());
    Verdict verdict = rules.judge(kept, submission(subject, report));
    List<Finding> findings =
        Stream.concat(
                before.verdict().findings().stream().filter(f -> ofReading.contains(f.rule())),
                verdict.findings().stream())
            .toList();
    return new Verdict(findings, verdict.notChecked(), verdict.explained());
  }

  /**
   * What the rules say of a file that nobody hands in: as if it came today, and nothing is kept.
   * Neither the registry nor what was approved last year is for everybody's eyes, so the unit is
   * taken to be registered as it names itself, and nothing is compared.
   */
  public Examination tryOut(Reading reading, @Nullable String code, @Nullable String name) {
    Unit itself = new Unit(orEmpty(code), orEmpty(name), "", "", Map.of(), false);
    LocalDate today = LocalDate.now(clock);
    return examine(reading, new Submission(null, itself, itself, collection.year(), today, null));
  }

  private static String orEmpty(@Nullable String stated) {
    return stated == null ? "" : stated;
  }

  private @Nullable Report lastYear(@Nullable Unit unit, Case subject) {
    return unit == null ? null : earlier.of(unit.code(), subject).orElse(null);
  }

  private Examination examine(Reading reading, Submission submission) {
    return new Examination(reading.report(), rules.judge(reading, submission));
  }

  private @Nullable Unit stated(Report report) {
    return forms
        .byId(report.form())
        .map(form -> report.at(requireNonNull(form.identity().code())))
        .flatMap(code -> units.byStatedCode(code.toString()))
        .orElse(null);
  }
}
