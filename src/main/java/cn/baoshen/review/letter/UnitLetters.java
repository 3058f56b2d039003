package cn.baoshen.review.letter;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.calendar.LastDays;
import cn.baoshen.casebook.entry.FileAnswer;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.review.letter.Attachments.Paper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The letters about one report to its unit. Asked twice for the same letter it gives the same
 * bytes.
 */
public final class UnitLetters {
  private final LetterBox box;
  private final MessageIds ids;
  private final AddressBook addresses;
  private final CaseFiles files;
  private final Attachments papers;
  private final CaseBook book;
  private final LastDays lastDays;

  public UnitLetters(
      LetterBox box,
      MessageIds ids,
      AddressBook addresses,
      CaseFiles files,
      Attachments papers,
      CaseBook book,
      LastDays lastDays) {
    this.box = box;
    this.ids = ids;
    this.addresses = addresses;
    this.files = files;
    this.papers = papers;
    this.book = book;
    this.lastDays = lastDays;
  }

  /**
   * The letter to the unit of this kind.
   *
   * @param kind {@code receipt}, {@code readmitted}, {@code unchanged}, {@code held}, {@code
   *     returned}, {@code approved} or {@code reopened}
   */
  public @Nullable OutgoingMail toUnit(Case subject, String kind) {
    return switch (kind) {
      case "receipt" -> receipt(subject);
      case "readmitted" -> readmitted(subject);
      case "unchanged" -> unchanged(subject);
      case "held" -> held(subject);
      case "returned" -> returned(subject);
      case "approved" -> approved(subject);
      case "reopened" -> plain(subject, kind);
      default -> throw new IllegalArgumentException("no letter to a unit: " + kind);
    };
  }

  /** Tells the unit that its file was taken. */
  public OutgoingMail receipt(Case subject) {
    return plain(subject, "receipt");
  }

  /** Tells the unit that its returned file is examined once more, and which rules were waived. */
  private OutgoingMail readmitted(Case subject) {
    String id = ids.of("readmitted", subject.id());
    return box.keptOr(
        id,
        () ->
            Draft.about(
                id,
                "readmitted",
                subject,
                addresses.unit(subject.unitCode()),
                Map.of("file", files.open(subject), "waivers", files.waivers(subject))));
  }

  /** Tells the unit that its new file says again what was returned. */
  public OutgoingMail unchanged(Case subject) {
    return plain(subject, "unchanged");
  }

  /**
   * Tells the unit that its report is safe and waits for the administrator; null when it goes on by
   * now.
   */
  public @Nullable OutgoingMail held(Case subject) {
    return subject.state() == CaseState.FAILED ? plain(subject, "held") : null;
  }

  /** Sends a report back to its unit with every finding, the notes, and the papers of a return. */
  public OutgoingMail returned(Case subject) {
    String id = ids.of("returned", subject.id());
    return box.keptOr(id, () -> returnedDraft(id, subject));
  }

  private Draft returnedDraft(String id, Case subject) {
    Map<String, Object> values =
        Map.of(
            "file", files.open(subject),
            "again", lastDays.again(subject),
            "copy", papers.copy(subject).name(),
            "printed", papers.isPrinted(subject));
    return Draft.about(id, "returned", subject, addresses.unit(subject.unitCode()), values)
        .with(papers.returned(subject));
  }

  /** Tells the unit that its report is through, with the report and its approval sheet. */
  public OutgoingMail approved(Case subject) {
    String id = ids.of("approved", subject.id());
    return box.keptOr(id, () -> approvedDraft(id, subject));
  }

  private Draft approvedDraft(String id, Case subject) {
    List<Paper> enclosed = papers.approved(subject);
    Map<String, Object> values =
        Map.of("file", files.open(subject), "printed", !enclosed.isEmpty());
    return Draft.about(id, "approved", subject, addresses.unit(subject.unitCode()), values)
        .with(enclosed);
  }

  private OutgoingMail plain(Case subject, String kind) {
    String id = ids.of(kind, subject.id());
    return box.keptOr(
        id,
        () ->
            Draft.about(
                id,
                kind,
                subject,
                addresses.unit(subject.unitCode()),
                Map.of("file", files.open(subject))));
  }

  /** Answers a file that makes no case; null when the same bytes were answered so before. */
  public @Nullable OutgoingMail answer(FileAnswer answer) {
    if (answer.toldBefore()) {
      return null;
    }
    String id = ids.of("answer", answer.unitCode(), answer.id());
    return box.keptOr(id, () -> answerDraft(id, answer));
  }

  private Draft answerDraft(String id, FileAnswer answer) {
    Case named = answer.caseId() == null ? null : book.find(answer.caseId()).orElse(null);
    String to = addresses.unit(answer.unitCode());
    String kind = answer.kind().equals("zero-report") ? "declared" : "answer";
    return Draft.about(id, kind, named, to, Map.of("answer", answer));
  }
}
