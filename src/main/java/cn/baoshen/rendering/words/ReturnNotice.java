package cn.baoshen.rendering.words;

import cn.baoshen.form.Form;
import cn.baoshen.model.Case;
import cn.baoshen.model.Decision;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.ledger.LedgerSheet;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a notice of return tells the unit.
 *
 * @param subject the case that goes back
 * @param unit its line of the registry; null when no unit is known
 * @param form the form that it filled in; null when the file could not be read as any
 * @param verdict what the rules said
 * @param decisions what reviewers decided; empty when the rules alone sent it back
 * @param due last day for the corrected file; null when none is set
 * @param ledger the numbers under which the unit owes an answer
 */
public record ReturnNotice(
    Case subject,
    @Nullable Unit unit,
    @Nullable Form form,
    Verdict verdict,
    List<Decision> decisions,
    @Nullable LocalDate due,
    LedgerSheet ledger) {
  public ReturnNotice {
    decisions = List.copyOf(decisions);
  }

  /** A notice to somebody who has no ledger. */
  public ReturnNotice(
      Case subject,
      @Nullable Unit unit,
      @Nullable Form form,
      Verdict verdict,
      List<Decision> decisions,
      @Nullable LocalDate due) {
    this(subject, unit, form, verdict, decisions, due, LedgerSheet.EMPTY);
  }
}
