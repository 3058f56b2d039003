package cn.baoshen.intake.sheet;

import cn.baoshen.form.Field;
import cn.baoshen.form.cell.HeadedPassage;
import cn.baoshen.intake.file.Area;
import cn.baoshen.intake.file.SheetCells;
import cn.baoshen.intake.sheet.SheetPlan.Slot;
import cn.baoshen.intake.value.FieldLocation;
import cn.baoshen.intake.value.ReadProblems;
import cn.baoshen.intake.value.RowKind;
import cn.baoshen.intake.value.RowWord;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One table of a sheet read row by row, from its headers down to the next label. */
final class SheetTableReader {
  private static final int MOST_ROWS = 2_000;

  /** What stands before a row that is none. */
  private static final Set<RowWord> LED = EnumSet.of(RowWord.SUM, RowWord.TOTAL, RowWord.END);

  private final SheetPlan.Table table;
  private final PlacedLabels labels;
  private final LabelProblems doubts;
  private final @Nullable Integer year;
  private final Map<String, String> places;
  private final ReadProblems troubles;
  private final SheetRows rows;

  SheetTableReader(
      SheetPlan.Table table,
      PlacedLabels labels,
      LabelProblems doubts,
      @Nullable Integer year,
      Map<String, String> places,
      ReadProblems troubles,
      Map<String, BigDecimal> sums) {
    this.table = table;
    this.labels = labels;
    this.doubts = doubts;
    this.year = year;
    this.places = places;
    this.troubles = troubles;
    this.rows = new SheetRows(table, doubts, year, places, troubles, sums);
  }

  List<Map<String, Object>> read() {
    String lost = lost();
    if (lost != null) {
      places.put(field().id(), lost);
      return List.of();
    }
    TableArea area = TableArea.of(table, labels);
    if (!area.isEnded()) {
      places.put(field().id(), doubts.endless(table));
      return List.of();
    }
    if (!area.isSplit() || !TableArea.isInOrder(table, labels)) {
      return doubtful(area.header(), "label-moved", words());
    }
    places.put(field().id(), labels.sheet().place(area.first(), area.columns().get(0).left()));
    List<Integer> filled = labels.sheet().rowsBetween(area.first(), area.last());
    if (filled.size() > MOST_ROWS) {
      return doubtful(area.header(), "too-many-rows", String.valueOf(MOST_ROWS));
    }
    TablePrint print = new TablePrint(table, area, labels);
    readTotal(area.header().top(), area, TablePrint.isOver(table, labels, area));
    print.rows().forEach(row -> readRow(row, area, print));
    PlacedLabels half = labels.beside(table);
    if (half != null) {
      readHalf(half);
    }
    List<Map<String, Object>> all = rows.all();
    rows.tellTotals(print.figuresAbove());
    return all;
  }

  /** What stands under the same heads beside the first ones. */
  private void readHalf(PlacedLabels half) {
    TableArea area = TableArea.of(table, half);
    TablePrint print = new TablePrint(table, area, half);
    print.rows().forEach(row -> readRow(row, area, print));
  }

  private Field field() {
    return table.field();
  }

