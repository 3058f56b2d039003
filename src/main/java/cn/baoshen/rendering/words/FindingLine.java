package cn.baoshen.rendering.words;

import cn.baoshen.form.Field;
import cn.baoshen.form.Form;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.ledger.LedgerSheet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One finding as a document lists it.
 *
 * @param item number under which it stands in the unit's ledger; null when in none
 * @param label what the stated figure is called in the form; empty for the file as a whole
 * @param place where it stands; null when it has no place
 * @param compared the places it was compared with; null when there are none
 */
public record FindingLine(
    String rule,
    @Nullable Integer item,
    String label,
    @Nullable String place,
    @Nullable String compared,
    String stated,
    String expected,
    String message) {

  private static final int MOST_PLACES = 4;

  /** The findings of one severity; not more than can be printed. */
  public static List<FindingLine> of(Verdict verdict, Severity severity, Form form, int year) {
    return of(verdict, severity, form, year, LedgerSheet.EMPTY);
  }

  /** The same with the numbers that a ledger gives them. */
  public static List<FindingLine> of(
      Verdict verdict, Severity severity, @Nullable Form form, int year, LedgerSheet ledger) {
    return PrintLimits.first(verdict.of(severity), PrintLimits.FINDINGS).stream()
        .map(finding -> of(finding, form, year, ledger))
        .toList();
  }

  /** What the reader is told when findings of a severity are missing; null when none are. */
  public static @Nullable String note(Verdict verdict, Severity severity) {
    int missing = verdict.of(severity).size() - PrintLimits.FINDINGS;
    return missing <= 0 ? null : DocumentTexts.say("cut.findings", missing);
  }

  private static FindingLine of(
      Finding finding, @Nullable Form form, int year, LedgerSheet ledger) {
    return new FindingLine(
        finding.rule(),
        ledger.number(finding),
        form == null || finding.fields().isEmpty() ? "" : label(finding, form, year),
        finding.where().isEmpty() ? null : finding.where().get(0),
        compared(finding.where()),
        orNowhere(finding.stated()),
        orNowhere(finding.expected()),
        PrintLimits.text(finding.message()));
  }

  private static @Nullable String compared(List<String> where) {
    if (where.size() < 2) {
      return null;
    }
    String places =
        String.join(
            DocumentTexts.say("compared.and"),
            PrintLimits.first(where, MOST_PLACES).subList(1, Math.min(where.size(), MOST_PLACES)));
    return where.size() <= MOST_PLACES
        ? DocumentTexts.say("compared", places)
        : DocumentTexts.say("compared.more", places, where.size() - 1);
  }

  private static String label(Finding finding, Form form, int year) {
    String id = finding.fields().get(0).replaceAll("\\[\\d+]", "");
    return form.field(id).map(field -> label(field, id, form, year)).orElse("");
  }

  private static String label(Field field, String id, Form form, int year) {
    Field table = id.contains(".") ? form.fields().get(id.substring(0, id.lastIndexOf('.'))) : null;
    String own = field.label(year);
    return table == null ? own : table.label(year) + "：" + own;
  }

  private static String orNowhere(@Nullable String figure) {
    return figure == null || figure.isBlank()
        ? DocumentTexts.say("nowhere")
        : PrintLimits.text(figure);
  }
}
