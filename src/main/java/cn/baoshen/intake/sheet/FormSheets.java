package cn.baoshen.intake.sheet;

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
record FormSheets(FormPlan form, List<SheetMatch> likenesses) {
  /** A sheet that has so many of a form's labels was made for that form. */
  private static final double SURE = 0.75;

  /** Two sheets whose shares differ by less are equally right. */
  private static final double CLOSE = 0.2;

  static FormSheets of(List<SheetCells> sheets, List<FormPlan> forms) throws UnreadableFile {
    List<LabelIndex> indexes = sheets.stream().map(LabelIndex::new).toList();
    List<List<SheetMatch>> best = SheetMatch.best(forms, indexes);
    FormPlan form = form(best);
    List<SheetMatch> own =
        best.stream().flatMap(List::stream).filter(l -> l.form().equals(form)).toList();
    return new FormSheets(form, own);
  }

  private static FormPlan form(List<List<SheetMatch>> best) throws UnreadableFile {
    List<List<SheetMatch>> sure = best.stream().filter(l -> l.get(0).share() >= SURE).toList();
    List<Set<FormPlan>> votes =
        (sure.isEmpty() ? best : sure).stream().map(FormSheets::forms).toList();
    if (votes.isEmpty()) {
      throw new UnreadableFile("no-form");
    }
    Set<FormPlan> common = new LinkedHashSet<>(votes.get(0));
    votes.forEach(common::retainAll);
    if (common.size() == 1) {
      return common.iterator().next();
    }
    Set<FormPlan> all = new LinkedHashSet<>();
    votes.forEach(all::addAll);
    throw new UnreadableFile(common.isEmpty() ? "two-forms" : "form-unclear", titles(all));
  }

  private static Set<FormPlan> forms(List<SheetMatch> likenesses) {
    return likenesses.stream()
        .map(SheetMatch::form)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String titles(Set<FormPlan> forms) {
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
    List<SheetMatch> options = new ArrayList<>(likenesses);
    options.removeIf(likeness -> likeness.plan() != plan);
    List<SheetMatch> named = options.stream().filter(SheetMatch::isNamedAlike).toList();
    List<SheetMatch> left = named.isEmpty() ? visible(options) : named;
    double most = left.stream().mapToDouble(SheetMatch::share).max().orElse(0);
    return left.stream()
        .filter(likeness -> likeness.share() > most - CLOSE)
        .sorted(Comparator.comparingDouble(likeness -> -likeness.share()))
        .map(SheetMatch::index)
        .toList();
  }

  private static List<SheetMatch> visible(List<SheetMatch> options) {
    List<SheetMatch> visible =
        options.stream().filter(likeness -> !likeness.index().sheet().hidden()).toList();
    return visible.isEmpty() ? options : visible;
  }
}