  /** A column in another unit is lost alone; one without a header takes the table with it. */
  private @Nullable String lost() {
    return table.columns().stream()
        .filter(column -> !labels.has(column.above()))
        .map(doubts::lost)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private String words() {
    return doubts.words(table.columns().get(0).head());
  }

  private List<Map<String, Object>> doubtful(Area header, String reason, String... details) {
    String place = labels.sheet().place(header);
    doubts.doubt(field(), place, reason, details);
    places.put(field().id(), place);
    return List.of();
  }

  private void readRow(int row, TableArea area, TablePrint print) {
    List<SheetCells.Spot> cells =
        area.columns().stream().flatMap(c -> TableArea.cells(labels.sheet(), row, c)).toList();
    if (cells.size() == 1 && table.isNote(cells.get(0).cell().text(), year)) {
      return;
    }
    if (isLed(row, cells, area)) {
      readTotal(row, area, column -> true);
      return;
    }
    if (cells.size() == 1 && HeadedPassage.isMeant(field()) && isAcross(cells.get(0), area)) {
      readPassage(row, cells.get(0), area);
      return;
    }
    if (cells.stream().anyMatch(cell -> isAcross(cell, area))) {
      readAcross(row, cells, area);
      return;
    }
    Map<String, FoundCell> found = new LinkedHashMap<>();
    for (int i = 0; i < table.columns().size(); i++) {
      found.put(
          table.columns().get(i).field().id(),
          cell(row, table.columns().get(i), area.columns().get(i), print));
    }
    rows.add(doubts.inUnit(table, found));
  }

  /** Over whichever of its columns it lies, it begins in one of them. */
  private void readPassage(int row, SheetCells.Spot only, TableArea area) {
    Map<String, FoundCell> found = new LinkedHashMap<>();
    for (int i = 0; i < table.columns().size(); i++) {
      Area column = area.columns().get(i);
      boolean here = only.area().left() >= column.left() && only.area().left() <= column.right();
      found.put(
          table.columns().get(i).field().id(),
          new FoundCell(
              here ? only.cell() : null, labels.sheet().place(row, column.left()), false));
    }
    rows.add(found);
  }

  /** The figures of a total that has no name among the columns. */
  private void readTotal(int row, TableArea area, Predicate<Slot> has) {
    Map<String, FoundCell> found = new LinkedHashMap<>();
    for (int i = 0; i < table.columns().size(); i++) {
      Slot column = table.columns().get(i);
      List<SheetCells.Spot> cells =
          TableArea.cells(labels.sheet(), row, area.columns().get(i)).toList();
      if (cells.size() == 1 && has.test(column) && doubts.lost(column) == null) {
        String place = labels.sheet().place(cells.get(0).area());
        found.put(column.field().id(), new FoundCell(cells.get(0).cell(), place, false));
      }
    }
    if (!found.isEmpty()) {
      rows.addTotal(found);
    }
  }

  /**
   * A group that is not divided further is one cell over the columns of groups, which says it all,
   * and so does the answer that there is none.
   */
  private boolean isAcross(SheetCells.Spot cell, TableArea area) {
    return area.isAcross(cell.area())
        && !area.isNoneOfRow(cell.area(), cell.cell())
        && !IntStream.range(0, table.columns().size())
            .filter(i -> area.columns().get(i).sharesColumnsWith(cell.area()))
            .allMatch(i -> table.columns().get(i).merge());
  }

  /**
   * A word before the columns of the table, as over the whole width, tells a sum or the end, too.
   */
  private boolean isLed(int row, List<SheetCells.Spot> cells, TableArea area) {
    int left = area.columns().stream().mapToInt(Area::left).min().orElse(0);
    return labels.sheet().filled(new Area(row, 0, row, left - 1)).stream()
            .map(SheetTableReader::word)
            .anyMatch(LED::contains)
        && cells.stream().map(SheetTableReader::word).noneMatch(word -> word == RowWord.WORDS);
  }

  private static RowWord word(SheetCells.Spot spot) {
    return RowWord.of(SheetRows.text(spot.cell()), false);
  }

  /**
   * Of a cell that lies over several columns it cannot be told what it says of each, if it does.
   */
  private void readAcross(int row, List<SheetCells.Spot> cells, TableArea area) {
    Map<String, FoundCell> found = new LinkedHashMap<>();
    for (int i = 0; i < table.columns().size(); i++) {
      String place = labels.sheet().place(row, area.columns().get(i).left());
      FoundCell cell =
          TableArea.cells(labels.sheet(), row, area.columns().get(i))
              .findFirst()
              .map(spot -> new FoundCell(spot.cell(), place, false))
              .orElse(new FoundCell(null, place, false));
      found.put(table.columns().get(i).field().id(), cell);
    }
    if (RowKind.of(field(), SheetRows.texts(found)) != RowKind.ROW) {
      rows.add(found);
      return;
    }
    SheetCells.Spot first =
        cells.stream().filter(cell -> isAcross(cell, area)).findFirst().orElseThrow();
    FieldLocation spot =
        new FieldLocation(field().id(), field().label(year), labels.sheet().place(first.area()));
    troubles.unreadable(spot, first.cell().text(), "merged-row");
  }

  private FoundCell cell(int row, Slot column, Area columns, TablePrint print) {
    String unit = doubts.lost(column);
    if (unit != null) {
      return FoundCell.lost(unit);
    }
    List<SheetCells.Spot> cells = TableArea.cells(labels.sheet(), row, columns).toList();
    if (cells.size() > 1) {
      String place = labels.sheet().place(cells.get(0).area());
      doubts.doubt(
          column.field(),
          place,
          "two-values",
          LabelProblems.listed(cells.stream().map(c -> labels.sheet().place(c.area())).toList()));
      return FoundCell.lost(place);
    }
    if (cells.isEmpty() && column.merge()) {
      return level(row, column, columns, print);
    }
    return cells.isEmpty()
        ? print.area().shared(labels.sheet(), row, columns, column.field())
        : new FoundCell(cells.get(0).cell(), labels.sheet().place(cells.get(0).area()), false);
  }

  private FoundCell level(int row, Slot column, Area columns, TablePrint print) {
    TableArea area = print.area();
    FoundCell merged = area.spread(labels.sheet(), row, columns);
    SheetCells.Spot above =
        merged.cell() == null
            ? new CarriedLevels(table, area, print, labels.sheet())
                .above(row, table.columns().indexOf(column))
            : null;
    return above == null
        ? merged
        : new FoundCell(above.cell(), labels.sheet().place(above.area()), false);
  }
}
