package cn.baoshen.intake.sheet;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldTree;
import cn.baoshen.form.Form;
import cn.baoshen.form.StatedCode;
import cn.baoshen.form.Wording;
import cn.baoshen.form.cell.CellText;
import cn.baoshen.form.cell.CellValue;
import cn.baoshen.form.terms.Terms;
import cn.baoshen.intake.file.SheetCell;
import cn.baoshen.intake.file.SheetCells;
import cn.baoshen.intake.sheet.SheetPlan.Slot;
import cn.baoshen.intake.unit.PercentPoints;
import cn.baoshen.intake.unit.YuanOrNot;
import cn.baoshen.intake.value.CellReader;
import cn.baoshen.intake.value.FieldLocation;
import cn.baoshen.intake.value.HeldSums;
import cn.baoshen.intake.value.ReadProblems;
import cn.baoshen.intake.value.RepeatedLines;
import cn.baoshen.intake.value.SharedCell;
import cn.baoshen.intake.value.SheetReplies;
import cn.baoshen.intake.value.StatedReplies;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Reading;
import cn.baoshen.model.Report;
import cn.baoshen.model.ValueEquality;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sheets of a workbook laid over the fields of a form. */
final class WorkbookFilling {
  private final Form form;
  private final FormSheets sheets;
  private final ReadProblems troubles;
  private final Map<SheetPlan, PlacedLabels> found = new LinkedHashMap<>();

  /** What each field of its own was found at; one that the form repeats, several times. */
  private final Map<String, List<FoundCell>> cells = new LinkedHashMap<>();

  private final Map<String, String> places = new HashMap<>();
  private final Map<String, Object> values = new HashMap<>();
  private final String firstSheet;

  WorkbookFilling(FormSheets sheets, String firstSheet) {
    this.sheets = sheets;
    this.form = sheets.form().form();
    this.troubles = new ReadProblems(form);
    this.firstSheet = firstSheet;
  }

  /**
   * Reads the report.
   *
   * @param answers worksheets beside the form in which the unit answers an earlier return
   */
  Reading read(List<SheetCells> answers) {
    options().forEach(this::search);
    ReportYear years = new ReportYear(sheets.form(), found);
    FoundCell titled = years.inTitles(firstSheet);
    if (titled != null) {
      keep(requireNonNull(form.identity().year()), titled);
    }
    Integer year = years.stated(titled);
    List<LabelProblems> labels = new ArrayList<>();
    found.forEach(
        (plan, placed) -> {
          LabelProblems doubts = new LabelProblems(placed, year, troubles);
          labels.add(doubts);
          plan.slots().forEach(slot -> find(slot, new SlotFinder(placed, doubts)));
          plan.tables().forEach(table -> read(table, placed, doubts, year));
        });
    cells.forEach((id, all) -> settle(form.field(id).orElseThrow(), all, year));
    years.holdTitles(values, troubles);
    Set<String> located = located();
    labels.forEach(doubts -> doubts.report(located));
    UnreadRows.tell(found.values(), troubles);
    StatedReplies replies = new StatedReplies(troubles);
    answers.forEach(sheet -> SheetReplies.read(sheet, replies));
    Report report = new Report(form.reference(), FieldTree.of(form, values), places);
    Reading read = new Reading(report, troubles.all(), replies.all());
    return RepeatedLines.without(PercentPoints.read(YuanOrNot.told(read, form), form), form);
  }

  /** The sheets for each of the form; where several may be meant, none of an earlier year. */
  private Map<SheetPlan, List<LabelIndex>> options() {
    Map<SheetPlan, List<LabelIndex>> all = new LinkedHashMap<>();
    sheets.form().sheets().forEach(plan -> all.put(plan, sheets.sheets(plan, null)));
    if (all.values().stream().anyMatch(WorkbookFilling::isOpen)) {
      Integer year = year(all);
      all.replaceAll((plan, some) -> isOpen(some) ? sheets.sheets(plan, year) : some);
    }
    return all;
  }

  private static boolean isOpen(List<LabelIndex> options) {
    return options.size() > 1;
  }

  /** The year that those say which can be told. */
  private @Nullable Integer year(Map<SheetPlan, List<LabelIndex>> all) {
    Map<SheetPlan, PlacedLabels> sure = new LinkedHashMap<>();
    all.forEach((plan, options) -> putSure(plan, options, sure));
    ReportYear years = new ReportYear(sheets.form(), sure);
    return years.stated(years.inTitles(firstSheet));
  }

  private static void putSure(
      SheetPlan plan, List<LabelIndex> options, Map<SheetPlan, PlacedLabels> sure) {
    if (options.size() == 1) {
      sure.put(plan, LabelSearch.search(plan, options.get(0)));
    }
  }

  private void search(SheetPlan plan, List<LabelIndex> options) {
    if (options.size() == 1) {
      found.put(plan, LabelSearch.search(plan, options.get(0)));
      return;
    }
    String place = options.isEmpty() ? firstSheet + "!A1" : options.get(0).sheet().place(0, 0);
    FieldLocation spot = new FieldLocation(plan.sheet().name(), plan.sheet().name(), place);
    if (options.isEmpty()) {
      troubles.label(ReadProblem.Kind.MISSING_LABEL, spot, "missing-sheet", plan.sheet().name());
    } else {
      List<String> names = options.stream().map(index -> index.sheet().name()).toList();
      troubles.label(
          ReadProblem.Kind.AMBIGUOUS_LABEL, spot, "two-sheets", LabelProblems.listed(names));
    }
    plan.slots().forEach(slot -> keep(slot, ownerOrLost(slot, plan, options, place)));
    plan.tables().forEach(table -> places.put(table.field().id(), place));
  }

