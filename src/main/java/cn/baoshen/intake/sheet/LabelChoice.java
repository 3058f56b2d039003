package cn.baoshen.intake.sheet;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.LabelText;
import cn.baoshen.intake.file.Area;
import cn.baoshen.intake.file.SheetCell;
import cn.baoshen.intake.sheet.LabelIndex.Found;
import cn.baoshen.intake.sheet.SheetPlan.Label;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which of the cells that could be a label of a form is it rather than another.
 *
 * <p>The form's own wording goes before an alias, a cell of its own before one that holds the value
 * as well, and a title that stands alone in its row before its repetition in front of a text.
 */
final class LabelChoice {
  private static final int WITH_VALUE = 1;
  private static final int NO_TITLE = 2;
  private static final int ALIAS = 4;
  private static final int LINE = 64;

  /** The print into which a year is to be written, （ 年度）, which is no label of it. */
  private static final Pattern FILL_LINE = Pattern.compile("[(（\\[【〔][\\s_]+年?度?[\\s_]*[)）\\]】〕]");

  private final SheetPlan plan;
  private final LabelIndex index;
  private final LabelVariants wordings;

  LabelChoice(SheetPlan plan, LabelIndex index, LabelVariants wordings) {
    this.plan = plan;
    this.index = index;
    this.wordings = wordings;
  }

  /** True when the sheet has a cell that could be this label. */
  boolean isThere(Label label) {
    return isThere(label, wordings.cores(label))
        || isThere(label, wordings.aliases(label))
        || !remarked(label).isEmpty();
  }

  private boolean isThere(Label label, Collection<String> cores) {
    for (String core : cores) {
      if (!index.with(core).isEmpty()
          || !index.withValue(core).isEmpty() && plan.holders().contains(label)) {
        return true;
      }
    }
    return false;
  }

  /** Every cell that could be this label and is not rather another. */
  List<Found> of(Label label) {
    List<Found> alike = wordings.cores(label).stream().flatMap(core -> found(label, core)).toList();
    List<Found> exact = alike.stream().filter(found -> !isAnothers(label, found)).toList();
    Stream<Found> others =
        wordings.aliases(label).stream()
            .filter(core -> !wordings.isOfAnother(label, core))
            .flatMap(core -> found(label, core));
    List<Found> plain = onceEach(Stream.concat(exact.stream(), others).distinct().toList());
    return !plain.isEmpty() ? plain : alike.isEmpty() ? remarked(label) : alike;
  }

  /** A head may be known by its own words, and by them with those over it. */
  private static List<Found> onceEach(List<Found> cells) {
    List<Found> once = new ArrayList<>();
    cells.stream()
        .filter(cell -> once.stream().noneMatch(known -> isOneHead(known, cell)))
        .forEach(once::add);
    return once;
  }

  private static boolean isOneHead(Found one, Found other) {
    return one.value() == null && other.value() == null && one.area().equals(other.area());
  }

  /** 政府采购金额（含服务类）, as long as the form has no label of these very words. */
  private List<Found> remarked(Label label) {
    return Stream.concat(wordings.cores(label).stream(), wordings.aliases(label).stream())
        .flatMap(core -> index.withRemark(core).stream())
        .filter(found -> !wordings.isOfAnother(label, whole(found)))
        .distinct()
        .toList();
  }

  /** The wording of a cell with its remark. */
  private String whole(Found found) {
    Area area = index.sheet().around(found.area().top(), found.area().left());
    return LabelText.of(requireNonNull(index.sheet().at(area.top(), area.left())).text()).core();
  }

  private Stream<Found> found(Label label, String core) {
    return plan.holders().contains(label)
        ? Stream.concat(index.with(core).stream(), index.withValue(core).stream())
        : index.with(core).stream();
  }

  /** 其中：基本支出 is not taken for 基本支出 while the form has both. */
  private boolean isAnothers(Label label, Found found) {
    return !wordings.isExact(label, found.text()) && wordings.isExactOfAnother(label, found.text());
  }

  /** How far a cell is from what the form has; the least is the best. */
  private int distance(Label label, Found found) {
    String core = found.text().core();
    boolean own = wordings.cores(label).contains(core);
    return (own ? 0 : ALIAS * (1 + wordings.aliases(label).indexOf(core)))
        + (isRow(label, found) ? NO_TITLE : 0)
        + (isFillLine(found) ? LINE : 0)
        + (found.value() == null ? 0 : WITH_VALUE);
  }

  private boolean isFillLine(Found found) {
    Area area = found.area();
    SheetCell cell = index.sheet().at(area.top(), area.left());
    return cell != null && FILL_LINE.matcher(cell.text().strip()).matches();
  }

  /** A title has nothing beside it. */
  private boolean isRow(Label label, Found found) {
    Area area = found.area();
    return plan.titles().contains(label)
        && !index
            .sheet()
            .filled(new Area(area.top(), area.right() + 1, area.top(), area.right() + 1))
            .isEmpty();
  }

  /** The best of the cells that could be one label. */
  List<Found> best(Label label, List<Found> cells) {
    if (cells.size() < 2) {
      return cells;
    }
    int least = cells.stream().mapToInt(cell -> distance(label, cell)).min().orElse(0);
    return cells.stream().filter(cell -> distance(label, cell) == least).toList();
  }

  /**
   * The best of the ways in which the labels of a row could stand.
   *
   * @param inTable whether a cell lies among the rows of a table, where other words stand
   */
  List<List<Found>> best(List<Label> row, List<List<Found>> ways, Predicate<Found> inTable) {
    if (ways.size() < 2) {
      return ways;
    }
    int least = ways.stream().mapToInt(way -> distance(row, way)).min().orElse(0);
    List<List<Found>> best = ways.stream().filter(way -> distance(row, way) == least).toList();
    List<List<Found>> outside = new ArrayList<>(best);
    outside.removeIf(way -> way.stream().anyMatch(inTable));
    return outside.isEmpty() ? best : outside;
  }

  private int distance(List<Label> row, List<Found> way) {
    int sum = 0;
    for (int i = 0; i < row.size(); i++) {
      sum += distance(row.get(i), way.get(i));
    }
    return sum;
  }
}
