package cn.baoshen.console.cases;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.console.listing.FormsInUse;
import cn.baoshen.form.yaml.PlaceNames;
import cn.baoshen.model.Case;
import cn.baoshen.model.Examination;
import cn.baoshen.model.FigureComputation;
import cn.baoshen.model.Peers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of a case together. */
class CaseSheets {
  private final CaseBook cases;
  private final FactsQueries facts;
  private final CourseQueries course;
  private final LeewayQueries leeway;
  private final FormsInUse forms;
  private final PlaceNames places;
  private final FigureComputation figures;
  private final Peers peers;

  CaseSheets(
      CaseBook cases,
      FactsQueries facts,
      CourseQueries course,
      LeewayQueries leeway,
      FormsInUse forms,
      PlaceNames places,
      FigureComputation figures,
      Peers peers) {
    this.cases = cases;
    this.facts = facts;
    this.course = course;
    this.leeway = leeway;
    this.forms = forms;
    this.places = places;
    this.figures = figures;
    this.peers = peers;
  }

  /** The case of this id; there is no page for any other. */
  Case subject(String id) {
    return cases.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  ModelAndView page(String id) {
    return new ModelAndView("console/case")
        .addObject("sheet", sheet(subject(id)))
        .addObject("forms", forms);
  }

  private CaseSheet sheet(Case subject) {
    Optional<Examination> examined = cases.examination(subject.id());
    return new CaseSheet(
        subject,
        facts.of(subject),
        course.of(subject),
        leeway.of(subject, examined),
        examined.map(Examination::verdict).orElse(null),
        examined.map(e -> places.of(e, subject.year())).orElse(Map.of()),
        examined.map(e -> figures.compared(subject, e.report())).orElse(List.of()),
        examined.map(e -> peers.remarks(subject, e.report())).orElse(List.of()));
  }
}
