package cn.baoshen.review.letter;

import cn.baoshen.casebook.tier.Assignment;
import cn.baoshen.model.Case;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The letters about one case to its reviewer. Asked twice for the same letter it gives the same
 * bytes.
 */
public final class ReviewerLetters {
  private final LetterBox box;
  private final MessageIds ids;
  private final AddressBook addresses;
  private final CaseFiles files;
  private final Attachments papers;
  private final ReviewLinks links;

  public ReviewerLetters(
      LetterBox box,
      MessageIds ids,
      AddressBook addresses,
      CaseFiles files,
      Attachments papers,
      ReviewLinks links) {
    this.box = box;
    this.ids = ids;
    this.addresses = addresses;
    this.files = files;
    this.papers = papers;
    this.links = links;
  }

  /** Asks the reviewer of the tier that the case is in. */
  public OutgoingMail review(Case subject) {
    String id = reviewId(subject);
    return box.keptOr(id, () -> reviewDraft(id, subject));
  }

  // Each reassignment is a question of its own; the first keeps the id of the contract.
  private String reviewId(Case subject) {
    int seq = addresses.assignment(subject).map(Assignment::seq).orElse(0);
    return seq == 0
        ? ids.of("review", subject.id(), subject.asked())
        : ids.of("review", subject.id(), subject.asked(), seq);
  }

  private Draft reviewDraft(String id, Case subject) {
    String to = addresses.reviewer(subject);
    ReviewLinks.Link link = links.fresh(subject, to);
    Map<String, Object> values = Map.of("file", files.open(subject), "link", link.address());
    return Draft.about(id, "review", subject, to, values)
        .toReviewer()
        .with(link.token())
        .with(List.of(links.report(subject, papers.report(subject))));
  }

  /** Tells a reviewer that a report they were asked about has been replaced; null if none was. */
  public @Nullable OutgoingMail superseded(Case subject) {
    if (subject.tier() == null) {
      return null;
    }
    String id = ids.of("superseded", subject.id(), subject.tier());
    return box.keptOr(
        id,
        () ->
            Draft.about(id, "superseded", subject, addresses.reviewer(subject), Map.of())
                .toReviewer());
  }
}
