package cn.baoshen.intake.sheet;

import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.form.cell.CellText;
import cn.baoshen.form.cell.CellValue;
import cn.baoshen.intake.file.Area;
import cn.baoshen.intake.file.SheetCells;
import cn.baoshen.intake.sheet.FormSheets.Match;
import cn.baoshen.intake.sheet.SheetPlan.Slot;
import cn.baoshen.intake.value.Identity;
import cn.baoshen.intake.value.ReadProblems;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet says where it fills in a sheet of a form, to tell it from others that do so, too.
 *
 * @param cells what stands in the fields, whose report it is aside
 * @param rows what stands among the rows of its tables
 * @param year the year that it is about; null when it does not say
 */
record FilledSheet(
    Match match, Map<String, String> cells, List<String> rows, @Nullable Integer year) {
  /** Nobody keeps more drafts; to read all of what is no report would take minutes. */
  private static final int MOST = 20;

  /**
   * Those that may be meant: of the newest year, filled in if any is, each other one's copy left
   * out.
   *
   * @param current the year that the rest of the report is of, null where that is not known; what
   *     says an earlier one beside a sheet that does not is of then
   */
  static List<Match> meant(List<Match> options, @Nullable Integer current) {
    if (options.size() < 2 || options.size() > MOST) {
      return options;
    }
    List<FilledSheet> all = options.stream().map(FilledSheet::of).toList();
    List<FilledSheet> left = new ArrayList<>(all);
    left.removeIf(FilledSheet::isBlank);
    if (current != null && !left.stream().allMatch(sheet -> sheet.isBefore(current))) {
      left.removeIf(sheet -> sheet.isBefore(current));
    }
    Integer newest =
        left.stream()
            .map(FilledSheet::year)
            .filter(Objects::nonNull)
            .max(Integer::compare)
            .orElse(null);
    left.removeIf(sheet -> sheet.year != null && !sheet.year.equals(newest));
    List<FilledSheet> different = new ArrayList<>();
    left.stream()
        .filter(sheet -> different.stream().noneMatch(sheet::saysTheSame))
        .forEach(different::add);
    return (different.isEmpty() ? all.subList(0, 1) : different)
        .stream().map(FilledSheet::match).toList();
  }

  private static FilledSheet of(Match match) {
    PlacedLabels labels = LabelSearch.search(match.plan(), match.index());
    Form form = match.form().form();
    ReadProblems unheard = new ReadProblems(form);
    SlotFinder finder = new SlotFinder(labels, new LabelProblems(labels, null, unheard));
    Map<String, String> cells = new HashMap<>();
    for (Slot slot : match.plan().slots()) {
      FoundCell found = finder.find(slot);
      if (found.cell() != null && !CellText.isBlank(found.cell().text())) {
        cells.put(slot.field().id(), found.cell().text().strip());
      }
    }
    String asked = form.identity().year();
    Integer year = year(asked == null ? null : cells.get(asked), match, labels);
    cells.keySet().removeIf(form.identity()::has);
    return new FilledSheet(match, cells, rows(match.plan(), labels), year);
  }

  private static @Nullable Integer year(@Nullable String stated, Match match, PlacedLabels labels) {
    if (stated != null
        && CellText.read(stated, FieldType.INTEGER) instanceof CellValue.Filled filled) {
      return Identity.year((BigDecimal) filled.value());
    }
    return TitleYear.in(labels)
        .map(found -> Integer.valueOf(Objects.requireNonNull(found.cell()).text()))
        .orElseGet(() -> LabelVariants.baseYear(match.plan().labels(), labels.index()));
  }

  private boolean isBefore(int current) {
    return Optional.ofNullable(year)
        .or(() -> TitleYear.ofName(match.index().sheet().name()))
        .filter(said -> said < current)
        .isPresent();
  }

  private static List<String> rows(SheetPlan plan, PlacedLabels labels) {
    return plan.tables().stream()
        .filter(table -> table.columns().stream().allMatch(column -> labels.has(column.above())))
        .map(table -> TableArea.of(table, labels))
        .flatMap(area -> area.columns().stream().flatMap(column -> texts(area, column, labels)))
        .toList();
  }

  private static Stream<String> texts(TableArea area, Area column, PlacedLabels labels) {
    SheetCells sheet = labels.sheet();
    return sheet.filled(new Area(area.first(), column.left(), area.last(), column.right())).stream()
        .map(spot -> spot.cell().text().strip());
  }

  /**
   * Where a form prints the first words of rows, only figures tell that somebody filled them in.
   */
  private boolean isBlank() {
    boolean asks = !match.plan().slots().isEmpty();
    return cells.isEmpty() && (asks || rows.isEmpty());
  }

  private boolean saysTheSame(FilledSheet other) {
    return cells.equals(other.cells) && rows.equals(other.rows);
  }
}
