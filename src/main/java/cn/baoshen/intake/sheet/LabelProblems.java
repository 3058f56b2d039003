package cn.baoshen.intake.sheet;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.LabelText;
import cn.baoshen.form.Years;
import cn.baoshen.intake.file.Area;
import cn.baoshen.intake.sheet.LabelIndex.Found;
import cn.baoshen.intake.sheet.SheetPlan.Label;
import cn.baoshen.intake.sheet.SheetPlan.Slot;
import cn.baoshen.intake.sheet.SheetPlan.Table;
import cn.baoshen.intake.value.FieldLocation;
import cn.baoshen.intake.value.ReadProblems;
import cn.baoshen.model.PlainText;
import cn.baoshen.model.ReadProblem;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wrong with the labels of one sheet, and which fields are lost by it. */
final class LabelProblems {
  /** More places would not help to find them. */
  private static final int MOST_PLACES = 5;

  private static final int LONGEST_SHOWN = 60;

  /** What is for each of something is no unit of what stands beside it. */
  private static final Pattern FOR_EACH = Pattern.compile("均|每|单价|标准|定额");

  private final PlacedLabels labels;
  private final @Nullable Integer year;
  private final ReadProblems troubles;

  /** Where the fault of a label is shown, for labels that are not to be found. */
  private final Map<Label, String> gone = new LinkedHashMap<>();

  /** Tables whose end nobody can tell, with the label behind them that is not to be found. */
  private final Map<Table, Label> endless = new LinkedHashMap<>();

  /** The cells by which each amount would be in another unit; one slot is asked for row by row. */
  private final Map<Slot, List<Found>> otherUnits = new IdentityHashMap<>();

  LabelProblems(PlacedLabels labels, @Nullable Integer year, ReadProblems troubles) {
    this.labels = labels;
    this.year = year;
    this.troubles = troubles;
    labels.plan().labels().stream()
        .filter(label -> labels.plan().isNeeded(label) && !labels.has(label))
        .forEach(label -> gone.put(label, shownAt(label)));
  }

  /** Where it stood, beside what is left of its table, or in the first cell. */
  private String shownAt(Label label) {
    List<Found> doubtful = labels.doubtful().get(label);
    if (doubtful != null) {
      return labels.sheet().place(doubtful.get(0).area());
    }
    Found mistyped = labels.mistyped().get(label);
    if (mistyped != null) {
      return labels.sheet().place(mistyped.area());
    }
    Area gap = labels.gap(label);
    if (gap != null) {
      return labels.sheet().place(gap);
    }
    return fields()
        .filter(slot -> slot.isServedBy(label))
        .flatMap(slot -> Stream.of(slot.left(), slot.above()).filter(Objects::nonNull))
        .filter(labels::has)
        .findFirst()
        .map(other -> labels.sheet().place(labels.area(other)))
        .orElseGet(() -> labels.sheet().place(0, 0));
  }

  /** The place that stands for a label that is not to be found; null for any other. */
  @Nullable String goneAt(Label label) {
    return gone.get(label);
  }

  /** The place that stands for a field whose own cannot be found, or null. */
  @Nullable String lost(Slot slot) {
    for (Label label : new Label[] {slot.left(), slot.above()}) {
      if (label != null && gone.containsKey(label)) {
        return gone.get(label);
      }
    }
    return slot.field().type() == FieldType.AMOUNT
        ? inOtherUnit(slot).stream()
            .findFirst()
            .map(found -> labels.sheet().place(found.area()))
            .orElse(null)
        : null;
  }

  private List<Found> inOtherUnit(Slot slot) {
    return otherUnits.computeIfAbsent(slot, asked -> otherUnits(asked).toList());
  }

  /**
   * Every cell by which the field would be in another unit. Where a sheet has amounts in several
   * units, what the field's own heads say of its unit goes before what the sheet says, and before
   * what is said over the column beside it.
   */
  private Stream<Found> otherUnits(Slot slot) {
    String unit = slot.field().unit();
    boolean said = governing(slot).anyMatch(label -> unitOf(label).equals(unit));
    Stream<Found> noted =
        Stream.concat(labels.index().otherUnitThan(unit).stream(), overAll(unit))
            .filter(found -> !said || !isOfAnother(found.text().unit()));
    Stream<Found> own =
        governing(slot)
            .filter(label -> !(said && (isPrinted(label) || isOfOtherColumn(label, slot))))
            .map(labels::found)
            .filter(found -> found.isInOtherUnitThan(unit));
    return Stream.concat(noted, own);
  }

