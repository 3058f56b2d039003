package cn.baoshen.console.forms;

import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.checking.RuleBook;
import cn.baoshen.checking.Submission;
import cn.baoshen.edition.Edition;
import cn.baoshen.edition.EditionDesk;
import cn.baoshen.form.Form;
import cn.baoshen.form.sample.SampleReport;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.SubmissionReader;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Original;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.asked.ReportKey;
import cn.baoshen.rendering.pdf.PdfRenderer;
import cn.baoshen.rendering.pdf.PrintedReport;
import cn.baoshen.rendering.workbook.FormBook;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a draft looks like to units and reviewers before it is in force. */
class DraftPapers {
  private final EditionDesk desk;
  private final PdfRenderer renderer;
  private final OpenCollection collection;
  private final Units units;
  private final Clock clock;

  DraftPapers(
      EditionDesk desk, PdfRenderer renderer, OpenCollection collection, Units units, Clock clock) {
    this.desk = desk;
    this.renderer = renderer;
    this.collection = collection;
    this.units = units;
    this.clock = clock;
  }

  /** The form of an edition, as far as one can be made of it. */
  Optional<Form> form(Edition edition) {
    return Optional.ofNullable(desk.draft(edition).form())
        .filter(form -> !form.sheets().isEmpty() && form.book() != null);
  }

  /** Of whom it would be asked, and when. */
  DraftTerms terms(Form form) {
    return DraftTerms.of(form, collection, units);
  }

  byte[] blank(Form form) {
    return FormBook.blank(form, collection.year());
  }

  /** The paper of a report in which everything is filled. */
  byte[] sample(Form form) {
    Case subject =
        new Case(
            form.id() + "-" + collection.year(),
            "",
            form.title(),
            collection.year(),
            ReportKey.of(form.id()),
            1,
            CaseState.IN_REVIEW,
            null,
            null,
            null,
            null,
            new Original("", "", "0".repeat(64), 0),
            clock.instant());
    return renderer.report(
        new PrintedReport(
            subject,
            null,
            form,
            SampleReport.of(form, collection.year()),
            new Verdict(List.of(), List.of()),
            List.of()));
  }

  /** What the rules of a draft say of a file. */
  Verdict tryOut(Form form, byte[] file) {
    Reading reading = new SubmissionReader(FormCatalog.of(List.of(form))).read(file);
    String field = form.identity().code();
    Object code = field == null ? null : reading.report().at(field);
    Unit unit = code == null ? null : units.byStatedCode(code.toString()).orElse(null);
    Submission submission =
        new Submission(null, unit, unit, collection.year(), LocalDate.now(clock), null);
    return new RuleBook(List.of(form)).judge(reading, submission);
  }
}
