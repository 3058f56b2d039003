package cn.baoshen.intake.sheet;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Nearest;
import cn.baoshen.intake.file.Area;
import cn.baoshen.intake.sheet.LabelIndex.Found;
import cn.baoshen.intake.sheet.SheetPlan.Label;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cells that nearly say a label of a sheet, and say no other: a wrong letter, one more or less, two
 * exchanged, words before or behind it; and what stands alone between the neighbours of a label.
 * They are told; nothing is read by them.
 */
final class MistypedLabels {
  /** One letter in so many may be wrong. */
  private static final int LETTERS_A_SLIP = 3;

  /** A shorter word stands in many others, an alias in more of them. */
  private static final int SHORTEST_PART = 2;

  private static final int SHORTEST_ALIAS = 4;

  /** More of them would not help to find the one that is meant. */
  private static final int MOST = 1_000;

  private final SheetPlan plan;
  private final LabelIndex index;
  private final LabelVariants wordings;
  private @Nullable List<Found> strangers;

  MistypedLabels(SheetPlan plan, LabelIndex index, LabelVariants wordings) {
    this.plan = plan;
    this.index = index;
    this.wordings = wordings;
  }

  /** A cell that may be meant for a label, and in how many letters it differs. */
  private record Likeness(Label label, Found cell, int slips) {
    boolean rivals(Likeness other) {
      return other != this
          && slips == other.slips
          && label.equals(other.label)
          && !cell.area().equals(other.cell.area());
    }
  }

  /** True for a text that is no label's wording. */
  boolean isStranger(Found cell) {
    return !cell.remarked() && strangers().contains(cell);
  }

  private List<Found> strangers() {
    List<Found> known = strangers;
    if (known == null) {
      known = index.all().stream().filter(cell -> !isWording(cell)).toList();
      strangers = known;
    }
    return known;
  }

  private boolean isWording(Found cell) {
    return wordings.isOfAny(cell.text().core()) || plan.names().contains(cell.text().core());
  }

  /** The cells that nearly say this label. */
  List<Found> like(Label label) {
    return strangers().stream()
        .filter(cell -> cell.value() == null || plan.holders().contains(label))
        .filter(cell -> slips(label, cell) < Integer.MAX_VALUE)
        .limit(MOST)
        .toList();
  }

  /** True when no more than half of a row is spoilt. */
  boolean isMostlyRight(List<Label> row, List<Found> cells) {
    return 2 * cells.stream().filter(this::isStranger).count() <= row.size();
  }

  /** In how many letters a cell differs from the label; the greatest of numbers for too many. */
  private int slips(Label label, Found cell) {
    String core = cell.text().core();
    return Stream.concat(
            wordings.cores(label).stream().map(own -> slips(own, core, SHORTEST_PART)),
            wordings.aliases(label).stream().map(alias -> slips(alias, core, SHORTEST_ALIAS)))
        .min(Integer::compare)
        .orElse(Integer.MAX_VALUE);
  }

  private static int slips(String wording, String core, int shortest) {
    int most = Math.max(1, wording.length() / LETTERS_A_SLIP);
    int apart = Math.abs(wording.length() - core.length());
    int slips = apart > most ? Integer.MAX_VALUE : Nearest.distance(wording, core);
    if (slips <= most && slips < Math.max(wording.length(), core.length())) {
      return slips;
    }
    return isPart(wording, core, shortest) || isPart(core, wording, shortest)
        ? most + apart
        : Integer.MAX_VALUE;
  }

  /** True for half of a text at least, the rest of which is words, too. */
  private static boolean isPart(String part, String whole, int shortest) {
    return part.length() >= shortest
        && whole.length() <= 2 * part.length()
        && whole.contains(part)
        && whole.replace(part, "").chars().noneMatch(Character::isDigit);
  }

  /**
   * The cells that stand where labels are missing and nearly say them, each for the label that it
   * is likest to.
   */
  Map<Label, Found> inPlace(Map<Label, Found> placed, Collection<Label> missing) {
    List<Likeness> all =
        missing.stream()
            .filter(plan::isNeeded)
            .flatMap(label -> inPlace(label, placed).stream())
            .sorted(Comparator.comparingInt(Likeness::slips))
            .toList();
    Map<Label, Found> told = new HashMap<>();
    Set<Area> taken = new HashSet<>();
    for (Likeness likeness : all) {
      boolean free = !told.containsKey(likeness.label()) && !taken.contains(likeness.cell().area());
      if (free && all.stream().noneMatch(likeness::rivals)) {
        told.put(likeness.label(), likeness.cell());
        taken.add(likeness.cell().area());
      }
    }
    return told;
  }

  /** The only text between the heads on both sides of a label that is missing, whatever it says. */
  Optional<Found> between(Label label, Map<Label, Found> placed) {
    List<Label> row = plan.inRow(label.row());
    int at = row.indexOf(label);
    boolean headed = plan.slots().stream().noneMatch(slot -> slot.row() == label.row());
    if (!headed || !plan.isNeeded(label) || at < 1 || at > row.size() - 2) {
      return Optional.empty();
    }
    Found before = placed.get(row.get(at - 1));
    Found after = placed.get(row.get(at + 1));
    return before == null || after == null
        ? Optional.empty()
        : between(before.area(), after.area());
  }

  private Optional<Found> between(Area before, Area after) {
    List<Found> all =
        before.sharesRowsWith(after)
            ? index.all().stream()
                .filter(cell -> cell.value() == null && cell.area().sharesRowsWith(before))
                .filter(cell -> before.right() < cell.area().left())
                .filter(cell -> cell.area().right() < after.left())
                .toList()
            : List.of();
    return all.stream().map(Found::area).distinct().count() == 1
        ? Optional.of(all.get(0))
        : Optional.empty();
  }

  private List<Likeness> inPlace(Label label, Map<Label, Found> placed) {
    List<Likeness> all = new ArrayList<>();
    for (Found cell : like(label)) {
      boolean taken = placed.values().stream().anyMatch(cell::excludes);
      if (!taken && isInPlace(label, cell.area(), placed)) {
        all.add(new Likeness(label, cell, slips(label, cell)));
      }
    }
    return all;
  }

  /** In the order of the form from the top, and in the row or the column of other labels. */
  private boolean isInPlace(Label label, Area cell, Map<Label, Found> placed) {
    boolean ordered =
        placed.entrySet().stream()
            .allMatch(e -> isInOrder(label, cell, e.getKey(), e.getValue().area()));
    List<Area> row = areas(placed, other -> other.row() == label.row());
    List<Area> column = areas(placed, other -> other.column() == label.column());
    return ordered
        && (!row.isEmpty()
            || column.isEmpty()
            || column.stream().anyMatch(cell::sharesColumnsWith));
  }

  private static List<Area> areas(Map<Label, Found> placed, Predicate<Label> which) {
    return placed.keySet().stream()
        .filter(which)
        .map(label -> requireNonNull(placed.get(label)).area())
        .toList();
  }

  private static boolean isInOrder(Label label, Area cell, Label other, Area area) {
    if (label.row() != other.row()) {
      return label.row() < other.row() ? cell.top() <= area.top() : area.top() <= cell.top();
    }
    boolean before = label.column() < other.column();
    return cell.sharesRowsWith(area)
        && (before ? cell.left() < area.left() : area.left() < cell.left());
  }
}
