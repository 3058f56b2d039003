package cn.baoshen.review.letter;

import static java.util.Objects.requireNonNull;

import cn.baoshen.casebook.calendar.Resubmission;
import cn.baoshen.casebook.entry.FileAnswer;
import cn.baoshen.casebook.tier.Assignment;
import cn.baoshen.form.Field;
import cn.baoshen.form.FigureFormat;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Decision;
import cn.baoshen.model.Event;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.asked.AskedForms;
import cn.baoshen.model.organ.People;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The words of letters and pages, Chinese unless a page asks for others, looked up in {@code
 * text/}; templates speak through it.
 */
public final class ReviewTexts {
  private static final int PLACES = 3;
  private static final Pattern KIND = Pattern.compile("^(?:[\\w$]+\\.)+([\\w$]+): ");
  private static final Pattern YEAR = Pattern.compile("^\\s*\\d{4}\\s*年度?\\s*(?=\\S)");

  private final MessageSource messages;
  private final AskedForms forms;
  private final ZoneId zone;
  private final People people;
  private final Locale locale;

  public ReviewTexts(MessageSource messages, AskedForms forms, ZoneId zone, People people) {
    this(messages, forms, zone, people, Locale.SIMPLIFIED_CHINESE);
  }

  private ReviewTexts(
      MessageSource messages, AskedForms forms, ZoneId zone, People people, Locale locale) {
    this.locale = locale;
    this.messages = messages;
    this.forms = forms;
    this.zone = zone;
    this.people = people;
  }

  /** The same in the language of who looks at a page; letters are always Chinese. */
  public ReviewTexts here() {
    Locale asked = LocaleContextHolder.getLocale();
    return asked.getLanguage().equals(locale.getLanguage())
        ? this
        : new ReviewTexts(messages, forms, zone, people, asked);
  }

  /** The zone in which days begin and end. */
  public ZoneId zone() {
    return zone;
  }

  /** The sentence of this key; numbers have to come as text. */
  public String say(String key, Object... details) {
    return messages.getMessage(key, details, locale);
  }

  private @Nullable String find(String key, Object... details) {
    return messages.getMessage(key, details, null, locale);
  }

  /** Why a station gave up, as an administrator can use it: in our words, or for whoever mends. */
  public String cause(String reason) {
    Matcher kind = KIND.matcher(reason);
    String said = kind.replaceFirst("");
    boolean chinese = said.codePoints().anyMatch(Character::isIdeographic);
    String plain = kind.lookingAt() ? find("cause." + kind.group(1)) : null;
    return chinese
        ? said
        : plain == null ? say("cause.program", reason) : say("cause.known", plain, said);
  }

  public String tier(Tier tier) {
    return say("tier." + lower(tier));
  }

  public String choice(Decision.Choice choice) {
    return say("choice." + lower(choice));
  }

  public String state(CaseState state) {
    return say("state." + lower(state));
  }

  /** For whom a reviewer stands in, or after whom they were asked; empty when for nobody. */
  public String capacity(Assignment assignment) {
    return assignment == null || assignment.inPlaceOf() == null
        ? ""
        : say("capacity." + lower(assignment.because()), who(assignment.inPlaceOf()));
  }

  /** The same to the reviewer themselves, in a sentence. */
  public String errand(Assignment assignment) {
    return assignment == null || assignment.inPlaceOf() == null
        ? ""
        : say(
            "errand." + lower(assignment.because()),
            who(assignment.inPlaceOf()),
            assignment.reason());
  }

  /** What happened; the key itself when an event is younger than its words. */
  public String event(Event event) {
    return messages.getMessage(event.what(), null, event.what(), locale);
  }

  /** What is to be seen beside an event; keys of tiers and stations in words. */
  public String detail(Event event) {
    return switch (event.what()) {
      case "failed", "retried" -> station(event.detail());
      case "reply-understood", "reply-undone", "desk-answered" -> say("choice." + event.detail());
      case "asked", "reminded", "escalated" ->
          messages.getMessage("tier." + event.detail(), null, event.detail(), locale);
      default -> event.detail();
    };
  }

  /** A station of the walk in plain words. */
  public String station(String station) {
    return messages.getMessage("station." + station, null, station, locale);
  }

  /** The first few places of a finding, and how many there are when there are more. */
  public String places(List<String> places) {
    String shown = places.stream().limit(PLACES).collect(Collectors.joining(say("place.and")));
    return places.size() <= PLACES
        ? shown
        : say("place.more", shown, String.valueOf(places.size()));
  }

