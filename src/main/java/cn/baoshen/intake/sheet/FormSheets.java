package cn.baoshen.intake.sheet;

import cn.baoshen.form.Form;
import cn.baoshen.form.LabelText;
import cn.baoshen.intake.file.SheetCells;
import cn.baoshen.intake.file.UnreadableFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The form that a workbook fills in, told by its labels, and which sheets are which.
 *
 * @param likenesses the sheets that belong to the form
 */
record FormSheets(Plan form, List<Match> likenesses) {
  /** A sheet that has so many of a form's labels was made for that form. */
  private static final double SURE = 0.75;

  /** Two sheets whose shares differ by less are equally right. */
  private static final double CLOSE = 0.2;

  static FormSheets of(List<SheetCells> sheets, List<Plan> forms) throws UnreadableFile {
    List<LabelIndex> indexes = sheets.stream().map(LabelIndex::new).toList();
    List<List<Match>> best = Match.best(forms, indexes);
    Plan form = form(best);
    List<Match> own =
        best.stream().flatMap(List::stream).filter(l -> l.form().equals(form)).toList();
    return new FormSheets(form, own);
  }

  private static Plan form(List<List<Match>> best) throws UnreadableFile {
    List<List<Match>> sure = best.stream().filter(l -> l.get(0).share() >= SURE).toList();
    List<Set<Plan>> votes = (sure.isEmpty() ? best : sure).stream().map(FormSheets::forms).toList();
    if (votes.isEmpty()) {
      throw new UnreadableFile("no-form");
    }
    Set<Plan> common = new LinkedHashSet<>(votes.get(0));
    votes.forEach(common::retainAll);
    if (common.size() == 1) {
      return common.iterator().next();
    }
    Set<Plan> all = new LinkedHashSet<>();
    votes.forEach(all::addAll);
    throw new UnreadableFile(common.isEmpty() ? "two-forms" : "form-unclear", titles(all));
  }

  private static Set<Plan> forms(List<Match> likenesses) {
    return likenesses.stream()
        .map(Match::form)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String titles(Set<Plan> forms) {
    return forms.stream()
        .map(form -> form.form().title())
        .distinct()
        .collect(Collectors.joining("、"));
  }

  /**
   * The sheets of the workbook for one of the form: none when it is missing, several when it cannot
   * be told which.
   */
  List<LabelIndex> sheets(SheetPlan plan) {
    List<Match> options = new ArrayList<>(likenesses);
    options.removeIf(likeness -> likeness.plan() != plan);
    List<Match> named = options.stream().filter(Match::isNamedAlike).toList();
    List<Match> left = named.isEmpty() ? visible(options) : named;
    double most = left.stream().mapToDouble(Match::share).max().orElse(0);
    return left.stream()
        .filter(likeness -> likeness.share() > most - CLOSE)
        .sorted(Comparator.comparingDouble(likeness -> -likeness.share()))
        .map(Match::index)
        .toList();
  }

  private static List<Match> visible(List<Match> options) {
    List<Match> visible =
        options.stream().filter(likeness -> !likeness.index().sheet().hidden()).toList();
    return visible.isEmpty() ? options : visible;
  }

  /** A form with the plans of its sheets, made once. */
  record Plan(Form form, List<SheetPlan> sheets) {
    static Plan of(Form form) {
      return new Plan(
          form, form.sheets().stream().map(sheet -> SheetPlan.of(sheet, form)).toList());
    }

    /**
     * Each form has one plan; to compare all that is in two of them would take as long as reading.
     */
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /**
   * How much a sheet of a workbook is like a sheet of a form.
   *
   * @param share share of the labels that a sheet of the form has at least, of which 1 is all
   */
  record Match(Plan form, SheetPlan plan, LabelIndex index, double share) {
    /** Fewer labels in common are no more than chance. */
    private static final double LEAST = 0.5;

    private static final int LEAST_LABELS = 2;

    /** What a form's own name or title counts beside its labels. */
    private static final double OWN_WORDS = 0.1;

    /** Sheets of a workbook with what they are likest to; ties give several for one sheet. */
    static List<List<Match>> best(List<Plan> forms, List<LabelIndex> sheets) {
      return sheets.stream().map(sheet -> best(forms, sheet)).filter(l -> !l.isEmpty()).toList();
    }

    private static List<Match> best(List<Plan> forms, LabelIndex sheet) {
      List<Match> all = new ArrayList<>();
      for (Plan form : forms) {
        form.sheets().stream()
            .map(plan -> of(form, plan, sheet))
            .filter(likeness -> likeness.share() >= LEAST)
            .max(Comparator.comparingDouble(Match::rank))
            .ifPresent(all::add);
      }
      double most = all.stream().mapToDouble(Match::rank).max().orElse(0);
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

    private static Match of(Plan form, SheetPlan plan, LabelIndex sheet) {
      int hits = LabelSearch.hits(plan, sheet);
      int labels = plan.expected();
      double share =
          hits < Math.min(LEAST_LABELS, labels) ? 0 : Math.min(1, (double) hits / labels);
      return new Match(form, plan, sheet, share);
    }

    boolean isNamedAlike() {
      return LabelText.of(index.sheet().name())
          .exact()
          .equals(LabelText.of(plan.sheet().name()).exact());
    }
  }
}
