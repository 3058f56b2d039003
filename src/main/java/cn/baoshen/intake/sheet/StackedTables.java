package cn.baoshen.intake.sheet;

import cn.baoshen.form.LabelText;
import cn.baoshen.intake.file.SheetCells;
import cn.baoshen.intake.sheet.FormSheets.Match;
import cn.baoshen.intake.sheet.FormSheets.Plan;
import cn.baoshen.intake.sheet.SheetPlan.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Several sheets of a form that a unit put one below the other into one sheet of its workbook, told
 * apart by the labels that only one of them has: each is then read as a sheet of its own.
 */
final class StackedTables {
  /** A sheet of a form of which so few labels are its own cannot be told from the others. */
  private static final int LEAST_OWN = 2;

  /** Between two tables there is no more than notes, signatures and a title. */
  private static final int MOST_BETWEEN = 60;

  private final SheetCells sheet;
  private final List<Block> blocks;

  private StackedTables(SheetCells sheet, List<Block> blocks) {
    this.sheet = sheet;
    this.blocks = blocks;
  }

  /**
   * A sheet of the form, and the rows between which its own labels stand.
   *
   * @param first the first of them
   * @param last the last of them
   */
  private record Block(SheetPlan plan, int first, int last) {}

  /** The sheets of a workbook, each of which is filled in for one sheet of a form at most. */
  static List<LabelIndex> apart(List<LabelIndex> sheets, List<Plan> forms) {
    List<LabelIndex> seen = sheets.stream().filter(index -> !index.sheet().hidden()).toList();
    return sheets.stream()
        .flatMap(index -> seen.contains(index) ? apart(index, seen, forms) : Stream.of(index))
        .toList();
  }

  private static Stream<LabelIndex> apart(
      LabelIndex index, List<LabelIndex> all, List<Plan> forms) {
    for (Plan form : forms) {
      List<SheetPlan> there = there(form, index);
      if (there.size() > 1) {
        List<SheetPlan> here =
            there.stream().filter(plan -> !isElsewhere(plan, form, index, all)).toList();
        List<Block> blocks = blocks(here, index);
        if (blocks.size() > 1) {
          return new StackedTables(index.sheet(), blocks).parts().map(LabelIndex::new);
        }
      }
    }
    return Stream.of(index);
  }

  private static List<SheetPlan> there(Plan form, LabelIndex index) {
    return form.sheets().size() < 2
        ? List.of()
        : form.sheets().stream().filter(plan -> Match.of(form, plan, index).isSure()).toList();
  }

  private static boolean isElsewhere(
      SheetPlan plan, Plan form, LabelIndex index, List<LabelIndex> all) {
    return all.stream()
        .filter(other -> other != index)
        .anyMatch(other -> Match.of(form, plan, other).isSure());
  }

  /** From the top; none when they cannot be told apart. */
  private static List<Block> blocks(List<SheetPlan> plans, LabelIndex index) {
    List<Block> blocks = new ArrayList<>();
    for (SheetPlan plan : plans) {
      List<Integer> rows = rows(plan, plans, index);
      if (rows.size() < LEAST_OWN) {
        return List.of();
      }
      blocks.add(new Block(plan, rows.get(0), rows.get(rows.size() - 1)));
    }
    blocks.sort(Comparator.comparingInt(Block::first));
    boolean apart =
        IntStream.range(1, blocks.size())
            .allMatch(
                i ->
                    blocks.get(i - 1).last() < blocks.get(i).first()
                        && blocks.get(i).first() - blocks.get(i - 1).last() < MOST_BETWEEN);
    return apart ? blocks : List.of();
  }

  /** The rows in which labels stand that none of the others has. */
  private static List<Integer> rows(SheetPlan plan, List<SheetPlan> plans, LabelIndex index) {
    Set<String> others = new HashSet<>();
    plans.stream()
        .filter(other -> other != plan)
        .forEach(
            other -> other.labels().forEach(label -> others.addAll(words(other, label, index))));
    return plan.labels().stream()
        .flatMap(label -> plan.vocabulary().of(index).cores(label).stream())
        .distinct()
        .filter(core -> !others.contains(core) && index.with(core).size() == 1)
        .map(core -> index.with(core).get(0).area().top())
        .sorted()
        .toList();
  }

  private static List<String> words(SheetPlan plan, Label label, LabelIndex index) {
    LabelVariants wordings = plan.vocabulary().of(index);
    return Stream.concat(wordings.cores(label).stream(), wordings.aliases(label).stream()).toList();
  }

  private Stream<SheetCells> parts() {
    List<SheetCells> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < blocks.size(); i++) {
      int cut = cut(from, blocks.get(i - 1), blocks.get(i));
      parts.add(sheet.rows(from, cut - 1));
      from = cut;
    }
    parts.add(sheet.rows(from, sheet.lastRow()));
    return parts.stream();
  }

  /**
   * The first row of the lower one: where both have most of their labels, and of such rows the one
   * with the lower one's title, or the last behind a blank row.
   */
  private int cut(int from, Block upper, Block lower) {
    List<Integer> rows = new ArrayList<>();
    int most = 0;
    for (int row = upper.last() + 1; row <= lower.first(); row++) {
      int hits = hits(upper.plan(), from, row - 1) + hits(lower.plan(), row, lower.last());
      if (hits > most) {
        rows.clear();
      }
      if (hits >= most) {
        rows.add(row);
      }
      most = Math.max(most, hits);
    }
    return rows.stream()
        .filter(row -> isTitle(row, lower.plan()))
        .findFirst()
        .orElseGet(
            () ->
                rows.stream()
                    .filter(row -> sheet.rowsBetween(row - 1, row - 1).isEmpty())
                    .reduce((one, later) -> later)
                    .orElse(rows.get(rows.size() - 1)));
  }

  private int hits(SheetPlan plan, int first, int last) {
    return LabelSearch.hits(plan, new LabelIndex(sheet.rows(first, last)));
  }

  private boolean isTitle(int row, SheetPlan plan) {
    return new LabelIndex(sheet.rows(row, row))
        .cores().stream()
            .anyMatch(
                core ->
                    core.equals(LabelText.of(plan.sheet().name()).core())
                        || plan.names().stream().anyMatch(core::contains));
  }
}
