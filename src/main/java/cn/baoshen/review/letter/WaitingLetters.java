package cn.baoshen.review.letter;

import cn.baoshen.model.Case;
import cn.baoshen.model.waiting.Waiting;
import cn.baoshen.model.waiting.WaitingList;
import cn.baoshen.review.link.DeskLinks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The letters about what waits for reviewers: summaries to them, escalations to the administrator.
 * Asked twice for the same letter it gives the same bytes.
 */
public final class WaitingLetters {
  private final LetterBox box;
  private final MessageIds ids;
  private final AddressBook addresses;
  private final ReviewTexts words;
  private final ReviewLinks links;
  private final DeskLinks desks;

  public WaitingLetters(
      LetterBox box,
      MessageIds ids,
      AddressBook addresses,
      ReviewTexts words,
      ReviewLinks links,
      DeskLinks desks) {
    this.box = box;
    this.ids = ids;
    this.addresses = addresses;
    this.words = words;
    this.links = links;
    this.desks = desks;
  }

  /** Reminds a reviewer of everything that waits for them. */
  public OutgoingMail waiting(WaitingList list) {
    String id = ids.of("waiting", list.id());
    return box.keptOr(id, () -> waitingDraft(id, list));
  }

  private Draft waitingDraft(String id, WaitingList list) {
    List<ReviewLinks.Link> given =
        list.cases().stream().map(w -> links.fresh(w.subject(), list.to())).toList();
    List<String> addresses = given.stream().map(ReviewLinks.Link::address).toList();
    Map<String, Object> values = new HashMap<>(values(list, addresses));
    values.put("desk", desks.fresh(list.to()));
    return Draft.about(id, "waiting", null, list.to(), values)
        .withLinks(given.stream().map(ReviewLinks.Link::token).toList());
  }

  /** Tells the administrator what reviewers have not answered. */
  public OutgoingMail escalated(WaitingList list) {
    String id = ids.of("escalated", list.id());
    List<String> pages =
        list.cases().stream().map(w -> links.page("/cases/" + w.subject().id())).toList();
    String to = addresses.administrator();
    return box.keptOr(id, () -> Draft.about(id, "escalated", null, to, values(list, pages)));
  }

  private Map<String, Object> values(WaitingList list, List<String> pages) {
    return Map.of(
        "list",
        list,
        "lines",
        IntStream.range(0, pages.size())
            .mapToObj(i -> line(list.cases().get(i), pages.get(i)))
            .toList(),
        LetterWriter.SUBJECT,
        List.of(String.valueOf(list.cases().size()), words.date(list.on())));
  }

  private Line line(Waiting waiting, String page) {
    Case subject = waiting.subject();
    String year = String.valueOf(subject.year());
    return new Line(
        waiting,
        subject,
        words.say("subject.review", words.unit(subject), year, subject.id(), words.report(subject)),
        page);
  }

  /**
   * One case of a list.
   *
   * @param letter subject of the letter that asked the reviewer
   * @param page address of the page on which its reader goes on with it
   */
  record Line(Waiting waiting, Case subject, String letter, String page) {}
}
