package cn.baoshen.rendering;

import cn.baoshen.casebook.tier.Assignments;
import cn.baoshen.model.Case;
import cn.baoshen.rendering.annotation.Annotations;
import cn.baoshen.rendering.pdf.PdfRenderer;
import cn.baoshen.rendering.pdf.PrintedReport;
import cn.baoshen.rendering.proof.FigureProof;
import cn.baoshen.rendering.proof.MissingFigures;
import cn.baoshen.rendering.words.ReturnNotice;
import java.io.File;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints the papers of a case and keeps them under names fixed by the case. */
public class DocumentService {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentService.class);

  private final PdfRenderer renderer;
  private final FigureProof proof;
  private final Assignments assignments;
  private final PaperContents contents;
  private final PaperStore papers;
  private final Annotations annotations;

  DocumentService(
      PdfRenderer renderer,
      FigureProof proof,
      Assignments assignments,
      PaperContents contents,
      PaperStore papers,
      Annotations annotations) {
    this.renderer = renderer;
    this.proof = proof;
    this.assignments = assignments;
    this.contents = contents;
    this.papers = papers;
    this.annotations = annotations;
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
    PrintedReport content = contents.report(subject);
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
      papers.write(subject, PaperKind.DRAFT, printed.pdf());
      throw e;
    }
    papers.write(subject, PaperKind.REPORT, printed.pdf());
  }

  /** True while no proved report is kept, as for a case that the rules sent back. */
  public boolean isMissing(Case subject) {
    return !papers.has(subject, PaperKind.REPORT);
  }

  /** The report and its approval sheet, to be joined in this order. */
  public List<File> parts(Case subject) {
    byte[] sheet =
        renderer.approvalSheet(
            contents.name(subject),
            subject,
            contents.unit(subject),
            assignments.opinions(subject.id()),
            contents.waived(subject),
            contents.ledger(subject));
    return List.of(
        papers.path(subject, PaperKind.REPORT).toFile(),
        papers.write(subject, PaperKind.SHEET, sheet).toFile());
  }

  /** The joined document under an id of its content: joined again it is the same, byte for byte. */
  public byte[] settle(byte[] joined) {
    return PdfRenderer.settled(joined);
  }

  /** Keeps the report of an approved case with its approval sheet, as its unit gets it. */
  public void keepApproved(Case approved, byte[] joined) {
    papers.write(approved, PaperKind.APPROVED, joined);
  }

  /** Prints the notice of a return, which promises no copy that cannot be made, and keeps it. */
  public byte[] notice(Case subject) {
    ReturnNotice returned = contents.returned(subject);
    if (!annotations.has(subject) && copied(subject, returned).isEmpty()) {
      annotations.list(subject, returned);
    }
    byte[] pdf = renderer.notice(returned, annotations.copy(subject));
    papers.write(subject, PaperKind.NOTICE, pdf);
    return pdf;
  }

  /** The notice in plain words, kept in place of one that cannot be printed. */
  byte[] plainNotice(Case subject) {
    byte[] text = PlainNotice.of(contents.returned(subject)).getBytes(StandardCharsets.UTF_8);
    papers.writePlainNotice(subject, text);
    return text;
  }

  /** Annotates the unit's own workbook and keeps it; null when there can be no copy. */
  public byte @Nullable [] annotated(Case subject) {
    return copied(subject, contents.returned(subject)).orElse(null);
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
  public byte @Nullable [] listed(Case subject) {
    return annotations.list(subject, contents.returned(subject)).orElse(null);
  }
}
