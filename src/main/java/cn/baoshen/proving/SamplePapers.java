package cn.baoshen.proving;

import cn.baoshen.form.Form;
import cn.baoshen.form.sample.SampleReport;
import cn.baoshen.form.sample.SampleTexts;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Original;
import cn.baoshen.model.Report;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.asked.ReportKey;
import cn.baoshen.rendering.pdf.PdfRenderer;
import cn.baoshen.rendering.pdf.PrintedReport;
import cn.baoshen.rendering.workbook.FormBook;
import java.time.Instant;
import java.util.List;

/** What units and reviewers will see of a form, made with a sample: for its writer to look at. */
public final class SamplePapers {
  /** The year that samples are filled in for. */
  static final int YEAR = 2024;

  private final Form form;
  private final Report sample;

  public SamplePapers(Form form) {
    this.form = form;
    this.sample = SampleReport.of(form, YEAR);
  }

  Report sample() {
    return sample;
  }

  /** The blank workbook that units get. */
  public byte[] blank() {
    return FormBook.blank(form, YEAR);
  }

  /** The same, filled in. */
  public byte[] filled() {
    return FormBook.xlsx(form, sample, YEAR);
  }

  /** The report as reviewers get it. */
  public byte[] pdf(PdfRenderer renderer) {
    return renderer.report(printed());
  }

  PrintedReport printed() {
    return new PrintedReport(
        subject(CaseState.IN_REVIEW), null, form, sample, verdict(List.of()), List.of());
  }

  static Verdict verdict(List<Finding> findings) {
    return new Verdict(findings, List.of());
  }

  static Case subject(CaseState state) {
    return new Case(
        SampleTexts.say("case"),
        "000000",
        SampleTexts.say("unit"),
        YEAR,
        ReportKey.NONE,
        1,
        state,
        null,
        null,
        null,
        null,
        new Original(SampleTexts.say("file"), "", "0".repeat(64), 0),
        Instant.EPOCH);
  }
}
