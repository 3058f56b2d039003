package cn.baoshen.console.cases;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Failures;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.entry.Readmissions;
import cn.baoshen.casebook.entry.Reopenings;
import cn.baoshen.casebook.tier.Assignment;
import cn.baoshen.casebook.tier.Assignments;
import cn.baoshen.casebook.tier.WaivableRules;
import cn.baoshen.casebook.tier.Waivers;
import cn.baoshen.console.Causes;
import cn.baoshen.console.cases.CaseSheet.Revision;
import cn.baoshen.console.cases.CaseSheet.Stopped;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Units;
import cn.baoshen.model.ledger.Ledgers;
import cn.baoshen.rendering.DocumentService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of a case together. */
class CaseSheets {
  private final CaseBook cases;
  private final Units units;
  private final Assignments assignments;
  private final Failures failures;
  private final DocumentService documentService;
  private final Ledgers ledgers;
  private final MailQueries mails;
  private final Waivers waivers;
  private final WaivableRules rules;
  private final Readmissions readmissions;
  private final Reopenings reopenings;
  private final OpenCollection collection;
  private final Causes causes;
  private final JdbcClient jdbc;

  CaseSheets(
      CaseBook cases,
      Units units,
      Assignments assignments,
      Failures failures,
      DocumentService documentService,
      Ledgers ledgers,
      MailQueries mails,
      Waivers waivers,
      WaivableRules rules,
      Readmissions readmissions,
      Reopenings reopenings,
      OpenCollection collection,
      Causes causes,
      JdbcClient jdbc) {
    this.cases = cases;
    this.units = units;
    this.assignments = assignments;
    this.failures = failures;
    this.documentService = documentService;
    this.ledgers = ledgers;
    this.mails = mails;
    this.waivers = waivers;
    this.rules = rules;
    this.readmissions = readmissions;
    this.reopenings = reopenings;
    this.collection = collection;
    this.causes = causes;
    this.jdbc = jdbc;
  }

  /** The case of this id; there is no page for any other. */
  Case subject(String id) {
    return cases.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  ModelAndView page(String id) {
    return new ModelAndView("console/case").addObject("sheet", sheet(subject(id)));
  }

  private CaseSheet sheet(Case subject) {
    Optional<Examination> examined = cases.examination(subject.id());
    return new CaseSheet(
        subject,
        units.byCode(subject.unitCode()).isPresent(),
        asked(subject),
        failures.of(subject.id()).map(this::stopped).orElse(null),
        examined.map(Examination::verdict).orElse(null),
        papers(subject),
        cases.history(subject.id()),
        assignments.opinions(subject.id()),
        subject.isUnknown() ? List.of() : revisions(subject),
        ledgers.of(subject),
        mails.sent(subject.id()),
        mails.came(subject.id()),
        subject.isUnknown() ? List.of() : waivers.ofUnit(subject),
        subject.isUnknown() ? Map.of() : examined.map(this::waivable).orElse(Map.of()),
        readmissions.isOffered(subject.id()),
        reopenings.of(subject.id()).orElse(null),
        subject.year() == collection.year());
  }

  private Assignment asked(Case subject) {
    return subject.state() == CaseState.IN_REVIEW && subject.tier() != null
        ? assignments.current(subject.id(), subject.tier()).orElse(null)
        : null;
  }

  private Stopped stopped(Failures.Failure failure) {
    return new Stopped(failure.station(), causes.of(failure.reason()));
  }

  private CaseSheet.Papers papers(Case subject) {
    return new CaseSheet.Papers(
        documentService.hasPaper(subject, "report"),
        documentService.hasPaper(subject, DocumentService.DRAFT)
            && !documentService.hasPaper(subject, "report"),
        documentService.hasPaper(subject, "notice"),
        documentService.hasAnnotation(subject));
  }

  private Map<String, String> waivable(Examination examined) {
    return examined.report() == null || examined.report().form() == null
        ? Map.of()
        : rules.of(examined.report().form());
  }

  private List<Revision> revisions(Case subject) {
    return jdbc.sql(
            "select id, revision, state, received_at from cases"
                + " where unit_code = ? and report_year = ? order by revision")
        .params(subject.unitCode(), subject.year())
        .query(
            (row, n) ->
                new Revision(
                    row.getString("id"),
                    row.getInt("revision"),
                    CaseState.valueOf(row.getString("state")),
                    row.getObject("received_at", java.time.OffsetDateTime.class).toInstant()))
        .list();
  }
}
