package cn.baoshen.review;

import cn.baoshen.casebook.Assignments;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Waivers;
import cn.baoshen.report.Case;
import cn.baoshen.report.CaseState;
import cn.baoshen.report.Examination;
import cn.baoshen.report.ComputedFigure;
import cn.baoshen.report.Ledgers;
import cn.baoshen.report.Severity;
import cn.baoshen.report.Verdict;
import java.util.List;
import java.util.Optional;

/** Opens the file of a case: what the case book and the figures say of it, side by side. */
final class CaseFiles {
  private static final Verdict NONE = new Verdict(List.of(), List.of());

  private final CaseBook book;
  private final Assignments assignments;
  private final Waivers waivers;
  private final KeyFigures keyFigures;
  private final Ledgers ledgers;

  CaseFiles(
      CaseBook book,
      Assignments assignments,
      Waivers waivers,
      KeyFigures keyFigures,
      Ledgers ledgers) {
    this.book = book;
    this.assignments = assignments;
    this.waivers = waivers;
    this.keyFigures = keyFigures;
    this.ledgers = ledgers;
  }

  CaseFile open(Case subject) {
    Optional<Examination> examined = book.examination(subject.id());
    Verdict verdict = examined.map(Examination::verdict).orElse(NONE);
    return new CaseFile(
        subject,
        figures(subject, examined),
        verdict.of(Severity.ERROR),
        verdict.of(Severity.WARNING),
        verdict.notChecked(),
        verdict.explained(),
        returns(subject),
        ledgers.of(subject),
        assignments.opinions(subject.id()),
        book.history(subject.id()),
        waivers.applied(subject),
        assignments.current(subject.id(), subject.tier()).orElse(null));
  }

  private List<ComputedFigure> figures(Case subject, Optional<Examination> examined) {
    return examined.map(e -> keyFigures.of(subject, e.report())).orElse(List.of());
  }

  private List<Case> returns(Case subject) {
    return book.earlier(subject).stream().filter(c -> c.state() == CaseState.RETURNED).toList();
  }
}
