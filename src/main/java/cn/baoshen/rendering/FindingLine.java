package cn.baoshen.rendering;

import cn.baoshen.form.Field;
import cn.baoshen.form.Form;
import cn.baoshen.report.Finding;
import cn.baoshen.report.Severity;
import cn.baoshen.report.Verdict;
import java.util.List;

/**
 * One finding as a document lists it.
 *
 * @param label what the stated figure is called in the form; empty for the file as a whole
 */
record FindingLine(
    String rule, String label, List<String> where, String stated, String expected, String message) {

  /** The findings of one severity; not more than can be printed. */
  static List<FindingLine> of(Verdict verdict, Severity severity, Form form, int year) {
    return Caps.first(verdict.of(severity), Caps.FINDINGS).stream()
        .map(finding -> of(finding, form, year))
        .toList();
  }

  /** What the reader is told when findings of a severity are missing; null when none are. */
  static String note(Verdict verdict, Severity severity) {
    int missing = verdict.of(severity).size() - Caps.FINDINGS;
    return missing <= 0 ? null : Words.say("cut.findings", missing);
  }

  private static FindingLine of(Finding finding, Form form, int year) {
    return new FindingLine(
        finding.rule(),
        form == null || finding.fields().isEmpty() ? "" : label(finding, form, year),
        Caps.first(finding.where(), MOST_PLACES),
        orNowhere(finding.stated()),
        orNowhere(finding.expected()),
        Caps.text(finding.message()));
  }

  private static final int MOST_PLACES = 12;

  private static String label(Finding finding, Form form, int year) {
    String id = finding.fields().get(0).replaceAll("\\[\\d+]", "");
    return form.field(id).map(field -> label(field, id, form, year)).orElse("");
  }

  private static String label(Field field, String id, Form form, int year) {
    Field table = id.contains(".") ? form.fields().get(id.substring(0, id.lastIndexOf('.'))) : null;
    String own = field.label(year);
    return table == null ? own : table.label(year) + "：" + own;
  }

  private static String orNowhere(String figure) {
    return figure == null || figure.isBlank() ? Words.say("nowhere") : Caps.text(figure);
  }
}
