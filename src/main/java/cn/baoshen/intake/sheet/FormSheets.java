package cn.baoshen.intake.sheet;

import cn.baoshen.form.Form;
import cn.baoshen.form.LabelText;
import cn.baoshen.intake.file.SheetCells;
import cn.baoshen.intake.file.UnreadableFile;
import cn.baoshen.intake.value.PlaceTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

  /** More names would not help to find them. */
  private static final int MOST_NAMED = 6;

  private static final Pattern SPECIMEN = Pattern.compile(PlaceTexts.either("sheets.specimens"));

  private static final Comparator<Match> BEST_NAMED =
      Comparator.comparing(likeness -> !likeness.isNamedAlike());

  static FormSheets of(List<SheetCells> sheets, List<Plan> forms) throws UnreadableFile {
    List<LabelIndex> indexes =
        StackedTables.apart(sheets.stream().map(LabelIndex::new).toList(), forms);
    List<List<Match>> best = Match.best(forms, indexes);
    Plan form = form(best);
    List<Match> own =
        best.stream().flatMap(List::stream).filter(l -> l.form().equals(form)).toList();
    return new FormSheets(form, own);
  }

  private static Plan form(List<List<Match>> all) throws UnreadableFile {
    List<List<Match>> best = own(all);
    List<List<Match>> sure = best.stream().filter(l -> l.get(0).isSure()).toList();
    List<List<Match>> voters = sure.isEmpty() ? best : sure;
    List<Set<Plan>> votes = voters.stream().map(FormSheets::forms).toList();
    if (votes.isEmpty()) {
      throw new UnreadableFile("no-form");
    }
    Set<Plan> common = new LinkedHashSet<>(votes.get(0));
    votes.forEach(common::retainAll);
    if (common.size() == 1) {
      return common.iterator().next();
    }
    if (common.isEmpty()) {
      throw new UnreadableFile("two-forms", titlesBySheet(voters));
    }
    Set<Plan> meant = new LinkedHashSet<>();
    votes.forEach(meant::addAll);
    throw new UnreadableFile("form-unclear", titles(meant));
  }

  /** A table of another kind, or one that nobody sees, does not tell which form is filled in. */
  private static List<List<Match>> own(List<List<Match>> all) {
    List<List<Match>> seen = all.stream().filter(l -> !l.get(0).index().sheet().hidden()).toList();
    List<List<Match>> visible = seen.isEmpty() ? all : seen;
    List<List<Match>> own =
        visible.stream().filter(l -> !l.stream().allMatch(Match::isOther)).toList();
    return own.isEmpty() ? visible : own;
  }

  private static String titlesBySheet(List<List<Match>> voters) {
    return voters.stream()
        .limit(MOST_NAMED)
        .map(l -> l.get(0).index().sheet().name() + "：" + titles(forms(l)))
        .collect(Collectors.joining("；"));
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
   *
   * @param year the year that the rest of the report is of, as far as it is known
   */
  List<LabelIndex> sheets(SheetPlan plan, @Nullable Integer year) {
    List<Match> options = new ArrayList<>(likenesses);
    options.removeIf(likeness -> likeness.plan() != plan);
    List<Match> left = visible(options);
    double most = left.stream().mapToDouble(Match::share).max().orElse(0);
    List<Match> close =
        left.stream()
            .filter(likeness -> likeness.share() > most - CLOSE)
            .sorted(BEST_NAMED.thenComparingDouble(likeness -> -likeness.share()))
            .toList();
    return FilledSheet.meant(inEarnest(ownedUp(close)), year).stream().map(Match::index).toList();
  }

  /** Those that say whose report they are, as the form asks them to; all when none does. */
  private static List<Match> ownedUp(List<Match> options) {
    List<Match> sure = options.stream().filter(likeness -> !likeness.isOther()).toList();
    return sure.isEmpty() ? options : sure;
  }

  /** Those that are no specimen by their name; all when each is. */
  private static List<Match> inEarnest(List<Match> options) {
    List<Match> own =
        options.stream()
            .filter(match -> !SPECIMEN.matcher(match.index().sheet().name()).find())
            .toList();
    return own.isEmpty() ? options : own;
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

    boolean isSure() {
      return share >= SURE;
    }

    static Match of(Plan form, SheetPlan plan, LabelIndex sheet) {
      int hits = LabelSearch.hits(plan, sheet);
      int labels = plan.expected();
      double share =
          hits < Math.min(LEAST_LABELS, labels) ? 0 : Math.min(1, (double) hits / labels);
      return new Match(form, plan, sheet, share);
    }

    /**
     * True for a table that does not say whose report it is where the form asks for it, and is not
     * called as the form is: another one of like build.
     */
    boolean isOther() {
      if (isNamedAlike() || isTitledAlike()) {
        return false;
      }
      Form.Identity asked = form.form().identity();
      List<SheetPlan.Label> labels =
          plan.slots().stream()
              .filter(slot -> asked.has(slot.field().id()))
              .map(SheetPlan.Slot::left)
              .filter(Objects::nonNull)
              .toList();
      LabelChoice choice = new LabelChoice(plan, index, plan.vocabulary().of(index));
      return !labels.isEmpty() && !labels.stream().allMatch(choice::isThere);
    }

    boolean isNamedAlike() {
      return LabelText.of(index.sheet().name())
          .exact()
          .equals(LabelText.of(plan.sheet().name()).exact());
    }
  }
}
