package cn.baoshen.rendering;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.casebook.tier.Assignments;
import cn.baoshen.casebook.tier.Waivers;
import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.memory.HeapBudget;
import cn.baoshen.model.AnnotatedCopy;
import cn.baoshen.model.Case;
import cn.baoshen.model.Examination;
import cn.baoshen.model.FigureComputation;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import cn.baoshen.model.ledger.Ledgers;
import cn.baoshen.rendering.annotation.Annotations;
import cn.baoshen.rendering.pdf.PdfRenderer;
import cn.baoshen.rendering.pdf.PrintedReport;
import cn.baoshen.rendering.proof.FigureProof;
import cn.baoshen.rendering.proof.MissingFigures;
import cn.baoshen.rendering.words.ReturnNotice;
import cn.baoshen.rendering.words.WaiverLine;
import java.io.File;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints the papers of a case and keeps them under names fixed by the case. */
public class DocumentService {
  /** A report that was printed and not proved. */
  public static final String DRAFT = "draft";

  private static final Logger LOG = LoggerFactory.getLogger(DocumentService.class);

  private final PdfRenderer renderer;
  private final FigureProof proof;
  private final CaseBook cases;
  private final Assignments assignments;
  private final Waivers waivers;
  private final FormCatalog forms;
  private final Units units;
  private final FigureComputation figures;
  private final Ledgers ledgers;
  private final KeptFiles kept;
  private final OpenCollection collection;
  private final Annotations annotations;

  DocumentService(
      PdfRenderer renderer,
      FigureProof proof,
      CaseBook cases,
      Assignments assignments,
      Waivers waivers,
      FormCatalog forms,
      Units units,
      FigureComputation figures,
      Ledgers ledgers,
      KeptFiles kept,
      OpenCollection collection,
      HeapBudget budget,
      ZoneId zone) {
    this.renderer = renderer;
    this.proof = proof;
    this.cases = cases;
    this.assignments = assignments;
    this.waivers = waivers;
    this.forms = forms;
    this.units = units;
    this.figures = figures;
    this.ledgers = ledgers;
    this.kept = kept;
    this.collection = collection;
    this.annotations = new Annotations(kept, budget, zone);
  }

  /**
   * A printed report that still has to be proved; no record, since Camel hashes what it carries and
   * a record would walk through the whole report for that.
   */
  public static final class Printed {
    private final PrintedReport content;
    private final byte[] pdf;

    Printed(PrintedReport content, byte[] pdf) {
      this.content = content;
      this.pdf = pdf;
    }

    PrintedReport content() {
      return content;
    }

    public byte[] pdf() {
      return pdf;
    }
  }

  /** Prints the report; it is kept only once it is proved. */
  public Printed report(Case subject) {
    Examination examined = cases.examination(subject.id()).orElseThrow();
    PrintedReport content =
        new PrintedReport(
            subject,
            unit(subject),
            forms.byId(examined.report().form()).orElseThrow(),
            examined.report(),
            examined.verdict(),
            figures.of(subject, examined.report()),
            waivers.applied(subject));
    return new Printed(content, renderer.report(content));
  }

  /**
   * Keeps the report when the text read back from it has every figure; otherwise a draft of it, for
   * whoever has to look.
   *
   * @throws MissingFigures naming those that are not there
   */
  public void prove(Printed printed, String readBack) {
    Case subject = printed.content().subject();
    try {
      proof.prove(readBack, printed.content());
    } catch (MissingFigures e) {
      kept.write(name(subject, DRAFT), printed.pdf());
      throw e;
    }
    kept.write(name(subject, "report"), printed.pdf());
  }

  /** True while no proved report is kept, as for a case that the rules sent back. */
  public boolean isMissing(Case subject) {
    return !hasPaper(subject, "report");
  }

  /** Whether this paper of a case is kept: {@code report} or {@code notice}. */
  public boolean hasPaper(Case subject, String paper) {
    return Files.exists(kept.path(name(subject, paper)));
  }

