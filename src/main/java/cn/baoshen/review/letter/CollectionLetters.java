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
import cn.baoshen.model.waiting.SpotNotice;
import cn.baoshen.review.letter.Attachments.Paper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The letters to units that the calendar demands: reminders and extensions. Asked twice for the
 * same letter it gives the same bytes.
 */
public final class CollectionLetters {
  private static final int NOTE = 80;

  private final LetterBox box;
  private final MessageIds ids;
  private final AddressBook addresses;
  private final CaseBook book;
  private final Duties duties;
  private final ReviewTexts words;

  public CollectionLetters(
      LetterBox box,
      MessageIds ids,
      AddressBook addresses,
      CaseBook book,
      Duties duties,
      ReviewTexts words) {
    this.box = box;
    this.ids = ids;
    this.addresses = addresses;
    this.book = book;
    this.duties = duties;
    this.words = words;
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

  /** Tells a unit that it was drawn for a spot check, or what was found. */
  public OutgoingMail spotCheck(SpotNotice notice) {
    String id = ids.of(kind(notice), notice.id());
    return box.keptOr(id, () -> spotCheckDraft(id, notice));
  }

  private static String kind(SpotNotice notice) {
    return notice.outcome().isEmpty() ? "spot-check" : "spot-result";
  }

  private Draft spotCheckDraft(String id, SpotNotice notice) {
    String unit = TypedText.line(notice.unitName());
    String year = String.valueOf(notice.year());
    Map<String, Object> values =
        Map.of(
            "notice",
            notice,
            "unit",
            unit,
            "inspectors",
            String.join("、", notice.inspectors()),
            LetterWriter.SUBJECT,
            List.of(unit, year));
    return Draft.about(id, kind(notice), null, addresses.unit(notice.unitCode()), values);
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
