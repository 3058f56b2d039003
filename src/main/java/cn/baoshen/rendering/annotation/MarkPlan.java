package cn.baoshen.rendering.annotation;

import cn.baoshen.model.Finding;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Verdict;
import cn.baoshen.rendering.words.DocumentTexts;
import cn.baoshen.rendering.words.PrintLimits;
import cn.baoshen.rendering.workbook.WorkbookColor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which cells of a workbook are marked, how, and what their comments say. */
final class MarkPlan {
  /** Places of one finding that are marked; the sheet of findings names them all. */
  private static final int MOST_PLACES = 40;

  private static final int MOST_LINES = 8;
  private static final int LONGEST_LINE = 400;

  private final Map<MarkSpot, Mark> marks = new LinkedHashMap<>();

  private MarkPlan() {}

  /** One marked cell: the colour of its gravest remark, and every remark. */
  record Mark(WorkbookColor color, List<String> lines) {
    private Mark with(WorkbookColor other, String line) {
      lines.add(line);
      return other.compareTo(color) < 0 ? new Mark(other, lines) : this;
    }

    /** The text of the comment. */
    String text() {
      String said = String.join("\n", PrintLimits.first(lines, MOST_LINES));
      int more = lines.size() - MOST_LINES;
      return more <= 0 ? said : said + "\n" + DocumentTexts.say("mark.more", more);
    }
  }

  /** The marks of a verdict: what a finding states first, then what it was compared with. */
  static Map<MarkSpot, Mark> of(Verdict verdict) {
    MarkPlan plan = new MarkPlan();
    List<Finding> findings = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      findings.addAll(PrintLimits.first(verdict.of(severity), PrintLimits.FINDINGS));
    }
    findings.forEach(plan::stated);
    findings.forEach(plan::compared);
    return plan.marks;
  }

  private void stated(Finding finding) {
    if (!finding.where().isEmpty()) {
      boolean error = finding.severity() == Severity.ERROR;
      String severity = DocumentTexts.say("severity." + finding.severity());
      add(
          finding.where().get(0),
          error ? WorkbookColor.ERROR : WorkbookColor.WARNING,
          DocumentTexts.say("mark.stated", severity, finding.rule(), shortened(finding.message())));
    }
  }

  private void compared(Finding finding) {
    List<String> places = PrintLimits.first(finding.where(), MOST_PLACES);
    for (int i = 1; i < places.size(); i++) {
      String line = DocumentTexts.say("mark.compared", finding.rule(), places.get(0));
      add(places.get(i), WorkbookColor.COMPARED, line);
    }
  }

  private void add(String place, WorkbookColor color, String line) {
    MarkSpot.of(place)
        .ifPresent(
            spot ->
                marks.merge(
                    spot,
                    new Mark(color, new ArrayList<>(List.of(line))),
                    (old, one) -> old.with(color, line)));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + "…";
  }
}
