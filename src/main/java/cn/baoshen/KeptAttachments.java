package cn.baoshen;

import cn.baoshen.archive.ArchiveTexts;
import cn.baoshen.casebook.entry.SupportingDocuments;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.model.AnnotatedCopy;
import cn.baoshen.model.Case;
import cn.baoshen.rendering.PaperKind;
import cn.baoshen.rendering.PaperStore;
import cn.baoshen.rendering.annotation.Annotations;
import cn.baoshen.review.letter.Attachments;
import cn.baoshen.review.letter.Attachments.Paper;
import java.util.List;
import java.util.Optional;

/** The kept papers of a case, each under the name that the outbox gives it. */
final class KeptAttachments implements Attachments {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String BYTES = "application/octet-stream";
  private static final String PDF = "application/pdf";
  private static final String PLAIN = "text/plain; charset=UTF-8";
  private static final String XLS = "application/vnd.ms-excel";

  private final PaperStore papers;
  private final Annotations annotations;
  private final ArchiveTexts texts;

  private final SupportingDocuments supporting;
  private final KeptFiles kept;

  KeptAttachments(
      PaperStore papers,
      Annotations annotations,
      ArchiveTexts texts,
      SupportingDocuments supporting,
      KeptFiles kept) {
    this.supporting = supporting;
    this.kept = kept;
    this.papers = papers;
    this.annotations = annotations;
    this.texts = texts;
  }

  @Override
  public byte[] report(Case subject) {
    return papers.read(subject, PaperKind.REPORT);
  }

  /** Its type is what the unit says it is, so nothing is shown by it: it is only downloaded. */
  @Override
  public Optional<Paper> supporting(Case subject, long id) {
    return supporting
        .of(subject, id)
        .map(d -> new Paper(texts.fileName(d.name()), BYTES, kept.read(d.keptAs())));
  }

  @Override
  public List<Paper> approved(Case subject) {
    return papers.has(subject, PaperKind.APPROVED)
        ? List.of(new Paper(texts.approvalName(), PDF, papers.read(subject, PaperKind.APPROVED)))
        : List.of();
  }

  @Override
  public List<Paper> returned(Case subject) {
    Paper notice = notice(subject);
    return annotations
        .of(subject)
        .map(workbook -> List.of(notice, workbook(subject, workbook)))
        .orElse(List.of(notice));
  }

  private Paper notice(Case subject) {
    return papers
        .plainNotice(subject)
        .map(text -> new Paper(texts.plainNoticeName(), PLAIN, text))
        .orElseGet(() -> printedNotice(subject));
  }

  private Paper printedNotice(Case subject) {
    return new Paper(texts.noticeName(), PDF, papers.read(subject, PaperKind.NOTICE));
  }

  private Paper workbook(Case subject, byte[] workbook) {
    if (annotations.copy(subject) == AnnotatedCopy.LISTED) {
      return new Paper(texts.listName(subject), XLSX, workbook);
    }
    String name = texts.annotationName(subject, workbook);
    return new Paper(name, name.endsWith(".xlsx") ? XLSX : XLS, workbook);
  }

  @Override
  public boolean isPrinted(Case returned) {
    return papers.has(returned, PaperKind.NOTICE);
  }

  @Override
  public AnnotatedCopy copy(Case subject) {
    return annotations.copy(subject);
  }
}
