package cn.baoshen.proving;

import cn.baoshen.form.Form;
import cn.baoshen.form.FormException;
import cn.baoshen.form.FormInspection;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.Origin;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.sheet.WorkbookReader;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Report;
import cn.baoshen.model.Severity;
import cn.baoshen.rendering.annotation.AnnotatedWorkbook;
import cn.baoshen.rendering.pdf.PdfRenderer;
import cn.baoshen.rendering.pdf.Templates;
import cn.baoshen.rendering.proof.FigureProof;
import cn.baoshen.rendering.proof.MissingFigures;
import cn.baoshen.rendering.words.ReturnNotice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/**
 * A form's papers tried with a sample: its blank is made and read, filled in and read back, printed
 * and proved, and annotated.
 */
public final class PaperTrial implements FormInspection {
  private final PdfRenderer renderer;
  private final FigureProof proof;

  public PaperTrial(PdfRenderer renderer, FigureProof proof) {
    this.renderer = renderer;
    this.proof = proof;
  }

  @Override
  public void inspect(Form form, FormMistakes mistakes) {
    if (mistakes.hasErrors() || form.sheets().isEmpty()) {
      return;
    }
    SamplePapers papers = new SamplePapers(form);
    byte[] filled = filled(form, papers, mistakes);
    if (filled != null) {
      Reading read = new WorkbookReader(FormCatalog.of(List.of(form))).read(filled);
      if (!mistakes.hasErrors()) {
        new ReadBackTrial(form, mistakes).compare(papers.sample(), read);
      }
      annotate(form, filled, read.report(), mistakes);
    }
    print(form, papers, mistakes);
  }

  /** The workbook with the sample typed in; null when even the blank cannot be made. */
  private static byte @Nullable [] filled(Form form, SamplePapers papers, FormMistakes mistakes) {
    try {
      Reading read = new WorkbookReader(FormCatalog.of(List.of(form))).read(papers.blank());
      new ReadBackTrial(form, mistakes).untouched(read);
      return papers.filled();
    } catch (RuntimeException e) {
      mistakes.add(sheets(form), form.id(), "blank-failed", why(e));
      return null;
    }
  }

  private static Origin sheets(Form form) {
    return form.origins().of("sheets");
  }

  private static String why(RuntimeException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private void print(Form form, SamplePapers papers, FormMistakes mistakes) {
    try {
      proof.prove(text(papers.pdf(renderer)), papers.printed());
    } catch (MissingFigures e) {
      mistakes.add(Origin.of(form.folder() + "report.html"), "", "print-missing", e.named());
    } catch (RuntimeException e) {
      FormException fault = Templates.fault(form, e);
      fault.mistakes().forEach(mistakes::add);
    }
  }

  private static String text(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void annotate(Form form, byte[] filled, Report read, FormMistakes mistakes) {
    List<Finding> findings = new ArrayList<>();
    read.places()
        .forEach(
            (path, place) ->
                findings.add(
                    new Finding(
                        "S01", Severity.ERROR, List.of(place), List.of(path), null, null, path)));
    ReturnNotice notice =
        new ReturnNotice(
            SamplePapers.subject(CaseState.RETURNED),
            null,
            form,
            SamplePapers.verdict(findings),
            List.of(),
            null);
    boolean made = AnnotatedWorkbook.of(filled, notice, ZoneOffset.UTC).isPresent();
    mistakes.require(made, sheets(form), form.id(), "annotate-failed", form.title());
  }
}