  /** Findings of one rule each. */
  public List<List<Finding>> byRule(List<Finding> findings) {
    return Verdict.byRule(findings);
  }

  /** A person's name, else their mail address, or in words who acts without one. */
  public String who(@Nullable String who) {
    return who(null, who);
  }

  /** The same, by name and title where they are known: of a case its unit's own are asked first. */
  public String who(@Nullable Case about, @Nullable String who) {
    if (who == null) {
      return "";
    }
    String unit = about == null ? null : about.unitCode();
    return messages.getMessage("who." + who, null, people.said(unit, who), locale);
  }

  /** The address of somebody who is called by name; empty for others, who are their address. */
  public String address(@Nullable Case about, String who) {
    return who(about, who).equals(who) || who.indexOf('@') < 0 ? "" : who;
  }

  public String time(Instant instant) {
    return instant == null
        ? ""
        : DateTimeFormatter.ofPattern(say("time"), locale).withZone(zone).format(instant);
  }

  /** The hour of this moment. */
  public String hour(Instant instant) {
    return time(instant.truncatedTo(ChronoUnit.HOURS));
  }

  /** Until when a returned report is handed in once more. */
  public String until(Resubmission again) {
    return say(again.until(), again.due() == null ? "" : date(again.due()));
  }

  /** The folder that it goes into. */
  public String folder(Resubmission again) {
    return say(again.place(), again.folder());
  }

  public String date(LocalDate day) {
    return DateTimeFormatter.ofPattern(say("date"), locale).format(day);
  }

  /** The day of this moment. */
  public String day(Instant instant) {
    return date(LocalDate.ofInstant(instant, zone));
  }

  /** The unit's name on one line, or in words that no unit is known. */
  public String unit(Case about) {
    return about.isUnknown() ? say("unit.unknown") : TypedText.line(about.unitName());
  }

  /** What people call the form of a case. */
  String formOf(Case about) {
    return form(about.form().isEmpty() ? forms.first().id() : about.form());
  }

  /** What people call the report: its form's title, and the project or period in brackets. */
  public String report(Case about) {
    return about.form().isEmpty() ? formOf(about) : plain(forms.name(about.which()));
  }

  /** What people call a form. */
  public String form(String id) {
    return plain(forms.title(id));
  }

  /** The year is said before it, and square brackets hold the case's number. */
  private static String plain(String title) {
    String line = TypedText.line(YEAR.matcher(title).replaceFirst(""));
    return line.replace('[', '（').replace(']', '）');
  }

  /**
   * The sentence of an answer that makes no case.
   *
   * @param named the case it names; null when it names none
   */
  public String answer(FileAnswer answer, @Nullable Case named) {
    String decided = named == null || named.decidedAt() == null ? "" : time(named.decidedAt());
    return answer.sentence(this::find, TypedText.line(answer.originalName()), named, decided);
  }

  /** What is told to the unit whose report lies in the folder of another, or of none. */
  public String stray(Case about, Unit owner) {
    return say(
        about.isUnknown() ? "stray.nowhere" : "stray",
        TypedText.line(about.original().name()),
        TypedText.line(owner.name()),
        owner.code(),
        unit(about),
        TypedText.line(about.original().folder()));
  }

  /** What is told to the unit whose report was refused in the folder of another. */
  public String misplaced(FileAnswer refused, Unit owner) {
    return say(
        "stray",
        TypedText.line(refused.originalName()),
        TypedText.line(owner.name()),
        owner.code(),
        TypedText.line(refused.details().get(3)),
        refused.details().get(2));
  }

  /** Why a reply was not understood; in general terms when the reason is younger than its words. */
  public String unclear(String because) {
    return messages.getMessage("unclear." + because, null, say("unclear.unknown"), locale);
  }

  /** What an alarm is about; the key itself when it is younger than its words. */
  public String alarm(String kind) {
    return messages.getMessage("alarm." + kind, null, kind, locale);
  }

  /** What kind of alarm it is, in a few words. */
  public String alarmKind(String kind) {
    return messages.getMessage("alarm-kind." + kind, null, say("alarm-kind"), locale);
  }

  /** One line, whatever the text was. */
  public String line(String text) {
    return TypedText.line(text);
  }

  /** Text of several lines where its first stands behind two wide blanks of a plain letter. */
  public String indented(String text) {
    return text.replace("\n", "\n　　");
  }

  /** The value of a field as people read it. */
  @Nullable String value(Field field, @Nullable Object value) {
    return value instanceof BigDecimal
        ? FigureFormat.withUnit(requireNonNull(FigureFormat.stated(value, field)), field)
        : (String) value;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
