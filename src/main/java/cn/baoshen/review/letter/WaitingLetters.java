package cn.baoshen.review.letter;

import cn.baoshen.model.Case;
import cn.baoshen.model.waiting.Waiting;
import cn.baoshen.model.waiting.WaitingList;
import cn.baoshen.review.link.DeskLinks;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.web.util.UriUtils;

/**
 * The letters about what waits for reviewers: summaries to them, escalations to the administrator.
 * Asked twice for the same letter it gives the same bytes.
 */
public final class WaitingLetters {
  /** Long enough for a day's work; the rest is named in a few lines, and a click away. */
  private static final int FEW = 10;

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
        list.cases().stream().limit(FEW).map(w -> links.fresh(w.subject(), list.to())).toList();
    List<String> addresses = given.stream().map(ReviewLinks.Link::address).toList();
    Map<String, Object> values = new HashMap<>(values(list, addresses));
    values.put("desk", desks.fresh(list.to()));
    return Draft.about(id, "waiting", null, list.to(), values)
        .withLinks(given.stream().map(ReviewLinks.Link::token).toList());
  }

  /** Tells the administrator what reviewers have not answered. */
  public OutgoingMail escalated(WaitingList list) {
    String id = ids.of("escalated", list.id());
    String to = addresses.administrator();
    return box.keptOr(id, () -> Draft.about(id, "escalated", null, to, groups(list)));
  }

  private Map<String, Object> groups(WaitingList list) {
    Map<String, List<Waiting>> byReviewer =
        list.cases().stream()
            .collect(
                Collectors.groupingBy(Waiting::reviewer, LinkedHashMap::new, Collectors.toList()));
    int each = Math.max(1, FEW / byReviewer.size());
    Map<String, Object> values = new HashMap<>(values(list, List.of()));
    values.put("groups", byReviewer.values().stream().map(all -> group(all, each)).toList());
    return values;
  }

  private Group group(List<Waiting> all, int shown) {
    String reviewer = UriUtils.encode(all.get(0).reviewer(), StandardCharsets.UTF_8);
    return new Group(
        all,
        links.page("/cases?state=IN_REVIEW&oldest=true&reviewer=" + reviewer),
        all.stream()
            .limit(shown)
            .map(one -> line(one, links.page("/cases/" + one.subject().id())))
            .toList(),
        all.stream().skip(shown).toList());
  }

  private Map<String, Object> values(WaitingList list, List<String> pages) {
    return Map.of(
        "list",
        list,
        "lines",
        IntStream.range(0, pages.size())
            .mapToObj(i -> line(list.cases().get(i), pages.get(i)))
            .toList(),
        "rest",
        list.cases().stream().skip(pages.size()).toList(),
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
   * What waits for one reviewer.
   *
   * @param all the longest waiting first
   * @param page address of the page that lists it
   * @param lines the first of it
   * @param rest what follows
   */
  record Group(List<Waiting> all, String page, List<Line> lines, List<Waiting> rest) {
    /** The one that waits longest. */
    public Waiting first() {
      return all.get(0);
    }
  }

  /**
   * One case of a list.
   *
   * @param letter subject of the letter that asked the reviewer
   * @param page address of the page on which its reader goes on with it
   */
  record Line(Waiting waiting, Case subject, String letter, String page) {}
}
