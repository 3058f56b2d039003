package cn.baoshen.rendering.pdf;

import cn.baoshen.casebook.calendar.Resubmission;
import cn.baoshen.model.Case;
import cn.baoshen.model.Decision;
import cn.baoshen.model.Severity;
import cn.baoshen.model.ledger.LedgerLine;
import cn.baoshen.model.organ.People;
import cn.baoshen.rendering.words.Dates;
import cn.baoshen.rendering.words.DocumentTexts;
import cn.baoshen.rendering.words.FindingLine;
import cn.baoshen.rendering.words.LedgerRow;
import cn.baoshen.rendering.words.PrintLimits;
import cn.baoshen.rendering.words.ReturnNotice;
import cn.baoshen.rendering.words.UncheckedLine;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the template of the notice can ask for, under the name {@code page}. */
public final class NoticePage {
  private final ReturnNotice notice;
  private final List<Decision> returns;
  private final Dates dates;
  private final People people;

  /** A page that names people by their addresses. */
  public NoticePage(ReturnNotice notice, Dates dates) {
    this(notice, dates, People.NOBODY);
  }

  NoticePage(ReturnNotice notice, Dates dates, People people) {
    this.people = people;
    this.notice = notice;
    this.dates = dates;
    this.returns =
        notice.decisions().stream().filter(d -> d.choice() == Decision.Choice.RETURN).toList();
  }

  public String getAddressee() {
    String name = notice.unit() == null ? notice.subject().unitName() : notice.unit().name();
    return name == null || name.isBlank() ? DocumentTexts.say("addressee.unknown") : name;
  }

  /** What was handed in, as the form calls it, and of several which. */
  public String getTitle() {
    if (notice.form() == null) {
      return DocumentTexts.say("title.unknown");
    }
    return notice.subject().which().named(notice.form().title());
  }

  public String getReason() {
    return returns.isEmpty()
        ? DocumentTexts.say("reason.rules")
        : DocumentTexts.say("reason.person", TierLine.name(returns.get(0).tier()));
  }

  /** What the people who returned it wrote. */
  public List<Note> getNotes() {
    return returns.stream().map(this::note).toList();
  }

  private Note note(Decision decision) {
    String text = decision.notes() == null ? "" : PrintLimits.text(decision.notes());
    return new Note(
        text, TierLine.name(decision.tier()), person(decision), dates.day(decision.at()));
  }

  private String person(Decision decision) {
    return people.said(notice.subject().unitCode(), decision.by());
  }

  public List<FindingLine> getErrors() {
    return findings(Severity.ERROR);
  }

  public List<FindingLine> getWarnings() {
    return findings(Severity.WARNING);
  }

  private List<FindingLine> findings(Severity severity) {
    Case subject = notice.subject();
    return FindingLine.of(
        notice.verdict(), severity, notice.form(), subject.year(), notice.ledger());
  }

  /** How the column of numbers is headed: the errors of a unit have numbers of their own. */
  public String getNumbering() {
    boolean numbered = getErrors().stream().anyMatch(line -> line.item() != null);
    return DocumentTexts.say(numbered ? "numbering.ledger" : "numbering.plain");
  }

  /** The notes that want an answer. */
  public List<LedgerRow> getAsked() {
    return LedgerRow.of(notice.ledger().notes());
  }

  /** What was asked for earlier and could not be looked at this time. */
  public List<LedgerRow> getEarlier() {
    return LedgerRow.of(
        notice.ledger().open().stream()
            .filter(line -> line.standing() == LedgerLine.Standing.UNCHECKED)
            .toList());
  }

  /** The ordinals of the parts that the notice has, by what they hold. */
  public Map<String, String> getHeadings() {
    Map<String, Boolean> there = new LinkedHashMap<>();
    there.put("notes", !getNotes().isEmpty());
    there.put("errors", !getErrors().isEmpty());
    there.put("warnings", !getWarnings().isEmpty());
    there.put("notChecked", !getNotChecked().isEmpty());
    there.put("asked", !getAsked().isEmpty());
    there.put("earlier", !getEarlier().isEmpty());
    there.put("mend", true);
    Map<String, String> ordinals = new HashMap<>();
    there.forEach(
        (part, is) -> {
          if (is) {
            ordinals.put(part, DocumentTexts.ordinal(ordinals.size() + 1));
          }
        });
    return ordinals;
  }

  public int getErrorCount() {
    return notice.verdict().of(Severity.ERROR).size();
  }

  public int getWarningCount() {
    return notice.verdict().of(Severity.WARNING).size();
  }

  public @Nullable String getErrorsCut() {
    return FindingLine.note(notice.verdict(), Severity.ERROR);
  }

  public @Nullable String getWarningsCut() {
    return FindingLine.note(notice.verdict(), Severity.WARNING);
  }

  /** The rules that could not run. */
  public List<UncheckedLine> getNotChecked() {
    return UncheckedLine.of(notice.verdict(), notice.form());
  }

  /** The folder that a corrected file is dropped into. */
  public String getFolder() {
    Resubmission again = again();
    return DocumentTexts.resubmission(again.place(), again.folder());
  }

  public String getUntil() {
    Resubmission again = again();
    String due = again.due() == null ? "" : Dates.day(again.due());
    return DocumentTexts.resubmission(again.until(), due);
  }

  private Resubmission again() {
    return Resubmission.of(notice.subject(), notice.due(), dates.zone());
  }

  /** What one person wrote when returning the report. */
  public record Note(String text, String tier, String by, String date) {}
}
