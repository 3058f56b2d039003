package cn.baoshen.review.letter;

import cn.baoshen.casebook.Alarms.Alarm;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Failures;
import cn.baoshen.casebook.entry.FileAnswer;
import cn.baoshen.casebook.mail.Correspondence;
import cn.baoshen.casebook.tier.Assignment;
import cn.baoshen.fault.Failpoint;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.review.letter.LetterWriter.Order;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Every letter of the house to a person. Asked twice for the same letter it gives the same bytes;
 * sending is up to the route, which says so with {@link #sent}.
 */
public final class Letters {
  private final LetterBox box;
  private final LetterWriter writer;
  private final MessageIds ids;
  private final AddressBook addresses;
  private final CaseFiles files;
  private final Attachments papers;
  private final ReviewLinks links;
  private final CaseBook book;
  private final Failures failures;
  private final Correspondence correspondence;
  private final Clock clock;

  public Letters(
      LetterBox box,
      LetterWriter writer,
      MessageIds ids,
      AddressBook addresses,
      CaseFiles files,
      Attachments papers,
      ReviewLinks links,
      CaseBook book,
      Failures failures,
      Correspondence correspondence,
      Clock clock) {
    this.box = box;
    this.writer = writer;
    this.ids = ids;
    this.addresses = addresses;
    this.files = files;
    this.papers = papers;
    this.links = links;
    this.book = book;
    this.failures = failures;
    this.correspondence = correspondence;
    this.clock = clock;
  }

  /** Asks the reviewer of the tier that the case is in. */
  public OutgoingMail review(Case subject) {
    String id = reviewId(subject);
    return kept(id, () -> reviewOrder(id, subject));
  }

  // Each reassignment is a question of its own; the first keeps the id of the contract.
  private String reviewId(Case subject) {
    int seq = addresses.assignment(subject).map(Assignment::seq).orElse(0);
    return seq == 0
        ? ids.of("review", subject.id(), subject.tier())
        : ids.of("review", subject.id(), subject.tier(), seq);
  }

  private Order reviewOrder(String id, Case subject) {
    String to = addresses.reviewer(subject);
    ReviewLinks.Link link = links.fresh(subject, to);
    Map<String, Object> values = Map.of("file", files.open(subject), "link", link.address());
    return Order.about(id, "review", subject, to, values)
        .toReviewer()
        .with(link.token())
        .with(List.of(links.report(subject, papers.report(subject))));
  }

  /** Tells a reviewer that a report they were asked about has been replaced; null if none was. */
  public OutgoingMail superseded(Case subject) {
    if (subject.tier() == null) {
      return null;
    }
    String id = ids.of("superseded", subject.id(), subject.tier());
    return kept(
        id,
        () ->
            Order.about(id, "superseded", subject, addresses.reviewer(subject), Map.of())
                .toReviewer());
  }

  /**
   * The letter to the unit of this kind.
   *
   * @param kind {@code receipt}, {@code unchanged}, {@code held}, {@code returned}, {@code
   *     approved} or {@code reopened}
   */
  public OutgoingMail toUnit(Case subject, String kind) {
    return switch (kind) {
      case "receipt" -> receipt(subject);
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

  /** Tells the unit that its new file says again what was returned. */
  public OutgoingMail unchanged(Case subject) {
    return plain(subject, "unchanged");
  }

  /** Whether a case stands still before any reviewer was asked, of which its unit is told. */
  public boolean isHeld(String caseId) {
    return failures
        .of(caseId)
        .filter(failure -> failure.before() == CaseState.RECEIVED)
        .isPresent();
  }

  /**
   * Tells the unit that its report is safe and waits for the administrator; null when it goes on by
   * now.
   */
  public OutgoingMail held(Case subject) {
    return subject.state() == CaseState.FAILED ? plain(subject, "held") : null;
  }

  /** Sends a report back to its unit with every finding, the notes, and the papers of a return. */
  public OutgoingMail returned(Case subject) {
    String id = ids.of("returned", subject.id());
    return kept(id, () -> returnedOrder(id, subject));
  }

  private Order returnedOrder(String id, Case subject) {
    Map<String, Object> values =
        Map.of(
            "file", files.open(subject),
            "copy", papers.copy(subject).name(),
            "printed", papers.isPrinted(subject));
    return Order.about(id, "returned", subject, addresses.unit(subject.unitCode()), values)
        .with(papers.returned(subject));
  }

  /** Tells the unit that its report is through. */
  public OutgoingMail approved(Case subject) {
    return plain(subject, "approved");
  }

  private OutgoingMail plain(Case subject, String kind) {
    String id = ids.of(kind, subject.id());
    return kept(
        id,
        () ->
            Order.about(
                id,
                kind,
                subject,
                addresses.unit(subject.unitCode()),
                Map.of("file", files.open(subject))));
  }

  /** Answers a file that makes no case; null when the same bytes were answered so before. */
  public OutgoingMail answer(FileAnswer answer) {
    if (answer.toldBefore()) {
      return null;
    }
    String id = ids.of("answer", answer.unitCode(), answer.id());
    return kept(id, () -> answerOrder(id, answer));
  }

  private Order answerOrder(String id, FileAnswer answer) {
    Case named = answer.caseId() == null ? null : book.find(answer.caseId()).orElse(null);
    String to = addresses.unit(answer.unitCode());
    String kind = answer.kind().equals("zero-report") ? "declared" : "answer";
    return Order.about(id, kind, named, to, Map.of("answer", answer));
  }

  /** Tells the administrator that a station gave up on a case; a case may fail more than once. */
  public OutgoingMail failed(Case subject) {
    long times = book.history(subject.id()).stream().filter(e -> e.what().equals("failed")).count();
    String id = ids.of("failed", subject.id(), times);
    return kept(id, () -> failedOrder(id, subject));
  }

  private Order failedOrder(String id, Case subject) {
    Failures.Failure failure =
        failures
            .of(subject.id())
            .orElseThrow(() -> new IllegalStateException(subject.id() + " has not failed"));
    return Order.about(
        id, "failed", subject, addresses.administrator(), Map.of("failure", failure));
  }

  /** Tells the administrator what no case stands for. */
  public OutgoingMail alarm(Alarm alarm) {
    String id = ids.of("alarm", alarm.id());
    Map<String, Object> values = Map.of("alarm", alarm);
    return kept(id, () -> Order.about(id, "alarm", null, addresses.administrator(), values));
  }

  /** Notes that the server has taken the letter. */
  public void sent(OutgoingMail mail) {
    Failpoint.at("letter-accepted", mail.messageId());
    correspondence.letterSent(mail.messageId(), clock.instant());
  }

  private OutgoingMail kept(String id, Supplier<Order> order) {
    return box.keptOr(id, () -> writer.write(order.get()));
  }
}
