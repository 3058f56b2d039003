package cn.baoshen.intake.sheet;

import static java.util.Objects.requireNonNull;

import cn.baoshen.intake.file.Area;
import cn.baoshen.intake.sheet.LabelIndex.Found;
import cn.baoshen.intake.sheet.SheetPlan.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The search for the labels of a form's sheet in a sheet of a workbook.
 *
 * <p>Labels that stand in one row of the form are looked for in one row of the workbook, those of
 * the fullest rows first, and what one label has taken is no other's; so 编制数 of the staff is told
 * from 编制数 over the table below. What is left is taken only where there is no choice.
 */
final class LabelSearch {
  private final SheetPlan plan;
  private final LabelIndex index;
  private final LabelVariants wordings;
  private final LabelChoice choice;
  private final MistypedLabels likeness;
  private final Map<Label, Found> placed = new HashMap<>();
  private final Map<Label, List<Found>> doubtful = new HashMap<>();

  /** Cells that nearly say a label; they lead to no field. */
  private final Map<Label, Found> mistyped = new HashMap<>();

  /** Heads that stand twice side by side, where they stand the second time. */
  private final Map<Label, Found> beside = new HashMap<>();

  private final Map<Area, List<Found>> taken = new HashMap<>();

  private LabelSearch(SheetPlan plan, LabelIndex index) {
    this.plan = plan;
    this.index = index;
    this.wordings = plan.vocabulary().of(index);
    this.choice = new LabelChoice(plan, index, wordings);
    this.likeness = new MistypedLabels(plan, index, wordings);
  }

  static PlacedLabels search(SheetPlan plan, LabelIndex index) {
    LabelSearch search = new LabelSearch(plan, index);
    search.placeAll(true);
    search.placeAll(false);
    search.placeOtherYears();
    search.placeMistyped();
    search.placeSingles();
    search.mistyped.putAll(search.likeness.inPlace(search.placed, search.open()));
    search.placeOverwritten();
    return new PlacedLabels(
        plan, index, search.placed, search.doubtful, search.mistyped, search.beside);
  }

  /** How many different labels of the plan this sheet has. */
  static int hits(SheetPlan plan, LabelIndex index) {
    LabelChoice choice = new LabelChoice(plan, index, plan.vocabulary().of(index));
    return (int) plan.labels().stream().filter(choice::isThere).count();
  }

  private void placeAll(boolean adorned) {
    do {
      placeRows(adorned);
    } while (twins().place(openRows(adorned), this::bestWays, this::place)
        || twins().placeRepeated(openRows(adorned), this::bestWays, this::place)
        || placeHalves(openRows(adorned)));
  }

  /** A table in two halves side by side, each under the same heads. */
  private boolean placeHalves(List<List<Label>> rows) {
    for (List<Label> row : rows) {
      List<List<Found>> halves = isOfOneTable(row) ? halves(row) : List.of();
      if (!halves.isEmpty()) {
        place(row, halves.get(0));
        for (int i = 0; i < row.size(); i++) {
          Found again = halves.get(1).get(i);
          beside.put(row.get(i), again);
          taken.computeIfAbsent(again.area(), area -> new ArrayList<>()).add(again);
        }
        return true;
      }
    }
    return false;
  }

  private boolean isOfOneTable(List<Label> row) {
    return row.size() > 1
        && plan.tables().stream()
            .anyMatch(
                table ->
                    table.columns().size() == row.size()
                        && table.columns().stream().allMatch(c -> row.contains(c.above())));
  }

  /**
   * The left half and the right; none unless each head stands twice in one row and nowhere else.
   */
  private List<List<Found>> halves(List<Label> row) {
    List<List<Found>> ways = bestWays(row);
    if (ways.size() != 2
        || !row.stream().allMatch(label -> choice.best(label, candidates(label)).size() == 2)) {
      return List.of();
    }
    List<Found> left = ways.get(0);
    List<Found> right = ways.get(1);
    int edge = left.stream().mapToInt(cell -> cell.area().right()).max().orElse(0);
    boolean apart = right.stream().allMatch(cell -> cell.area().left() > edge);
    boolean level = left.get(0).area().top() == right.get(0).area().top();
    return apart && level ? ways : List.of();
  }

