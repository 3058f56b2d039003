package cn.baoshen.intake;

import cn.baoshen.form.CellText;
import cn.baoshen.form.Field;
import cn.baoshen.intake.SheetPlan.Slot;
import cn.baoshen.report.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One table of a sheet read row by row, from its headers down to the next label. */
final class SheetTableReader {
  private static final int MOST_ROWS = 2_000;

  private final SheetPlan.Table table;
  private final PlacedLabels labels;
  private final LabelTroubles doubts;
  private final Integer year;
  private final Map<String, String> places;
  private final Troubles troubles;
  private final List<Map<String, Object>> rows = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  SheetTableReader(
      SheetPlan.Table table,
      PlacedLabels labels,
      LabelTroubles doubts,
      Integer year,
      Map<String, String> places,
      Troubles troubles) {
    this.table = table;
    this.labels = labels;
    this.doubts = doubts;
    this.year = year;
    this.places = places;
    this.troubles = troubles;
  }

  List<Map<String, Object>> read() {
    String lost = lost();
    if (lost != null) {
      places.put(field().id(), lost);
      return List.of();
    }
    TableArea area = TableArea.of(table, labels);
    if (!area.isEnded()) {
      return doubtful(area.header(), "table-end", words());
    }
    if (!area.isSplit() || !TableArea.isInOrder(table, labels)) {
      return doubtful(area.header(), "label-moved", words());
    }
    places.put(field().id(), labels.sheet().place(area.first(), area.columns().get(0).left()));
    List<Integer> filled = labels.sheet().rowsBetween(area.first(), area.last());
    if (filled.size() > MOST_ROWS) {
      return doubtful(area.header(), "too-many-rows", String.valueOf(MOST_ROWS));
    }
    filled.forEach(row -> readRow(row, area));
    addMissing(area);
    return rows;
  }

  private Field field() {
    return table.field();
  }

  /** A column in another unit is lost alone; one without a header takes the table with it. */
  private String lost() {
    return table.columns().stream()
        .filter(column -> !labels.has(column.above()))
        .map(doubts::lost)
        .findFirst()
        .orElse(null);
  }

  private String words() {
    return doubts.words(table.columns().get(0).above());
  }

  private List<Map<String, Object>> doubtful(Area header, String reason, String... details) {
    String place = labels.sheet().place(header);
    doubts.doubt(field(), place, reason, details);
    places.put(field().id(), place);
    return List.of();
  }

  private void readRow(int row, TableArea area) {
    List<SheetCells.Spot> cells =
        area.columns().stream().flatMap(c -> TableArea.cells(labels.sheet(), row, c)).toList();
    if (cells.size() == 1 && table.isNote(cells.get(0).cell().text(), year)) {
      return;
    }
    if (cells.stream().anyMatch(cell -> area.isAcross(cell.area()))) {
      Spot spot =
          new Spot(field().id(), field().label(year), labels.sheet().place(cells.get(0).area()));
      troubles.unreadable(spot, cells.get(0).cell().text(), "merged-row");
      return;
    }
    Map<String, FoundCell> found = new LinkedHashMap<>();
    for (int i = 0; i < table.columns().size(); i++) {
      found.put(
          table.columns().get(i).field().id(),
          cell(row, table.columns().get(i), area.columns().get(i), area));
    }
    if (RowKind.isFiller(found, field()) || RowKind.isSum(found)) {
      return;
    }
    SheetCells.Spot first = cells.get(0);
    if (field().keyed() && RowKind.isBlank(found.values().iterator().next().cell())) {
      doubts.doubt(field(), labels.sheet().place(first.area()), "no-row-name");
    } else {
      keep(found);
    }
  }

  private FoundCell cell(int row, Slot column, Area columns, TableArea area) {
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
          LabelTroubles.listed(cells.stream().map(c -> labels.sheet().place(c.area())).toList()));
      return FoundCell.lost(place);
    }
    if (cells.isEmpty() && column.merge()) {
      return area.spread(labels.sheet(), row, columns);
    }
    return cells.isEmpty()
        ? new FoundCell(null, labels.sheet().place(row, columns.left()), false)
        : new FoundCell(cells.get(0).cell(), labels.sheet().place(cells.get(0).area()), false);
  }

  private void keep(Map<String, FoundCell> found) {
    String path = field().id() + "[" + rows.size() + "]";
    String label = rowLabel(found);
    Map<String, Object> values = new LinkedHashMap<>();
    found.forEach(
        (id, cell) -> {
          Field column = field().column(id).orElseThrow();
          places.put(path + "." + id, cell.place());
          Spot spot =
              new Spot(field().id() + "." + id, label + " " + column.label(year), cell.place());
          Object value = new CellReader(troubles).read(spot, column, cell.cell());
          if (value != null) {
            values.put(id, value);
          }
        });
    String place = found.values().iterator().next().place();
    places.put(path, place);
    if (field().keyed()) {
      name(values, place);
    }
    rows.add(values);
  }

  private String rowLabel(Map<String, FoundCell> found) {
    SheetCell name = found.values().iterator().next().cell();
    return field().keyed() && name != null
        ? field().label(year) + " " + CellText.clean(name.text())
        : Words.of("row", field().label(year), rows.size() + 1);
  }

  /** A row that the form always has takes the form's key and name, another one its own. */
  private void name(Map<String, Object> values, String place) {
    String name = String.valueOf(values.getOrDefault("name", ""));
    Field.NamedRow usual =
        field().rows().stream()
            .filter(row -> SameValue.of(row.name(), name))
            .findFirst()
            .orElse(null);
    values.put(Report.ROW_KEY, usual == null ? name : usual.key());
    values.put("name", usual == null ? name : usual.name());
    if (!keys.add(String.valueOf(values.get(Report.ROW_KEY)))) {
      doubts.doubt(field(), place, "same-name", name);
    }
  }

  /** A row that the form always has is missed by its name. */
  private void addMissing(TableArea area) {
    for (Field.NamedRow row : field().keyed() ? field().rows() : List.<Field.NamedRow>of()) {
      if (!keys.contains(row.key())) {
        String place = labels.sheet().place(area.header());
        troubles.label(
            cn.baoshen.report.Trouble.Kind.MISSING_LABEL,
            new Spot(field().id(), row.name(), place),
            "missing-label",
            labels.sheet().name(),
            row.name());
      }
    }
  }
}
