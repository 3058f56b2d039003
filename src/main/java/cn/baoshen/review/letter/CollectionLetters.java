package cn.baoshen.review.letter;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Duties;
import cn.baoshen.casebook.Duties.Duty;
import cn.baoshen.casebook.calendar.Extension;
import cn.baoshen.model.Case;
import cn.baoshen.model.Examination;
import cn.baoshen.model.PlainText;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Unit;
import cn.baoshen.model.asked.AskedForm;
import cn.baoshen.model.waiting.Owed;
import cn.baoshen.model.waiting.Waiting;
import cn.baoshen.model.waiting.WaitingList;
import cn.baoshen.review.letter.Attachments.Paper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The letters that the calendar demands: reminders, digests, escalations, extensions. Asked twice
 * for the same letter it gives the same bytes.
 */
public final class CollectionLetters {
  private static final int NOTE = 80;

  private final LetterBox box;
  private final MessageIds ids;
  private final AddressBook addresses;
  private final CaseBook book;
  private final Duties duties;
  private final ReviewTexts words;
  private final ReviewLinks links;
  private final DeskLinks desks;

  public CollectionLetters(
      LetterBox box,
      MessageIds ids,
      AddressBook addresses,
      CaseBook book,
      Duties duties,
      ReviewTexts words,
      ReviewLinks links,
      DeskLinks desks) {
    this.box = box;
    this.ids = ids;
    this.addresses = addresses;
    this.book = book;
    this.duties = duties;
    this.words = words;
    this.links = links;
    this.desks = desks;
  }

  /** Reminds a unit of what it owes. */
  public OutgoingMail owed(Owed owed) {
    String id = ids.of("owed", owed.id());
    return box.keptOr(id, () -> owedDraft(id, owed));
  }

  /** The same before anybody has ordered it. */
  public LetterWriter.Preview preview(Owed owed) {
    return box.preview(owedDraft(ids.of("owed", owed.id()), owed));
  }

  private Draft owedDraft(String id, Owed owed) {
    String unit = TypedText.line(owed.unit().name());
    List<String> subject =
        List.of(
            unit,
            String.valueOf(owed.year()),
            words.date(owed.due()),
            owedWhat(owed),
            words.date(owed.on()));
    Map<String, Object> values =
        Map.of(
            "owed",
            owed,
            "unit",
            unit,
            "report",
            TypedText.line(owed.first().name()),
            "whys",
            owed.reports().stream().map(line -> why(line.returned())).toList(),
            LetterWriter.SUBJECT,
            subject);
    String to = addresses.unit(owed.unit().code());
    return Draft.about(id, "owed", owed.returned(), to, values).with(lastDay(owed, subject));
  }

  /** The last day for the unit's own calendar, while it is still to come. */
  private List<Paper> lastDay(Owed owed, List<String> subject) {
    return owed.due().isBefore(owed.on())
        ? List.of()
        : List.of(
            CalendarEntry.of(
                words.say("calendar.name"),
                ids.of("due", owed.unit().code(), owed.year(), owed.due()),
                owed.on(),
                owed.due(),
                words.say("calendar.title", subject.toArray())));
  }

  private String owedWhat(Owed owed) {
    String first = TypedText.line(owed.first().name());
    return owed.isOfSeveral()
        ? words.say("owed.several", first, String.valueOf(owed.reports().size()))
        : words.say("owed.one", first);
  }

  /** Why a report was sent back, in one line; empty when there is none. */
  private String why(@Nullable Case returned) {
    if (returned == null) {
      return "";
    }
    String notes = TypedText.line(returned.notes());
    return notes.isEmpty()
        ? words.say("owed.errors", String.valueOf(errors(returned)))
        : words.say("owed.notes", words.tier(returned.asked()), PlainText.shortened(notes, NOTE));
  }

  private int errors(Case returned) {
    return book.examination(returned.id())
        .map(Examination::verdict)
        .map(verdict -> verdict.of(Severity.ERROR).size())
        .orElse(0);
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

  /** Tells a unit of its new last day, or that it is everybody's again. */
  public OutgoingMail extended(Extension extension) {
    String id = ids.of("extended", extension.id());
    return box.keptOr(id, () -> extendedDraft(id, extension));
  }

  private Draft extendedDraft(String id, Extension extension) {
    LocalDate until = extension.until();
    Optional<AskedForm> form = form(extension);
    String report = form.map(f -> words.form(f.id())).orElseGet(() -> words.say("extended.all"));
    String due = form.map(f -> words.date(f.due())).orElseGet(() -> words.say("extended.all.due"));
    String day = until != null ? words.date(until) : due;
    String year = String.valueOf(extension.year());
    Map<String, Object> values =
        Map.of(
            "extension",
            extension,
            "given",
            until != null,
            "day",
            day,
            "due",
            due,
            "report",
            report,
            LetterWriter.SUBJECT,
            List.of(
                words.say(until != null ? "extended.given" : "extended.taken"), year, day, report));
    return Draft.about(id, "extended", null, addresses.unit(extension.unitCode()), values);
  }

  /** The one form that an extension is for; empty when it is for several. */
  private Optional<AskedForm> form(Extension extension) {
    List<AskedForm> meant =
        extension.form().isEmpty()
            ? addresses.registered(extension.unitCode()).map(this::owed).orElse(List.of())
            : duties.forms().byId(extension.form()).stream().toList();
    return meant.size() > 1
        ? Optional.empty()
        : Optional.of(meant.isEmpty() ? duties.forms().first() : meant.get(0));
  }

  private List<AskedForm> owed(Unit unit) {
    return duties.of(unit).stream().map(Duty::form).distinct().toList();
  }
}
