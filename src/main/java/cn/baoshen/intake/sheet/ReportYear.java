package cn.baoshen.intake.sheet;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Field;
import cn.baoshen.form.Form;
import cn.baoshen.intake.sheet.SheetPlan.Slot;
import cn.baoshen.intake.value.CellReader;
import cn.baoshen.intake.value.FieldLocation;
import cn.baoshen.intake.value.Identity;
import cn.baoshen.intake.value.ReadProblems;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The year that a workbook is about: what its cell for the year says, or else its titles. */
final class ReportYear {
  private final FormSheets.Plan plan;
  private final Form form;
  private final @Nullable Field field;
  private final Map<SheetPlan, PlacedLabels> found;

  ReportYear(FormSheets.Plan plan, Map<SheetPlan, PlacedLabels> found) {
    this.plan = plan;
    this.form = plan.form();
    String id = form.identity().year();
    this.field = id == null ? null : form.fields().get(id);
    this.found = found;
  }

  /**
   * What the titles say where there is no cell for the year, in the form or in this copy of it;
   * null where they need not be asked, or say nothing though the form has a cell.
   */
  @Nullable FoundCell inTitles(String firstSheet) {
    if (field == null || hasPlace()) {
      return null;
    }
    FoundCell nowhere =
        plan.sheets().stream().anyMatch(sheet -> slots(sheet).findAny().isPresent())
            ? null
            : new FoundCell(null, firstSheet + "!A1", false);
    return found.values().stream()
        .map(TitleYear::in)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(nowhere);
  }

  /** True when one of the labels that lead to it stands somewhere, or may. */
  private boolean hasPlace() {
    return plan.sheets().stream()
        .filter(sheet -> slots(sheet).findAny().isPresent())
        .map(found::get)
        .anyMatch(placed -> placed == null || hasLabel(placed));
  }

  private boolean hasLabel(PlacedLabels placed) {
    return slots(placed.plan())
        .flatMap(slot -> Stream.of(slot.left(), slot.above()))
        .filter(Objects::nonNull)
        .anyMatch(label -> placed.has(label) || placed.doubtful().containsKey(label));
  }

  private Stream<Slot> slots(SheetPlan sheet) {
    return sheet.slots().stream().filter(slot -> slot.field().equals(field));
  }

  /** The year, needed before anything else to name the labels; read again with them. */
  @Nullable Integer stated(@Nullable FoundCell titled) {
    if (field == null) {
      return null;
    }
    return cells(titled).filter(cell -> !cell.lost()).findFirst().map(this::read).orElse(null);
  }

  private Stream<FoundCell> cells(@Nullable FoundCell titled) {
    ReadProblems unheard = new ReadProblems(form);
    Stream<FoundCell> asked =
        found.entrySet().stream()
            .flatMap(
                sheet ->
                    slots(sheet.getKey())
                        .map(
                            slot ->
                                new SlotFinder(
                                        sheet.getValue(),
                                        new LabelProblems(sheet.getValue(), null, unheard))
                                    .find(slot)));
    return Stream.concat(asked, Stream.ofNullable(titled));
  }

  private @Nullable Integer read(FoundCell cell) {
    CellReader unheard = new CellReader(new ReadProblems(form));
    Object year = unheard.read(new FieldLocation("", "", ""), requireNonNull(field), cell.cell());
    return Identity.year((BigDecimal) year);
  }

  /** A title that was left over from another year is told once. */
  void holdTitles(Map<String, Object> values, ReadProblems troubles) {
    Object written = field == null ? null : values.get(field.id());
    Integer stated = written instanceof BigDecimal figure ? Identity.year(figure) : null;
    if (stated != null) {
      otherThan(stated, found.values()).ifPresent(title -> tell(title, stated, troubles));
    }
  }

  private static Optional<FoundCell> otherThan(int year, Collection<PlacedLabels> sheets) {
    return sheets.stream()
        .map(placed -> TitleYear.otherThan(year, placed))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private void tell(FoundCell title, int year, ReadProblems troubles) {
    troubles.otherYear(
        requireNonNull(field).id(),
        title.place(),
        requireNonNull(title.cell()).text(),
        TitleYear.listed(title),
        year);
  }
}
