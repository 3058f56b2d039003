package cn.baoshen.intake.sheet;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Field;
import cn.baoshen.form.cell.CellText;
import cn.baoshen.form.cell.HeadedPassage;
import cn.baoshen.intake.file.SheetCell;
import cn.baoshen.intake.value.CellReader;
import cn.baoshen.intake.value.CountedRows;
import cn.baoshen.intake.value.Dittos;
import cn.baoshen.intake.value.FieldLocation;
import cn.baoshen.intake.value.PlaceTexts;
import cn.baoshen.intake.value.ReadProblems;
import cn.baoshen.intake.value.RowKind;
import cn.baoshen.intake.value.StatedTotals;
import cn.baoshen.model.PlainText;
import cn.baoshen.model.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of one table of a sheet, as far as they are read. */
final class SheetRows {
  private final SheetPlan.Table table;
  private final LabelProblems doubts;
  private final @Nullable Integer year;
  private final Map<String, String> places;
  private final ReadProblems troubles;
  private final List<Map<String, Object>> rows = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  /** Rows that count only when there is no other. */
  private final List<Map<String, FoundCell>> spare = new ArrayList<>();

  private boolean spareSaysNone;
  private final StatedTotals totals;

  /** What stands there, from the top. */
  private final List<Entry> entries = new ArrayList<>();

  /** What each column adds up to as the report states it, by the column's id. */
  private final Map<String, BigDecimal> sums;

  private record Entry(Map<String, FoundCell> found, boolean isTotal) {}

  SheetRows(
      SheetPlan.Table table,
      LabelProblems doubts,
      @Nullable Integer year,
      Map<String, String> places,
      ReadProblems troubles,
      Map<String, BigDecimal> sums) {
    this.table = table;
    this.sums = sums;
    this.doubts = doubts;
    this.year = year;
    this.places = places;
    this.troubles = troubles;
    this.totals = new StatedTotals(table.field(), year);
  }