  /** A row of a table; amounts whose own name says that they are in another unit are lost. */
  Map<String, FoundCell> inUnit(Table table, Map<String, FoundCell> row) {
    FoundCell name = row.values().iterator().next();
    LabelText said = LabelText.of(name.cell() == null ? "" : SheetRows.text(name.cell()));
    if (!said.isOfMoney() || !said.isSomething() || FOR_EACH.matcher(said.core()).find()) {
      return row;
    }
    Map<String, FoundCell> read = new LinkedHashMap<>(row);
    table.columns().stream()
        .map(Slot::field)
        .filter(field -> isInOtherUnit(field, said, requireNonNull(row.get(field.id()))))
        .forEach(field -> lose(field, said, name, read));
    return read;
  }

  private static boolean isInOtherUnit(Field field, LabelText said, FoundCell found) {
    return field.type() == FieldType.AMOUNT
        && !field.unit().equals(said.unit())
        && found.cell() != null
        && !SheetRows.isMark(found.cell());
  }

  private void lose(Field field, LabelText said, FoundCell name, Map<String, FoundCell> row) {
    if (row.values().stream().noneMatch(FoundCell::lost)) {
      String text = SheetRows.text(requireNonNull(name.cell()));
      reportUnit(field, said.unit(), name.place(), PlainText.shortened(text, LONGEST_SHOWN));
    }
    row.put(field.id(), FoundCell.lost(name.place()));
  }

  private String unitOf(Label label) {
    return labels.found(label).text().unit();
  }

  /** True for a label that the form itself has with this unit. */
  private boolean isPrinted(Label label) {
    return LabelText.of(label.text()).unit().equals(unitOf(label));
  }

  /** The head of a column of names speaks of the figures beside them. */
  private boolean isOfOtherColumn(Label label, Slot slot) {
    boolean beside = slot.above() != null && slot.head().row() == label.row();
    return beside
        && !slot.isServedBy(label)
        && fields().anyMatch(o -> o.field().type().isNumeric() && label.equals(o.above()));
  }

  /** What stands over all labels speaks of all amounts, as a title does. */
  private Stream<Found> overAll(String unit) {
    int first = firstLabel();
    return labels.index().all().stream()
        .filter(found -> found.area().bottom() < first && found.value() == null)
        .filter(found -> found.isInOtherUnitThan(unit) && !labels.isPlaced(found.area()));
  }

  private int firstLabel() {
    return labels.placed().values().stream().mapToInt(f -> f.area().top()).min().orElse(0);
  }

  /** Whether the form has amounts in this unit on the sheet. */
  private boolean isOfAnother(String unit) {
    return amounts().anyMatch(slot -> slot.field().unit().equals(unit));
  }

  private Stream<Slot> fields() {
    return Stream.concat(
        labels.plan().slots().stream(),
        labels.plan().tables().stream().flatMap(table -> table.columns().stream()));
  }

  private Stream<Slot> amounts() {
    return fields().filter(slot -> slot.field().type() == FieldType.AMOUNT);
  }

  /** The labels with a unit that speak of this field. */
  private Stream<Label> governing(Slot slot) {
    return labels.plan().labels().stream()
        .filter(label -> labels.has(label) && labels.found(label).tellsUnit())
        .filter(label -> slot.isGovernedBy(label) || labels.plan().isTitleOver(label, slot));
  }

  /**
   * The place that stands for a table whose end cannot be told, for want of the labels behind it.
   */
  String endless(Table table) {
    Label next = table.next().stream().filter(gone::containsKey).findFirst().orElse(null);
    if (next == null) {
      return tellEndless(table);
    }
    endless.put(table, next);
    return requireNonNull(gone.get(next));
  }

  private String tellEndless(Table table) {
    Label head = table.columns().get(0).head();
    String place = labels.sheet().place(labels.area(head));
    doubt(table.field(), place, "table-end", words(head));
    return place;
  }

