package cn.baoshen.intake.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How much a sheet of a workbook is like a sheet of a form.
 *
 * @param share share of the labels that a sheet of the form has at least, of which 1 is all
 */
record SheetMatch(FormPlan form, SheetPlan plan, LabelIndex index, double share) {
  /** Fewer labels in common are no more than chance. */
  private static final double LEAST = 0.5;

  private static final int LEAST_LABELS = 2;

  /** What a form's own name or title counts beside its labels. */
  private static final double OWN_WORDS = 0.1;

  /** Sheets of a workbook with what they are likest to; ties give several for one sheet. */
  static List<List<SheetMatch>> best(List<FormPlan> forms, List<LabelIndex> sheets) {
    return sheets.stream().map(sheet -> best(forms, sheet)).filter(l -> !l.isEmpty()).toList();
  }

  private static List<SheetMatch> best(List<FormPlan> forms, LabelIndex sheet) {
    List<SheetMatch> all = new ArrayList<>();
    for (FormPlan form : forms) {
      form.sheets().stream()
          .map(plan -> of(form, plan, sheet))
          .filter(likeness -> likeness.share() >= LEAST)
          .max(Comparator.comparingDouble(SheetMatch::rank))
          .ifPresent(all::add);
    }
    double most = all.stream().mapToDouble(SheetMatch::rank).max().orElse(0);
    return all.stream().filter(likeness -> likeness.rank() == most).toList();
  }

  /** Of forms with the same labels the one whose own name or title stands there is meant. */
  private double rank() {
    return share + (isNamedAlike() ? OWN_WORDS : 0) + (isTitledAlike() ? OWN_WORDS : 0);
  }

  private boolean isTitledAlike() {
    return plan.names().stream()
        .anyMatch(name -> index.cores().stream().anyMatch(core -> core.startsWith(name)));
  }

  private static SheetMatch of(FormPlan form, SheetPlan plan, LabelIndex sheet) {
    int hits = LabelSearch.hits(plan, sheet);
    int labels = plan.expected();
    double share = hits < Math.min(LEAST_LABELS, labels) ? 0 : Math.min(1, (double) hits / labels);
    return new SheetMatch(form, plan, sheet, share);
  }

  boolean isNamedAlike() {
    return cn.baoshen.form.LabelText.of(index.sheet().name())
        .exact()
        .equals(cn.baoshen.form.LabelText.of(plan.sheet().name()).exact());
  }
}