  private TwinRows twins() {
    return new TwinRows(plan, placed);
  }

  private List<List<Found>> bestWays(List<Label> row) {
    return choice.best(row, options(row), this::isInTable);
  }

  private void placeRows(boolean adorned) {
    boolean again = true;
    while (again) {
      again = false;
      for (List<Label> row : openRows(adorned)) {
        List<List<Found>> options = bestWays(row);
        if (options.size() == 1) {
          place(row, options.get(0));
          again = true;
        }
      }
    }
  }

  /** Rows of which nothing is placed yet, the fullest first. */
  private List<List<Label>> openRows(boolean adorned) {
    return plan.labels().stream()
        .filter(label -> adorned || plan.isNeeded(label))
        .collect(Collectors.groupingBy(Label::row, java.util.TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .filter(row -> row.stream().noneMatch(placed::containsKey))
        .sorted(Comparator.comparingInt(row -> -row.size()))
        .toList();
  }

  private void place(List<Label> row, List<Found> cells) {
    for (int i = 0; i < row.size(); i++) {
      place(row.get(i), cells.get(i));
    }
  }

  private void place(Label label, Found cell) {
    placed.put(label, cell);
    taken.computeIfAbsent(cell.area(), area -> new ArrayList<>()).add(cell);
  }

  private List<Found> candidates(Label label) {
    return free(choice.of(label).stream());
  }

  private List<Found> inAnyYear(Label label) {
    return free(
        Stream.concat(choice.of(label).stream(), LabelVariants.inAnyYear(label, index).stream())
            .distinct());
  }

  private List<Found> free(Stream<Found> cells) {
    return cells
        .filter(
            found ->
                taken.getOrDefault(found.area(), List.of()).stream().noneMatch(found::excludes))
        .sorted(Comparator.comparing(found -> found.area().left()))
        .toList();
  }

  /**
   * Heads that are left over from another year lead to no field, but it is told where they stand.
   */
  private void placeOtherYears() {
    for (List<Label> row : openRows(true)) {
      List<List<Found>> ways = options(row, this::inAnyYear);
      for (int i = 0; ways.size() == 1 && i < row.size(); i++) {
        Found cell = ways.get(0).get(i);
        if (choice.of(row.get(i)).contains(cell)) {
          place(row.get(i), cell);
        } else {
          doubtful.put(row.get(i), List.of(cell));
          taken.computeIfAbsent(cell.area(), area -> new ArrayList<>()).add(cell);
        }
      }
    }
  }

  /** A label that is spoilt in a row whose others are not is told, and leads to no field. */
  private void placeMistyped() {
    for (List<Label> row : openRows(true)) {
      List<List<Found>> ways = row.size() > 1 ? options(row, this::orLike) : List.of();
      if (ways.size() == 1 && likeness.isMostlyRight(row, ways.get(0))) {
        placeRight(row, ways.get(0));
      }
    }
  }

  /** Where a row has the label in right words, what else is like it there is not meant. */
  private List<Found> orLike(Label label) {
    List<Found> right = choice.of(label);
    Set<Integer> rows = right.stream().map(cell -> cell.area().top()).collect(Collectors.toSet());
    Stream<Found> like =
        likeness.like(label).stream().filter(cell -> !rows.contains(cell.area().top()));
    return free(Stream.concat(right.stream(), like));
  }

  private void placeRight(List<Label> row, List<Found> cells) {
    for (int i = 0; i < row.size(); i++) {
      if (likeness.isStranger(cells.get(i))) {
        mistyped.put(row.get(i), cells.get(i));
      } else {
        place(row.get(i), cells.get(i));
      }
    }
  }

  /** True for a cell among the rows of a table that is found already. */
  private boolean isInTable(Found found) {
    return plan.tables().stream()
        .filter(
            table ->
                table.columns().stream().allMatch(column -> placed.containsKey(column.above())))
        .filter(table -> table.next().stream().anyMatch(placed::containsKey))
        .anyMatch(table -> isAmongRows(table, found.area().top()));
  }

  private boolean isAmongRows(SheetPlan.Table table, int row) {
    int first =
        table.columns().stream()
            .mapToInt(column -> area(column.head()).bottom())
            .max()
            .orElse(Integer.MAX_VALUE);
    int end =
        table.next().stream()
            .filter(placed::containsKey)
            .mapToInt(label -> area(label).top())
            .min()
            .orElse(0);
    return first < row && row < end;
  }

  private Area area(Label label) {
    return requireNonNull(placed.get(label)).area();
  }

  /** Every way in which these labels stand in one row of the workbook. */
  private List<List<Found>> options(List<Label> row) {
    return options(row, this::candidates);
  }

  private List<List<Found>> options(List<Label> row, Function<Label, List<Found>> cells) {
    Map<Integer, List<List<Found>>> perRow = new HashMap<>();
    List<List<Found>> candidates = row.stream().map(cells).toList();
    for (Found first : candidates.get(0)) {
      int at = first.area().top();
      perRow.computeIfAbsent(at, top -> inRow(row, candidates, top));
    }
    return perRow.values().stream().flatMap(ways -> ways(ways).stream()).toList();
  }

  private List<List<Found>> inRow(List<Label> row, List<List<Found>> candidates, int top) {
    List<List<Found>> here = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      List<Found> cells = candidates.get(i).stream().filter(c -> c.area().top() == top).toList();
      here.add(choice.best(row.get(i), cells));
    }
    return here;
  }

  /** In the form's order from the left, and from the right; or in any order when each is alone. */
  private static List<List<Found>> ways(List<List<Found>> cells) {
    List<Found> leftmost = inOrder(cells, false);
    List<Found> rightmost = inOrder(cells, true);
    if (leftmost.size() == cells.size()) {
      return leftmost.equals(rightmost) ? List.of(leftmost) : List.of(leftmost, rightmost);
    }
    boolean alone = cells.stream().allMatch(options -> options.size() == 1);
    List<Found> only = alone ? cells.stream().map(options -> options.get(0)).toList() : List.of();
    return alone && only.stream().distinct().count() == only.size() ? List.of(only) : List.of();
  }

  private static List<Found> inOrder(List<List<Found>> cells, boolean backwards) {
    List<Found> chosen = new ArrayList<>();
    int edge = backwards ? Integer.MAX_VALUE : -1;
    for (int i = 0; i < cells.size(); i++) {
      List<Found> options = cells.get(backwards ? cells.size() - 1 - i : i);
      Found next = null;
      for (Found option : options) {
        boolean beyond = backwards ? option.area().left() < edge : option.area().left() > edge;
        next = beyond && (next == null || backwards) ? option : next;
      }
      if (next == null) {
        return List.of();
      }
      edge = next.area().left();
      chosen.add(backwards ? 0 : chosen.size(), next);
    }
    return chosen;
  }

  /** A label of a broken row is taken where it is the only one left, and the only one asked for. */
  private void placeSingles() {
    List<Label> open = open();
    Map<Label, List<Found>> left = new HashMap<>();
    open.forEach(label -> left.put(label, single(label)));
    for (Label label : open) {
      List<Found> cells = left.getOrDefault(label, List.of());
      boolean alone =
          cells.size() == 1
              && left.values().stream().filter(other -> other.contains(cells.get(0))).count() == 1;
      if (alone) {
        placed.put(label, cells.get(0));
      } else if (!cells.isEmpty()) {
        doubtful.put(label, cells);
      }
    }
  }

  private void placeOverwritten() {
    for (Label label : open()) {
      likeness.between(label, placed).ifPresent(cell -> mistyped.put(label, cell));
    }
  }

  private List<Label> open() {
    return plan.labels().stream()
        .filter(label -> !placed.containsKey(label) && !doubtful.containsKey(label))
        .filter(label -> !mistyped.containsKey(label))
        .toList();
  }

  private List<Found> single(Label label) {
    List<Found> best = choice.best(label, candidates(label));
    List<Found> outside = best.stream().filter(found -> !isInTable(found)).toList();
    List<Found> left = outside.isEmpty() ? best : outside;
    List<Found> within = left.stream().filter(found -> !isBeyond(found)).toList();
    return within.isEmpty() ? left : within;
  }

  /** True for what somebody noted to the right of all that is found of the form. */
  private boolean isBeyond(Found found) {
    return placed.values().stream().noneMatch(label -> found.area().left() <= label.area().right());
  }
}
