package cn.baoshen.archive;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.calendar.LastDays;
import cn.baoshen.casebook.calendar.Resubmission;
import cn.baoshen.casebook.entry.FileAnswer;
import cn.baoshen.form.yaml.PlaceNames;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.organ.Organ;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code result.json} and the answers say, for a clerk who has nothing but the folder: plain
 * Chinese text that the oldest editor opens.
 */
public class Receipts {
  /** Editors of old take a text without this mark for one in GBK. */
  private static final String MARK = "\uFEFF";

  /** A longer list is read in the notice, not in a receipt. */
  private static final int MOST = 50;

  private final CaseBook cases;
  private final AnswerNotes notes;
  private final ArchiveTexts texts;
  private final PlaceNames places;

  private final LastDays lastDays;
  private final Organ organ;

  Receipts(
      CaseBook cases,
      AnswerNotes notes,
      ArchiveTexts texts,
      PlaceNames places,
      LastDays lastDays,
      Organ organ) {
    this.places = places;
    this.lastDays = lastDays;
    this.organ = organ;
    this.cases = cases;
    this.notes = notes;
    this.texts = texts;
  }

  /** The receipt of a case as it stands now. */
  public byte[] of(String caseId) {
    Case now = cases.get(caseId);
    List<String> lines = new ArrayList<>(head(now));
    lines.add(
        texts.text("receipt.state." + now.state().name().toLowerCase(Locale.ROOT), tier(now)));
    if (now.state() == CaseState.RETURNED) {
      lines.add(again(now));
    }
    if (now.notes() != null && !now.notes().isBlank()) {
      lines.add(texts.text("receipt.notes"));
      now.notes().lines().forEach(lines::add);
    }
    if (now.state() == CaseState.RETURNED) {
      cases.examination(caseId).ifPresent(examined -> findings(now, examined, lines));
    }
    return bytes(signed(lines));
  }

  /** The receipt of an answer that makes no case. */
  public byte[] ofAnswer(FileAnswer answer) {
    return bytes(signed(List.of(texts.text("receipt.title"), "", notes.of(answer).message())));
  }

  /** Until when and where a returned report is handed in once more. */
  private String again(Case returned) {
    Resubmission again = lastDays.again(returned);
    String folder = texts.text(again.place(), again.folder());
    String day = again.due() == null ? "" : texts.day(again.due());
    return texts.text("receipt.again", folder, texts.text(again.until(), day));
  }

  /** Whom a clerk asks who does not get on. */
  private List<String> signed(List<String> lines) {
    List<String> signed = new ArrayList<>(lines);
    if (organ.isNamed() || organ.isReachable()) {
      signed.add("");
      signed.add(texts.text("receipt.organ", organ.name(), organ.contact(), organ.phone()).strip());
    }
    return signed;
  }

  private List<String> head(Case now) {
    return List.of(
        texts.text("receipt.title"),
        "",
        texts.text("receipt.case", now.id()),
        texts.text("receipt.unit", now.unitName(), now.unitCode()),
        texts.text("receipt.year", String.valueOf(now.year()), String.valueOf(now.revision())),
        texts.text("receipt.file", now.original().name()),
        texts.text("receipt.received", texts.time(now.receivedAt())),
        "");
  }

  private String tier(Case now) {
    return now.tier() == null
        ? ""
        : texts.text("tier." + now.tier().name().toLowerCase(Locale.ROOT));
  }

  private void findings(Case now, Examination examined, List<String> lines) {
    Verdict verdict = examined.verdict();
    Map<String, String> names = places.of(examined, now.year());
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
      List<Finding> of = verdict.of(severity);
      if (!of.isEmpty()) {
        lines.add("");
        lines.add(
            texts.text(
                "receipt." + severity.name().toLowerCase(Locale.ROOT), String.valueOf(of.size())));
        of.stream().limit(MOST).map(finding -> line(finding, names)).forEach(lines::add);
        if (of.size() > MOST) {
          lines.add(texts.text("receipt.more", String.valueOf(of.size() - MOST)));
        }
      }
    }
  }

  private String line(Finding finding, Map<String, String> names) {
    return finding.where().isEmpty()
        ? texts.text("receipt.finding", finding.rule(), finding.message())
        : texts.text("receipt.at", finding.rule(), finding.message(), where(finding, names));
  }

  /** A pointer says nothing to a clerk without the label of its field. */
  private static String where(Finding finding, Map<String, String> names) {
    String place = finding.where().get(0);
    return names.getOrDefault(place, place);
  }

  private static byte[] bytes(List<String> lines) {
    return (MARK + String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