  /** All of them; of a table without any, the one that says so, or those it was to have. */
  List<Map<String, Object>> all() {
    if (HeadedPassage.isMeant(field())) {
      readPassages();
    }
    Set<Integer> aside = aside();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).isTotal()) {
        holdTotal(entries.get(i).found());
      } else if (!aside.contains(i)) {
        place(entries.get(i).found());
      }
    }
    if (rows.isEmpty()) {
      totals.forget();
    }
    if (rows.isEmpty() && spareSaysNone) {
      keep(spare.get(0));
      RowKind.fillWithNone(field(), rows.get(0));
    } else if (rows.isEmpty()) {
      spare.forEach(this::keep);
    }
    return rows;
  }

  private Field field() {
    return table.field();
  }

  void add(Map<String, FoundCell> found) {
    entries.add(new Entry(found, false));
  }

  /** A heading and its text may stand in one cell, or one below the other. */
  private void readPassages() {
    for (int i = 0; i < entries.size(); i++) {
      while (isHeading(i) && isTextAlone(i + 1)) {
        entries.set(i, new Entry(under(entries.get(i), entries.remove(i + 1)), false));
      }
      entries.set(i, parted(entries.get(i)));
    }
  }

  private boolean isHeading(int at) {
    return isAlone(at) && HeadedPassage.isHeading(words(at));
  }

  private boolean isTextAlone(int at) {
    return at < entries.size() && isAlone(at) && !HeadedPassage.isHeading(words(at));
  }

  /** True for a row that says something in its first column, and there alone. */
  private boolean isAlone(int at) {
    List<FoundCell> cells = List.copyOf(entries.get(at).found().values());
    return isText(cells.get(0)) && !isFilled(cells.get(1)) && !entries.get(at).isTotal();
  }

  private static boolean isText(FoundCell found) {
    return isFilled(found) && found.cell() != null && found.cell().kind() == SheetCell.Kind.TEXT;
  }

  private String words(int at) {
    return text(entries.get(at).found().values().iterator().next());
  }

  private static Map<String, FoundCell> under(Entry heading, Entry text) {
    Map<String, FoundCell> found = new LinkedHashMap<>(heading.found());
    String last = List.copyOf(found.keySet()).get(1);
    found.put(last, text.found().values().iterator().next());
    return found;
  }

  private Entry parted(Entry entry) {
    List<FoundCell> filled = entry.found().values().stream().filter(SheetRows::isFilled).toList();
    return filled.size() == 1 && isText(filled.get(0)) && !entry.isTotal()
        ? HeadedPassage.of(text(filled.get(0)))
            .map(passage -> new Entry(parts(entry.found(), filled.get(0), passage), false))
            .orElse(entry)
        : entry;
  }

  private static Map<String, FoundCell> parts(
      Map<String, FoundCell> found, FoundCell whole, HeadedPassage passage) {
    List<String> columns = List.copyOf(found.keySet());
    Map<String, FoundCell> parts = new LinkedHashMap<>();
    parts.put(columns.get(0), part(whole, passage.heading()));
    parts.put(columns.get(1), part(whole, passage.text()));
    return parts;
  }

  private static FoundCell part(FoundCell whole, String words) {
    return whole.with(requireNonNull(whole.cell()).part(words));
  }

  /** A row that is a total of others, unless the form itself suggests it. */
  void addTotal(Map<String, FoundCell> found) {
    entries.add(new Entry(found, true));
  }

  /** The entries that only divide another, or add up others. */
  private Set<Integer> aside() {
    if (!RowKind.isListOfFigures(field())) {
      return Set.of();
    }
    List<Field> figures = field().columns().stream().skip(1).toList();
    List<@Nullable BigDecimal> stated = new ArrayList<>();
    figures.forEach(column -> stated.add(sums.get(column.id())));
    return new CountedRows(entries.stream().map(e -> line(e, figures)).toList(), stated).aside();
  }

  private CountedRows.Line line(Entry entry, List<Field> figures) {
    Map<String, String> texts = texts(entry.found());
    RowKind kind = entry.isTotal() ? RowKind.TOTAL : RowKind.of(field(), texts);
    String name = texts.getOrDefault(field().columns().get(0).id(), "");
    boolean isUsual = table.usual(name).isPresent();
    List<@Nullable BigDecimal> read = new ArrayList<>();
    figures.forEach(c -> read.add(StatedTotals.figure(texts.getOrDefault(c.id(), ""), c)));
    return new CountedRows.Line(isUsual ? RowKind.ROW : kind, isUsual, name, read);
  }

  private void place(Map<String, FoundCell> found) {
    Map<String, String> texts = texts(found);
    RowKind kind = RowKind.of(field(), texts);
    if (kind != RowKind.ROW && RowKind.isSum(field(), texts)) {
      holdTotal(found);
    }
    switch (kind) {
      case ROW -> addRow(found, texts);
      case NONE -> spareNone(found);
      case TOTAL -> addUnlessOther(true, found, texts);
      case PART -> addUnlessOther(!rows.isEmpty(), found, texts);
      case ASIDE -> {}
    }
  }

  private void holdTotal(Map<String, FoundCell> found) {
    Map<String, String> cells = new LinkedHashMap<>();
    found.forEach((id, cell) -> cells.put(id, cell.place()));
    if (table.usual(text(found.values().iterator().next())).isEmpty()) {
      totals.total(texts(found), cells);
    }
  }

  /** Holds the totals to the rows. */
  void tellTotals(Set<BigDecimal> beside) {
    totals.tell(troubles, beside);
  }

  private void spareNone(Map<String, FoundCell> found) {
    if (!spareSaysNone) {
      spare.clear();
      spare.add(found);
      spareSaysNone = true;
    }
  }

  private void addRow(Map<String, FoundCell> found, Map<String, String> texts) {
    FoundCell name = found.values().iterator().next();
    if (field().keyed() && CellText.isBlank(texts.values().iterator().next())) {
      doubts.doubt(
          field(),
          found.values().stream().filter(SheetRows::isFilled).findFirst().orElse(name).place(),
          "no-row-name");
    } else if (isSuggested(name) && RowKind.isUnused(field(), texts)) {
      addSpare(found);
    } else {
      keep(found);
    }
  }

  /** A name without a figure is one that was printed, whoever printed it. */
  private boolean isSuggested(FoundCell name) {
    return field().keyed() || table.usual(text(name)).isPresent();
  }

  /** One that the form itself suggests is no sum, whatever it is called. */
  private void addUnlessOther(
      boolean aside, Map<String, FoundCell> found, Map<String, String> texts) {
    if (aside && table.usual(text(found.values().iterator().next())).isEmpty()) {
      addSpare(found);
    } else {
      addRow(found, texts);
    }
  }

  private void addSpare(Map<String, FoundCell> found) {
    if (!spareSaysNone) {
      spare.add(found);
    }
  }

  private static boolean isFilled(FoundCell found) {
    return !text(found).isEmpty();
  }

  static Map<String, String> texts(Map<String, FoundCell> found) {
    Map<String, String> texts = new LinkedHashMap<>();
    found.forEach((id, cell) -> texts.put(id, text(cell)));
    return texts;
  }

  private static String text(FoundCell found) {
    if (found.lost()) {
      return RowKind.SOMETHING;
    }
    return found.cell() == null ? "" : text(found.cell());
  }

  /** True for a cell with no more than a mark in it. */
  static boolean isMark(SheetCell cell) {
    return CellText.isBlank(text(cell));
  }

  static String text(SheetCell cell) {
    return switch (cell.kind()) {
      case TEXT, NUMBER, DATE -> cell.text();
      case BOOLEAN, ERROR, UNCALCULATED, SCALED -> RowKind.SOMETHING;
    };
  }

  private void keep(Map<String, FoundCell> found) {
    String path = field().id() + "[" + rows.size() + "]";
    String label = rowLabel(found);
    Map<String, Object> values = new LinkedHashMap<>();
    found.forEach(
        (id, cell) -> {
          Field column = field().column(id).orElseThrow();
          places.put(path + "." + id, cell.place());
          FieldLocation spot =
              new FieldLocation(
                  field().id() + "." + id, label + " " + column.label(year), cell.place());
          Object value = new CellReader(troubles).read(spot, column, cell.cell());
          if (value != null) {
            values.put(id, value);
          }
        });
    RowKind.fillOptional(field(), texts(found), values);
    Dittos.resolve(field(), rows, values);
    String place = found.values().iterator().next().place();
    places.put(path, place);
    totals.row(texts(found));
    if (field().keyed()) {
      name(values, place);
    }
    rows.add(values);
  }

  private String rowLabel(Map<String, FoundCell> found) {
    SheetCell name = found.values().iterator().next().cell();
    return field().keyed() && name != null
        ? field().label(year) + " " + PlainText.clean(name.text())
        : PlaceTexts.of("row", field().label(year), rows.size() + 1);
  }

  /** A row that the form suggests takes the form's key and name, another one its own. */
  private void name(Map<String, Object> values, String place) {
    String name = String.valueOf(values.getOrDefault("name", ""));
    Field.NamedRow usual = table.usual(name).orElse(new Field.NamedRow(name, name));
    values.put(Report.ROW_KEY, usual.key());
    values.put("name", usual.name());
    if (!keys.add(usual.key())) {
      doubts.doubt(field(), place, "same-name", name);
    }
  }
}
