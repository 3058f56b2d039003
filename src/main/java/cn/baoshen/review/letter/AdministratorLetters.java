package cn.baoshen.review.letter;

import cn.baoshen.casebook.Alarms.Alarm;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Failures;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.work.Stations;
import java.util.List;
import java.util.Map;

/**
 * The letters to the administrator about what went wrong. Asked twice for the same letter it gives
 * the same bytes.
 */
public final class AdministratorLetters {
  /** The kind of letter that tells of an alarm, and what its template calls it. */
  public static final String ALARM = Stations.ALARM;

  private final LetterBox box;
  private final MessageIds ids;
  private final AddressBook addresses;
  private final CaseBook book;
  private final Failures failures;
  private final ReviewTexts words;

  public AdministratorLetters(
      LetterBox box,
      MessageIds ids,
      AddressBook addresses,
      CaseBook book,
      Failures failures,
      ReviewTexts words) {
    this.box = box;
    this.ids = ids;
    this.addresses = addresses;
    this.book = book;
    this.failures = failures;
    this.words = words;
  }

  /** Whether a case stands still before any reviewer was asked, of which its unit is told. */
  public boolean isHeld(String caseId) {
    return failures
        .of(caseId)
        .filter(failure -> failure.before() == CaseState.RECEIVED)
        .isPresent();
  }

  /** Tells the administrator that a station gave up on a case; a case may fail more than once. */
  public OutgoingMail failed(Case subject) {
    long times = book.history(subject.id()).stream().filter(e -> e.what().equals("failed")).count();
    String id = ids.of("failed", subject.id(), times);
    return box.keptOr(id, () -> failedDraft(id, subject));
  }

  private Draft failedDraft(String id, Case subject) {
    Failures.Failure failure =
        failures
            .of(subject.id())
            .orElseThrow(() -> new IllegalStateException(subject.id() + " has not failed"));
    return Draft.about(
        id, "failed", subject, addresses.administrator(), Map.of("failure", failure));
  }

  /** Tells the administrator what no case stands for. */
  public OutgoingMail alarm(Alarm alarm) {
    String id = ids.of(ALARM, alarm.id());
    Map<String, Object> values =
        Map.of(ALARM, alarm, LetterWriter.SUBJECT, List.of(words.alarmKind(alarm.kind())));
    return box.keptOr(id, () -> Draft.about(id, ALARM, null, addresses.administrator(), values));
  }
}
