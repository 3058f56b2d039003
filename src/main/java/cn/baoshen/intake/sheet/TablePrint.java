package cn.baoshen.intake.sheet;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.FieldType;
import cn.baoshen.form.LabelText;
import cn.baoshen.form.cell.CellText;
import cn.baoshen.form.cell.CellValue;
import cn.baoshen.intake.file.Area;
import cn.baoshen.intake.file.SheetCell;
import cn.baoshen.intake.file.SheetCells;
import cn.baoshen.intake.file.SheetCells.Spot;
import cn.baoshen.intake.sheet.SheetPlan.Slot;
import cn.baoshen.intake.value.Footers;
import cn.baoshen.intake.value.HeadLines;
import cn.baoshen.intake.value.RowWord;
import cn.baoshen.intake.value.StatedTotals;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands among the rows of a table and is print: its heads once more, as at the top of a page,
 * and what is written over them there.
 */
final class TablePrint {
  /** Of so many cells with words one may be no head. */
  private static final int MOST_HEADS_PER_OTHER = 3;

  private final SheetPlan.Table table;
  private final SheetCells sheet;
  private final TableArea area;

  /** The wordings of the heads in comparable form. */
  private final Set<String> heads = new HashSet<>();

  /** What the sheet and the table are called. */
  private final Set<String> names;

  private final Set<Integer> headRows = new HashSet<>();
  private final Set<Integer> rows = new LinkedHashSet<>();

  /** Whether only print stands between the heads and the row that is looked at. */
  private boolean underHeads = true;

  TablePrint(SheetPlan.Table table, TableArea area, PlacedLabels labels) {
    this.table = table;
    this.sheet = labels.sheet();
    this.area = area;
    LabelVariants wordings = labels.plan().vocabulary().of(labels.index());
    for (Slot column : table.columns()) {
      heads.addAll(wordings.cores(column.head()));
      heads.addAll(wordings.aliases(column.head()));
      heads.add(labels.found(column.head()).text().core());
    }
    names = new HashSet<>(labels.plan().names());
    names.addAll(heads);
    names.add(LabelText.of(sheet.name()).core());
    heads.addAll(around(area, sheet));
    sheet.rowsBetween(area.first(), area.last()).forEach(this::sort);
    new Footers(table.next().isEmpty()).of(lines()).forEach(rows::remove);
  }

  private Map<Integer, List<String>> lines() {
    Map<Integer, List<String>> lines = new LinkedHashMap<>();
    rows.forEach(
        row ->
            lines.put(
                row,
                sheet.filled(new Area(row, 0, row, Integer.MAX_VALUE)).stream()
                    .map(spot -> SheetRows.text(spot.cell()))
                    .toList()));
    return lines;
  }

  private void sort(int row) {
    if (repeatsHeads(row)) {
      headRows.add(row);
      underHeads = true;
    } else if (!isBlank(row) && !isCaption(row) && !(underHeads && goesOnFromHeads(row))) {
      rows.add(row);
      underHeads = false;
    }
  }

  /** The numbers of the columns, or a second line of the heads. */
  private boolean goesOnFromHeads(int row) {
    List<String> before =
        sheet.filled(new Area(row, 0, row, area.left() - 1)).stream()
            .map(spot -> SheetRows.text(spot.cell()))
            .toList();
    Map<String, String> texts = texts(row);
    return HeadLines.areNumbers(table.field(), texts, before)
        || HeadLines.areRemarks(texts.values());
  }

  /** What stands in the columns of a row that are filled, from the left. */
  private Map<String, String> texts(int row) {
    Map<Spot, String> ids = new LinkedHashMap<>();
    for (int i = 0; i < area.columns().size(); i++) {
      String id = table.columns().get(i).field().id();
      TableArea.cells(sheet, row, area.columns().get(i)).forEach(spot -> ids.putIfAbsent(spot, id));
    }
    Map<String, String> texts = new LinkedHashMap<>();
    ids.keySet().stream()
        .filter(spot -> !SheetRows.isMark(spot.cell()))
        .sorted(Comparator.comparing(spot -> spot.area().left()))
        .forEach(spot -> texts.put(requireNonNull(ids.get(spot)), SheetRows.text(spot.cell())));
    return texts;
  }

  TableArea area() {
    return area;
  }

  /** The rows that the report may consist of, from the top. */
  Collection<Integer> rows() {
    return rows;
  }

  /** The columns whose heads stand above the row in which the table has its name. */
  static Predicate<Slot> isOver(SheetPlan.Table table, PlacedLabels labels, TableArea area) {
    boolean named = labels.plan().titles().contains(table.columns().get(0).head());
    return column -> named && labels.area(column.head()).bottom() < area.header().top();
  }

  /** The figures that stand above the table. */
  Set<BigDecimal> figuresAbove() {
    return sheet.filled(new Area(0, 0, area.header().top() - 1, Integer.MAX_VALUE)).stream()
        .map(spot -> CellText.read(SheetRows.text(spot.cell()), FieldType.NUMBER))
        .map(read -> read instanceof CellValue.Filled filled ? filled.value() : null)
        .filter(BigDecimal.class::isInstance)
        .map(figure -> StatedTotals.rounded((BigDecimal) figure))
        .collect(Collectors.toSet());
  }

  /** Heads over several columns, which are no column's own. */
  private static List<String> around(TableArea area, SheetCells sheet) {
    int top = Math.max(0, area.header().top() - 1);
    return sheet.filled(new Area(top, 0, area.first() - 1, Integer.MAX_VALUE)).stream()
        .filter(spot -> spot.cell().kind() == SheetCell.Kind.TEXT)
        .map(spot -> LabelText.of(spot.cell().text()).core())
        .filter(core -> !core.isEmpty())
        .toList();
  }

  /** True for a row that the report does not consist of. */
  boolean isPrint(int row) {
    return !rows.contains(row);
  }

  /** True for a row in which the heads stand again. */
  boolean isHead(int row) {
    return headRows.contains(row);
  }

  private boolean repeatsHeads(int row) {
    List<Spot> cells = cells(row).filter(spot -> !SheetRows.isMark(spot.cell())).toList();
    long repeated = cells.stream().filter(spot -> heads.contains(core(spot))).count();
    return repeated > 1 && repeated >= MOST_HEADS_PER_OTHER * (cells.size() - repeated);
  }

  /** True for 续表, a title, the number of a page, or the unit of the figures, and nothing else. */
  private boolean isCaption(int row) {
    List<Spot> all = sheet.filled(new Area(row, 0, row, Integer.MAX_VALUE));
    return !all.isEmpty() && all.stream().allMatch(this::isCaption);
  }

  private boolean isCaption(Spot spot) {
    return spot.cell().kind() == SheetCell.Kind.TEXT
        && (LabelledValues.isUnit(spot) || RowWord.isContinued(spot.cell().text()) || isName(spot));
  }

  /** The name of the table or the sheet, as long as it lies over several columns or before them. */
  private boolean isName(Spot spot) {
    boolean wide = area.isAcross(spot.area()) || spot.area().left() < area.left();
    return wide && names.stream().anyMatch(core(spot)::equals);
  }

  private static String core(Spot spot) {
    return LabelText.of(SheetRows.text(spot.cell())).core();
  }

  private Stream<Spot> cells(int row) {
    return area.columns().stream().flatMap(column -> TableArea.cells(sheet, row, column));
  }

  private boolean isBlank(int row) {
    return cells(row).findAny().isEmpty();
  }
}
