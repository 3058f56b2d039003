package cn.baoshen.rendering;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.calendar.LastDays;
import cn.baoshen.casebook.tier.Waivers;
import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.Case;
import cn.baoshen.model.Examination;
import cn.baoshen.model.FigureComputation;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import cn.baoshen.model.asked.AskedForms;
import cn.baoshen.model.ledger.LedgerSheet;
import cn.baoshen.model.ledger.Ledgers;
import cn.baoshen.rendering.pdf.PrintedReport;
import cn.baoshen.rendering.words.ReturnNotice;
import cn.baoshen.rendering.words.WaiverLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the papers of a case say: collected from everything the house knows of it. */
final class PaperContents {
  private final CaseBook cases;
  private final Waivers waivers;
  private final FormCatalog forms;
  private final Units units;
  private final FigureComputation figures;
  private final Ledgers ledgers;
  private final AskedForms asked;
  private final LastDays lastDays;

  PaperContents(
      CaseBook cases,
      Waivers waivers,
      FormCatalog forms,
      Units units,
      FigureComputation figures,
      Ledgers ledgers,
      AskedForms asked,
      LastDays lastDays) {
    this.cases = cases;
    this.waivers = waivers;
    this.forms = forms;
    this.units = units;
    this.figures = figures;
    this.ledgers = ledgers;
    this.asked = asked;
    this.lastDays = lastDays;
  }

  PrintedReport report(Case subject) {
    Examination examined = cases.examination(subject.id()).orElseThrow();
    return new PrintedReport(
        subject,
        unit(subject),
        forms.byId(examined.report().form()).orElseThrow(),
        examined.report(),
        examined.verdict(),
        figures.of(subject, examined),
        waivers.applied(subject),
        figures.compared(subject, examined.report()));
  }

  ReturnNotice returned(Case subject) {
    Examination examined = cases.examination(subject.id()).orElseThrow();
    return new ReturnNotice(
        subject,
        unit(subject),
        forms.byId(examined.report().form()).orElse(null),
        examined.verdict(),
        cases.decisions(subject.id()),
        lastDays.of(subject.unitCode(), subject.year(), subject.which()).orElse(null),
        ledgers.of(subject));
  }

  List<WaiverLine> waived(Case subject) {
    Form form =
        cases
            .examination(subject.id())
            .flatMap(examined -> forms.byId(examined.report().form()))
            .orElse(null);
    return WaiverLine.of(waivers.applied(subject), form);
  }

  /** What people call the report. */
  String name(Case subject) {
    return subject.form().isEmpty() ? asked.first().title() : asked.name(subject.which());
  }

  LedgerSheet ledger(Case subject) {
    return ledgers.of(subject);
  }

  /** Null when it is not registered. */
  @Nullable Unit unit(Case subject) {
    return units.byCode(subject.unitCode()).orElse(null);
  }
}
