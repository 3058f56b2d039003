package cn.baoshen.checking;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.Case;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Report;
import cn.baoshen.model.Submitted;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import java.time.Clock;
import java.time.LocalDate;

/** Puts a case before the rules and keeps what they say. */
public class Judge {
  private final RuleBook rules;
  private final FormCatalog forms;
  private final CaseBook cases;
  private final Units units;
  private final OpenCollection collection;
  private final Clock clock;

  Judge(
      RuleBook rules,
      FormCatalog forms,
      CaseBook cases,
      Units units,
      OpenCollection collection,
      Clock clock) {
    this.rules = rules;
    this.forms = forms;
    this.cases = cases;
    this.units = units;
    this.collection = collection;
    this.clock = clock;
  }

  /**
   * The examination of a case; judging again on another day still takes the day it was received.
   */
  public Examination judge(Submitted submitted) {
    Case subject = submitted.subject();
    String folder = subject.original().folder();
    Unit unit = units.byCode(subject.unitCode()).orElse(null);
    LocalDate day = LocalDate.ofInstant(subject.receivedAt(), clock.getZone());
    Submission submission =
        submission(
            submitted.reading(), folder.isEmpty() ? null : folder, unit, day, lastYear(unit));
    Examination examination = examine(submitted.reading(), submission);
    cases.keepExamination(subject.id(), examination);
    return examination;
  }

  /**
   * What the rules say of a file that nobody hands in: as if it came today, and nothing is kept.
   * What was approved last year is not for everybody's eyes, so nothing is compared with it.
   */
  public Examination tryOut(Reading reading, Unit unit) {
    return examine(reading, submission(reading, null, unit, LocalDate.now(clock), null));
  }

  private Report lastYear(Unit unit) {
    return unit == null
        ? null
        : cases.approved(unit.code(), collection.year() - 1).map(Examination::report).orElse(null);
  }

  private Submission submission(
      Reading reading, String folder, Unit unit, LocalDate day, Report lastYear) {
    return new Submission(folder, unit, stated(reading.report()), collection.year(), day, lastYear);
  }

  private Examination examine(Reading reading, Submission submission) {
    return new Examination(reading.report(), rules.judge(reading, submission));
  }

  private Unit stated(Report report) {
    return forms
        .byId(report.form())
        .map(form -> report.at(form.identity().code()))
        .flatMap(code -> units.byStatedCode(code.toString()))
        .orElse(null);
  }
}