  /** Names every label without which a field was not found, in this sheet or in any. */
  void report(Set<String> located) {
    gone.forEach(
        (label, place) -> {
          List<Field> lost = lost(label, located);
          if (isTold(label, lost)) {
            report(label, lost.get(0).id(), place);
          }
        });
    endless.forEach((table, next) -> reportEnd(table, next, located));
    reportUnits();
  }

  /** A table has no end because of a label that is told of already, or else for itself. */
  private void reportEnd(Table table, Label next, Set<String> located) {
    if (table.next().stream()
        .filter(gone::containsKey)
        .anyMatch(l -> isTold(l, lost(l, located)))) {
      return;
    }
    if (labels.mistyped().containsKey(next)) {
      report(next, table.field().id(), requireNonNull(gone.get(next)));
    } else {
      tellEndless(table);
    }
  }

  private List<Field> lost(Label label, Set<String> located) {
    return servedBy(label).filter(field -> !located.contains(field.id())).toList();
  }

  private boolean isTold(Label label, List<Field> lost) {
    return !lost.stream().allMatch(Field::mayBeAbsent) || isDoubtful(label, lost);
  }

  /** What need not have a place may have none; where it has several, somebody asks. */
  private boolean isDoubtful(Label label, List<Field> lost) {
    return !lost.isEmpty() && labels.doubtful().containsKey(label);
  }

  private Stream<Field> servedBy(Label label) {
    return Stream.concat(
        labels.plan().slots().stream().filter(s -> s.isServedBy(label)).map(Slot::field),
        labels.plan().tables().stream().filter(t -> t.isServedBy(label)).map(Table::field));
  }

  private void report(Label label, String field, String place) {
    FieldLocation spot = new FieldLocation(field, words(label), place);
    List<Found> doubtful = labels.doubtful().get(label);
    if (doubtful != null && labels.isOfOtherYear(label)) {
      troubles.label(
          ReadProblem.Kind.MISSING_LABEL,
          spot,
          "other-year-label",
          text(doubtful.get(0).area()),
          words(label));
    } else if (labels.mistyped().containsKey(label)) {
      String said = text(requireNonNull(labels.mistyped().get(label)).area());
      troubles.label(ReadProblem.Kind.MISSING_LABEL, spot, "mistyped-label", said, words(label));
    } else if (doubtful == null) {
      troubles.label(
          ReadProblem.Kind.MISSING_LABEL,
          spot,
          "missing-label",
          labels.sheet().name(),
          words(label));
    } else {
      List<String> places =
          doubtful.stream().map(found -> labels.sheet().place(found.area())).toList();
      troubles.label(
          ReadProblem.Kind.AMBIGUOUS_LABEL, spot, "two-labels", listed(places), words(label));
    }
  }

  private void reportUnits() {
    Map<Found, Field> units = new LinkedHashMap<>();
    amounts().forEach(slot -> inOtherUnit(slot).forEach(f -> units.putIfAbsent(f, slot.field())));
    units.forEach(
        (found, field) ->
            reportUnit(
                field,
                found.text().unit(),
                labels.sheet().place(found.area()),
                text(found.area())));
  }

  private void reportUnit(Field field, String unit, String place, String text) {
    boolean usual = field.unit().equals(Field.USUAL_UNIT);
    troubles.label(
        ReadProblem.Kind.WRONG_UNIT,
        new FieldLocation(field.id(), "", place),
        usual ? "header-unit" : "header-other-unit",
        unit,
        field.unit(),
        text);
  }

  private String text(Area part) {
    Area area = labels.sheet().around(part.top(), part.left());
    String text = requireNonNull(labels.sheet().at(area.top(), area.left())).text();
    return PlainText.shortened(PlainText.clean(text).replace('\n', ' '), LONGEST_SHOWN);
  }

  /** A doubt about the cell of one field. */
  void doubt(Field field, String place, String reason, String... details) {
    troubles.label(
        ReadProblem.Kind.AMBIGUOUS_LABEL,
        new FieldLocation(field.id(), field.label(year), place),
        reason,
        details);
  }

  String words(Label label) {
    return Years.fill(label.text(), year);
  }

  static String listed(List<String> places) {
    List<String> few = places.subList(0, Math.min(places.size(), MOST_PLACES));
    return String.join("、", few);
  }
}
