package cn.baoshen.intake.sheet;

import cn.baoshen.form.LabelText;
import cn.baoshen.intake.sheet.LabelIndex.Found;
import cn.baoshen.intake.sheet.SheetPlan.Label;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows of a form that have the same words, such as the heads of two tables on one sheet: told apart
 * by the labels that stand above and below them, or by their order where there are as many.
 *
 * @param placed the labels that are found so far
 */
record TwinRows(SheetPlan plan, Map<Label, Found> placed) {
  /**
   * Places the twins that can be told apart; false when there was none.
   *
   * @param rows the rows that are still open
   * @param ways every way in which a row may stand in the workbook
   */
  boolean place(
      Collection<List<Label>> rows,
      Function<List<Label>, List<List<Found>>> ways,
      BiConsumer<List<Label>, List<Found>> place) {
    boolean any = false;
    for (List<List<Label>> twins : twins(rows)) {
      List<List<Found>> cells = told(twins, ways.apply(twins.get(0)));
      for (int i = 0; i < cells.size(); i++) {
        place.accept(twins.get(i), cells.get(i));
        any = true;
      }
    }
    return any;
  }

  /**
   * Places a row of heads that stands again where its table goes on on another page: the first of
   * them is the one, while a title that stands twice is in doubt. False when there was none.
   */
  boolean placeRepeated(
      Collection<List<Label>> rows,
      Function<List<Label>, List<List<Found>>> ways,
      BiConsumer<List<Label>, List<Found>> place) {
    for (List<Label> row : rows) {
      List<List<Found>> all =
          isOfHeads(row) && twins(row).size() == 1 ? ways.apply(row) : List.of();
      List<Found> first =
          all.stream().min(Comparator.comparingInt(TwinRows::top)).orElse(List.of());
      boolean one = all.stream().filter(way -> top(way) == top(first)).count() == 1;
      if (one && isBetween(row, first)) {
        place.accept(row, first);
        return true;
      }
    }
    return false;
  }

  /** Labels over what is filled in, rather than before it. */
  private boolean isOfHeads(List<Label> row) {
    return row.size() > 1
        && Stream.concat(
                plan.slots().stream(),
                plan.tables().stream().flatMap(table -> table.columns().stream()))
            .anyMatch(slot -> row.contains(slot.above()));
  }

  private List<List<Label>> twins(List<Label> row) {
    return plan.labels().stream().collect(Collectors.groupingBy(Label::row)).values().stream()
        .filter(other -> words(other).equals(words(row)))
        .toList();
  }

  private static List<List<List<Label>>> twins(Collection<List<Label>> rows) {
    Map<List<String>, List<List<Label>>> alike = new LinkedHashMap<>();
    rows.stream()
        .sorted(Comparator.comparingInt(row -> row.get(0).row()))
        .forEach(row -> alike.computeIfAbsent(words(row), w -> new ArrayList<>()).add(row));
    return alike.values().stream().filter(twins -> twins.size() > 1).toList();
  }

  private static List<String> words(List<Label> row) {
    return row.stream().map(label -> LabelText.of(label.text()).core()).toList();
  }

  /** The cells of each twin; none when it cannot be told of every one. */
  private List<List<Found>> told(List<List<Label>> twins, List<List<Found>> ways) {
    List<List<Found>> told = new ArrayList<>();
    for (List<Label> twin : twins) {
      List<List<Found>> between = ways.stream().filter(way -> isBetween(twin, way)).toList();
      if (between.size() == 1) {
        told.add(between.get(0));
      }
    }
    boolean all = told.size() == twins.size() && tops(told).size() == twins.size();
    return all ? told : ways.size() == twins.size() ? inOrder(twins, ways) : List.of();
  }

  private static List<Integer> tops(List<List<Found>> ways) {
    return ways.stream().map(TwinRows::top).distinct().collect(Collectors.toList());
  }

  private static int top(List<Found> way) {
    return way.get(0).area().top();
  }

  private List<List<Found>> inOrder(List<List<Label>> twins, List<List<Found>> ways) {
    List<List<Found>> sorted =
        ways.stream().sorted(Comparator.comparingInt(TwinRows::top)).toList();
    boolean fits = tops(sorted).size() == twins.size();
    for (int i = 0; fits && i < twins.size(); i++) {
      fits = isBetween(twins.get(i), sorted.get(i));
    }
    return fits ? sorted : List.of();
  }

  /** Below every label that the form has above it, and above every one that it has below. */
  private boolean isBetween(List<Label> twin, List<Found> way) {
    int row = twin.get(0).row();
    return placed.entrySet().stream()
        .allMatch(
            known ->
                known.getKey().row() <= row && covers(known.getKey(), row)
                    || (known.getKey().row() < row) == (known.getValue().area().top() < top(way)));
  }

  /** A head of several rows stands beside the row. */
  private static boolean covers(Label label, int row) {
    return row < label.row() + label.rowspan();
  }
}