  /** Whichever of several sheets is meant, it is the same unit's, and so is the answer. */
  private FoundCell ownerOrLost(Slot slot, SheetPlan plan, List<LabelIndex> options, String place) {
    if (options.isEmpty() || !form.identity().has(slot.field().id())) {
      return FoundCell.lost(place);
    }
    PlacedLabels placed = LabelSearch.search(plan, options.get(0));
    ReadProblems unheard = new ReadProblems(form);
    return new SlotFinder(placed, new LabelProblems(placed, null, unheard)).find(slot);
  }

  private void find(Slot slot, SlotFinder finder) {
    keep(slot, finder.find(slot));
  }

  private void keep(Slot slot, FoundCell cell) {
    if (slot.with() == null) {
      keep(slot.field().id(), cell);
      return;
    }
    String code = form.identity().code();
    boolean last = slot.with().id().equals(code);
    List<@Nullable SheetCell> parts =
        SharedCell.parts(cell.cell(), last || slot.field().id().equals(code), last);
    keep(slot.field().id(), cell.with(parts.get(0)));
    keep(slot.with().id(), cell.with(parts.get(1)));
  }

  private void keep(String id, FoundCell cell) {
    cells.computeIfAbsent(id, key -> new ArrayList<>()).add(cell);
  }

  private void read(
      SheetPlan.Table table, PlacedLabels placed, LabelProblems doubts, @Nullable Integer year) {
    List<Map<String, Object>> rows =
        new SheetTableReader(table, placed, doubts, year, places, troubles, sums(table.field()))
            .read();
    if (!rows.isEmpty()) {
      values.put(table.field().id(), rows);
    }
  }

  /** What the columns of a table add up to, as fields that were found before it say. */
  private Map<String, BigDecimal> sums(Field table) {
    CellReader unheard = new CellReader(new ReadProblems(form));
    Map<String, BigDecimal> sums = new HashMap<>();
    HeldSums.of(form, table)
        .forEach(
            (column, id) ->
                cells.getOrDefault(id, List.of()).stream()
                    .map(cell -> read(unheard, form.field(id).orElseThrow(), cell))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(sum -> sums.put(column, sum)));
    return sums;
  }

  private static Optional<BigDecimal> read(CellReader reader, Field field, FoundCell found) {
    Object value = reader.read(new FieldLocation("", "", ""), field, found.cell());
    return value instanceof BigDecimal figure ? Optional.of(figure) : Optional.empty();
  }

  private Set<String> located() {
    Set<String> located = new LinkedHashSet<>();
    cells.forEach(
        (id, all) -> {
          if (all.stream().anyMatch(cell -> !cell.lost())) {
            located.add(id);
          }
        });
    return located;
  }

  /**
   * One value of all the places where the form asks for it; two that differ are none, unless each
   * table may be filled in, signed and dated by somebody else.
   */
  private void settle(Field field, List<FoundCell> all, @Nullable Integer year) {
    FoundCell first = null;
    Object value = null;
    for (FoundCell cell : withoutRepeats(all)) {
      FieldLocation spot = new FieldLocation(field.id(), field.label(year), cell.place());
      Object here = new CellReader(troubles).read(spot, field, cell.cell());
      boolean says = isFilled(cell, field);
      if (first == null || !isFilled(first, field) && (says || first.lost() && !cell.lost())) {
        first = cell;
        value = here;
      } else if (value != null && here != null && !isSame(field, value, here)) {
        if (!mayDiffer(field)) {
          troubles.unlike(spot, text(cell), first.place(), text(first));
          places.put(field.id(), cell.place());
          return;
        }
        troubles.otherwise(spot, text(cell), first.place(), text(first));
      }
    }
    places.put(field.id(), requireNonNull(first).place());
    if (value != null) {
      values.put(field.id(), value);
    }
  }

  private boolean mayDiffer(Field field) {
    boolean words =
        switch (field.type()) {
          case TEXT, LONG_TEXT, DATE, PHONE -> true;
          default -> false;
        };
    Terms.Key key = form.terms().key();
    boolean tellsApart = key != null && key.field().equals(field.id());
    return words && !tellsApart && !form.identity().has(field.id());
  }

  /** A seal or a label beside a name makes it no other, nor does one code beside the other. */
  private boolean isSame(Field field, Object one, Object other) {
    boolean isCode = field.id().equals(form.identity().code());
    return ValueEquality.alike(one, other)
        || one instanceof String a
            && other instanceof String b
            && (isCode ? StatedCode.isSame(a, b) : Wording.isSameName(a, b));
  }

  private static String text(FoundCell filled) {
    return requireNonNull(filled.cell()).text();
  }

  /** What an earlier cell said in the same words is read once, and found fault with once. */
  private static List<FoundCell> withoutRepeats(List<FoundCell> all) {
    List<FoundCell> kept = new ArrayList<>();
    all.stream().filter(cell -> kept.stream().noneMatch(cell::repeats)).forEach(kept::add);
    return kept;
  }

  private static boolean isFilled(FoundCell found, Field field) {
    return found.cell() != null
        && !(found.cell().kind() == SheetCell.Kind.TEXT
            && CellText.read(found.cell().text(), field.type()) instanceof CellValue.Blank);
  }
}