  /** Whether an annotated workbook of a case is kept. */
  public boolean hasAnnotation(Case subject) {
    return annotations.has(subject);
  }

  /** The report and its approval sheet, to be joined in this order. */
  public List<File> parts(Case subject) {
    byte[] sheet =
        renderer.approvalSheet(
            subject,
            unit(subject),
            assignments.opinions(subject.id()),
            waived(subject),
            ledgers.of(subject));
    return List.of(
        kept.path(name(subject, "report")).toFile(),
        kept.write(name(subject, "sheet"), sheet).toFile());
  }

  private List<WaiverLine> waived(Case subject) {
    Form form =
        cases
            .examination(subject.id())
            .flatMap(examined -> forms.byId(examined.report().form()))
            .orElse(null);
    return WaiverLine.of(waivers.applied(subject), form);
  }

  /** The joined document under an id of its content: joined again it is the same, byte for byte. */
  public byte[] settle(byte[] joined) {
    return PdfRenderer.settled(joined);
  }

  /** Prints the notice of a return, which promises no copy that cannot be made, and keeps it. */
  public byte[] notice(Case subject) {
    ReturnNotice returned = returned(subject);
    if (!annotations.has(subject) && copied(subject, returned).isEmpty()) {
      annotations.list(subject, returned);
    }
    byte[] pdf = renderer.notice(returned, annotations.copy(subject));
    kept.write(name(subject, "notice"), pdf);
    return pdf;
  }

  /** The notice in plain words, kept in place of one that cannot be printed. */
  byte[] plainNotice(Case subject) {
    byte[] text = PlainNotice.of(returned(subject)).getBytes(StandardCharsets.UTF_8);
    kept.write(plainName(subject), text);
    return text;
  }

  /** The kept notice in plain words; empty when it was printed. */
  public Optional<byte[]> keptPlainNotice(Case subject) {
    return Files.exists(kept.path(plainName(subject))) && !hasPaper(subject, "notice")
        ? Optional.of(kept.read(plainName(subject)))
        : Optional.empty();
  }

  private static String plainName(Case subject) {
    return "cases/" + subject.id() + "/notice.txt";
  }

  private ReturnNotice returned(Case subject) {
    Examination examined = cases.examination(subject.id()).orElseThrow();
    return new ReturnNotice(
        subject,
        unit(subject),
        forms.byId(examined.report().form()).orElse(null),
        examined.verdict(),
        cases.decisions(subject.id()),
        collection.due(),
        ledgers.of(subject));
  }

  /** Annotates the unit's own workbook and keeps it; null when there can be no copy. */
  public byte[] annotated(Case subject) {
    return copied(subject, returned(subject)).orElse(null);
  }

  /** A copy that cannot be made keeps no verdict from its unit; a disk that fails is waited for. */
  private Optional<byte[]> copied(Case subject, ReturnNotice returned) {
    try {
      return annotations.make(subject, returned);
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("no annotated copy can be made of {}", subject.id(), e);
      return Optional.empty();
    }
  }

  /**
   * Lists the findings in a workbook of our own and keeps it; null where there is a copy, or no
   * workbook.
   */
  public byte[] listed(Case subject) {
    return annotations.list(subject, returned(subject)).orElse(null);
  }

  /** The kept annotated workbook of a case, or the list in its place; empty when there is none. */
  public Optional<byte[]> annotation(Case subject) {
    return annotations.of(subject);
  }

  /** Whether a case that went back has an annotated workbook, and if not, why. */
  public AnnotatedCopy copy(Case subject) {
    return annotations.copy(subject);
  }

  /** The kept paper of a case: {@code report} or {@code notice}. */
  public byte[] paper(Case subject, String paper) {
    return kept.read(name(subject, paper));
  }

  private static String name(Case subject, String paper) {
    return "cases/" + subject.id() + "/" + paper + ".pdf";
  }

  private Unit unit(Case subject) {
    return units.byCode(subject.unitCode()).orElse(null);
  }
}
