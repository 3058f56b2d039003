package cn.baoshen.checking;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.report.Case;
import cn.baoshen.report.Examination;
import cn.baoshen.report.Submitted;
import cn.baoshen.report.Unit;
import cn.baoshen.report.Units;
import java.time.Clock;
import java.time.LocalDate;

/** Puts a case before the rules and keeps what they say. */
public class Judge {
  private final RuleBook rules;
  private final CaseBook cases;
  private final Units units;
  private final OpenCollection collection;
  private final Clock clock;

  Judge(RuleBook rules, CaseBook cases, Units units, OpenCollection collection, Clock clock) {
    this.rules = rules;
    this.cases = cases;
    this.units = units;
    this.collection = collection;
    this.clock = clock;
  }

  /**
   * The examination of a case; judging again on another day still takes the day it was received.
   */
  public Examination judge(Submitted submitted) {
    Examination examination =
        new Examination(
            submitted.reading().report(),
            rules.judge(submitted.reading(), submission(submitted.subject())));
    cases.keepExamination(submitted.subject().id(), examination);
    return examination;
  }

  private Submission submission(Case subject) {
    Unit unit = units.byCode(subject.unitCode()).orElse(null);
    String folder = subject.original().folder();
    return new Submission(
        folder.isEmpty() ? null : folder,
        unit,
        collection.year(),
        LocalDate.ofInstant(subject.receivedAt(), clock.getZone()));
  }
}
