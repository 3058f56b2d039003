package cn.baoshen.console.cases;

import cn.baoshen.archive.BagExport;
import cn.baoshen.casebook.Failures;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.tier.Assignment;
import cn.baoshen.casebook.tier.Assignments;
import cn.baoshen.console.Causes;
import cn.baoshen.console.cases.CaseFacts.Papers;
import cn.baoshen.console.cases.CaseFacts.Stopped;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Units;
import cn.baoshen.rendering.PaperKind;
import cn.baoshen.rendering.PaperStore;
import cn.baoshen.rendering.annotation.Annotations;
import org.jspecify.annotations.Nullable;

/** Finds where a case stands now. */
class FactsQueries {
  private final Units units;
  private final OpenCollection collection;
  private final Assignments assignments;
  private final Failures failures;
  private final Causes causes;
  private final PaperStore papers;
  private final Annotations annotations;
  private final BagExport bags;

  FactsQueries(
      Units units,
      OpenCollection collection,
      Assignments assignments,
      Failures failures,
      Causes causes,
      PaperStore papers,
      Annotations annotations,
      BagExport bags) {
    this.units = units;
    this.collection = collection;
    this.assignments = assignments;
    this.failures = failures;
    this.causes = causes;
    this.papers = papers;
    this.annotations = annotations;
    this.bags = bags;
  }

  CaseFacts of(Case subject) {
    return new CaseFacts(
        units.byCode(subject.unitCode()).isPresent(),
        subject.year() == collection.year(),
        asked(subject),
        failures.of(subject.id()).map(this::stopped).orElse(null),
        papers(subject));
  }

  private @Nullable Assignment asked(Case subject) {
    return subject.state() == CaseState.IN_REVIEW && subject.tier() != null
        ? assignments.current(subject.id(), subject.tier()).orElse(null)
        : null;
  }

  private Stopped stopped(Failures.Failure failure) {
    return new Stopped(failure.station(), causes.of(failure.reason()));
  }

  private Papers papers(Case subject) {
    boolean report = papers.has(subject, PaperKind.REPORT);
    return new Papers(
        report,
        !report && papers.has(subject, PaperKind.DRAFT),
        papers.has(subject, PaperKind.APPROVED),
        papers.has(subject, PaperKind.NOTICE),
        annotations.has(subject),
        bags.has(subject));
  }
}
