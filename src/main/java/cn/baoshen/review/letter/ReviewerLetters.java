package cn.baoshen.review.letter;

import cn.baoshen.casebook.tier.Assignment;
import cn.baoshen.casebook.tier.Resends;
import cn.baoshen.model.Case;
import cn.baoshen.review.link.DeskLinks;
import java.util.ArrayList;
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
  private final DeskLinks desks;
  private final Resends resends;

  public ReviewerLetters(
      LetterBox box,
      MessageIds ids,
      AddressBook addresses,
      CaseFiles files,
      Attachments papers,
      ReviewLinks links,
      DeskLinks desks,
      Resends resends) {
    this.box = box;
    this.ids = ids;
    this.addresses = addresses;
    this.files = files;
    this.papers = papers;
    this.links = links;
    this.desks = desks;
    this.resends = resends;
  }

  /** Asks the reviewer of the tier that the case is in. */
  public OutgoingMail review(Case subject) {
    int again = resends.times(subject.id(), subject.asked());
    String id = reviewId(subject, again);
    return box.keptOr(id, () -> reviewDraft(id, subject, again > 0));
  }

  // Each reassignment and each resending is a letter of its own; the first keeps the contract's id.
  private String reviewId(Case subject, int again) {
    int seq = addresses.assignment(subject).map(Assignment::seq).orElse(0);
    List<Object> about = new ArrayList<>(List.of(subject.id(), subject.asked()));
    if (seq > 0) {
      about.add(seq);
    }
    if (again > 0) {
      about.add("again" + again);
    }
    return ids.of("review", about.toArray());
  }

  private Draft reviewDraft(String id, Case subject, boolean again) {
    String to = addresses.reviewer(subject);
    ReviewLinks.Link link = links.fresh(subject, to);
    Map<String, Object> values =
        Map.of(
            "file",
            files.open(subject),
            "link",
            link.address(),
            "desk",
            desks.fresh(to),
            "again",
            again);
    return Draft.about(id, "review", subject, to, values)
        .toReviewer()
        .withLinks(List.of(link.token()))
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
