package cn.baoshen.official;

import cn.baoshen.checking.RuleBook;
import cn.baoshen.checking.Submission;
import cn.baoshen.enrichment.Enricher;
import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.sheet.WorkbookReader;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Original;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.asked.ReportKey;
import cn.baoshen.rendering.Samples;
import cn.baoshen.rendering.pdf.PrintedReport;
import cn.baoshen.rendering.proof.FigureProof;
import cn.baoshen.rendering.workbook.FormBook;
import cn.baoshen.testing.BuiltIn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A house that knows one official form, and a unit that fills it in. */
final class OfficialHouse {
  static final Unit UNIT = new Unit("103003", "隆回县民政局", "a@b.example", "", Map.of(), false);
  static final int YEAR = 2024;

  final FormCatalog forms;
  final Form form;
  private final RuleBook rules;

  private OfficialHouse(FormCatalog forms, String id) {
    this.forms = forms;
    this.form = forms.byId(id).orElseThrow();
    this.rules = new RuleBook(List.of(form));
  }

  /** The form that a workbook makes, beside those of the jar. */
  static OfficialHouse of(Path folder, String id, byte[] workbook) {
    try {
      Files.write(Files.createDirectories(folder.resolve(id)).resolve("form.xlsx"), workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new OfficialHouse(BuiltIn.and(folder), id);
  }

  byte[] blank() {
    return FormBook.blank(form, YEAR);
  }

  /** The blank, to be typed into. */
  Typed typed() {
    return new Typed(open(blank()));
  }

  static XSSFWorkbook open(byte[] bytes) {
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Reading read(byte[] workbook) {
    return new WorkbookReader(forms).read(workbook);
  }

  Verdict judge(byte[] workbook) {
    return judge(read(workbook));
  }

  Verdict judge(Reading reading) {
    return rules.judge(reading, new Submission(UNIT.code(), UNIT, YEAR, LocalDate.of(2025, 4, 1)));
  }

  /** Every finding as {@code rule place}. */
  List<String> found(byte[] workbook) {
    return judge(workbook).findings().stream().map(OfficialHouse::line).toList();
  }

  static String line(Finding finding) {
    return finding.rule() + " " + finding.where().get(0);
  }

  byte[] pdf(byte[] workbook) {
    PrintedReport printed = printed(workbook);
    byte[] pdf = Samples.RENDERER.report(printed);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      new FigureProof(Samples.FONTS).prove(new PDFTextStripper().getText(document), printed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf;
  }

  private PrintedReport printed(byte[] workbook) {
    Reading reading = read(workbook);
    Case subject =
        new Case(
            "103003-2024-r1",
            "103003",
            UNIT.name(),
            YEAR,
            ReportKey.NONE,
            1,
            CaseState.IN_REVIEW,
            null,
            null,
            null,
            null,
            new Original("a.xlsx", "103003", "0".repeat(64), 600),
            Instant.parse("2025-03-03T01:20:00Z"));
    return new PrintedReport(
        subject,
        UNIT,
        form,
        reading.report(),
        judge(reading),
        new Enricher(forms.all()).of(subject, reading.report()));
  }
}
