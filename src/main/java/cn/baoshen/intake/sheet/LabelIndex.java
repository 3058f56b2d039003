package cn.baoshen.intake.sheet;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.LabelText;
import cn.baoshen.intake.file.Area;
import cn.baoshen.intake.file.HeadsInTwo;
import cn.baoshen.intake.file.SheetCell;
import cn.baoshen.intake.file.SheetCells;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts of one sheet that could be labels, by their comparable form. */
final class LabelIndex {
  private static final int LONGEST = 120;

  /** A year or a unit tells one figure from another, and is no remark. */
  private static final Pattern REMARK =
      Pattern.compile(
          "(?sU)\\s*(\\S.*?)\\s*[(（【\\[〔](?![^)）】\\]〕]*\\d{4})[^()（）【】\\[\\]〔〕]*[)）】\\]〕]\\s*[:：]?\\s*");

  /** What stands before 、 here is the number of a title. */
  private static final Pattern NUMBERED =
      Pattern.compile("^\\s*[(（]?[一二三四五六七八九十\\d]{1,3}[)）]?\\s*[、.．]\\s*");

  private static final Pattern BETWEEN_HEADS = Pattern.compile("\\s*[/／、—–|｜\\n]+\\s*");

  /** What stands in more places leads to none; to weigh each against each would take minutes. */
  private static final int MOST_ALIKE = 300;

  private final SheetCells sheet;
  private final Map<String, List<Found>> byCore = new HashMap<>();
  private final Map<String, List<Found>> withValue = new HashMap<>();
  private final Map<String, List<Found>> remarked = new HashMap<>();
  private final List<Found> units = new ArrayList<>();

  /**
   * A text that may be a label.
   *
   * @param value what stands behind it in the same cell; null for a label alone
   * @param remarked true for a label whose remark in brackets is left out
   */
  record Found(Area area, LabelText text, @Nullable SheetCell value, boolean remarked) {
    Found(Area area, LabelText text, @Nullable SheetCell value) {
      this(area, text, value, false);
    }

    /** True when it says in which unit its amounts are. */
    boolean tellsUnit() {
      return text.isOfMoney();
    }

    /** True when it says that its amounts are in another unit. */
    boolean isInOtherUnitThan(String unit) {
      return tellsUnit() && !text.unit().equals(unit);
    }

    /** One cell is either a label, or holds several with their values. */
    boolean excludes(Found other) {
      boolean both = value != null && other.value != null;
      return area.equals(other.area) && (!both || text.equals(other.text));
    }
  }

  LabelIndex(SheetCells sheet) {
    this.sheet = sheet;
    for (SheetCells.Spot spot : sheet.filled()) {
      if (spot.cell().kind() == SheetCell.Kind.TEXT) {
        Found found = new Found(spot.area(), LabelText.of(spot.cell().text()), null);
        add(found);
        addRemarked(spot);
        addParts(spot);
        LabelledValues.in(spot).forEach(this::addWithValue);
      }
    }
    new HeadsInTwo(sheet)
        .all()
        .filter(this::saysMore)
        .forEach(spot -> add(new Found(spot.area(), LabelText.of(spot.cell().text()), null)));
  }

  /** What stands below a label is no second half of it that says nothing, as / or (1). */
  private boolean saysMore(SheetCells.Spot both) {
    SheetCell lower = requireNonNull(sheet.at(both.area().top(), both.area().left()));
    String core = LabelText.of(both.cell().text()).core();
    String own = LabelText.of(lower.text()).core();
    return !own.isEmpty() && !core.equals(own) && core.contains(own);
  }

  private void add(Found found) {
    if (found.text().isSomething()) {
      put(byCore, found);
    } else if (found.tellsUnit() && units.size() < MOST_ALIKE) {
      units.add(found);
    }
  }

  private void addRemarked(SheetCells.Spot spot) {
    Matcher parts = REMARK.matcher(spot.cell().text());
    boolean may = spot.cell().text().length() <= LONGEST && parts.matches();
    LabelText text = may ? LabelText.of(parts.group(1)) : LabelText.of("");
    if (text.isSomething()) {
      put(remarked, new Found(spot.area(), text, null, true));
    }
  }

  /** Several heads in one cell over their columns, 年度指标值/实际完成值, each over its own. */
  private void addParts(SheetCells.Spot spot) {
    Area area = spot.area();
    boolean may = area.width() > 1 && spot.cell().text().length() <= LONGEST;
    String heads = NUMBERED.matcher(spot.cell().text()).replaceFirst("").strip();
    String[] parts = may ? BETWEEN_HEADS.split(heads) : new String[0];
    if (parts.length > 1 && area.width() % parts.length == 0) {
      addParts(area, parts);
    }
  }

  private void addParts(Area area, String[] parts) {
    int width = area.width() / parts.length;
    int left = area.left();
    for (String part : parts) {
      Area own = new Area(area.top(), left, area.bottom(), left + width - 1);
      add(new Found(own, LabelText.of(part), null));
      left += width;
    }
  }

  private void addWithValue(Found found) {
    if (found.text().isSomething()) {
      put(withValue, found);
    }
  }

  private static void put(Map<String, List<Found>> index, Found found) {
    List<Found> alike = index.computeIfAbsent(found.text().core(), core -> new ArrayList<>());
    if (alike.size() < MOST_ALIKE) {
      alike.add(found);
    }
  }

  SheetCells sheet() {
    return sheet;
  }

  Set<String> cores() {
    return byCore.keySet();
  }

  /** Every text that may be a label, alone or with its value behind it, from the top. */
  List<Found> all() {
    return Stream.concat(byCore.values().stream(), withValue.values().stream())
        .flatMap(List::stream)
        .sorted(
            Comparator.<Found>comparingInt(found -> found.area().top())
                .thenComparingInt(found -> found.area().left()))
        .toList();
  }

  List<Found> with(String core) {
    return byCore.getOrDefault(core, List.of());
  }

  /** Labels of this wording with a remark in brackets behind them. */
  List<Found> withRemark(String core) {
    return remarked.getOrDefault(core, List.of());
  }

  /** Labels of this wording that have their value behind them in the same cell. */
  List<Found> withValue(String core) {
    return withValue.getOrDefault(core, List.of());
  }

  /** The cell that says of the whole sheet that its amounts are in another unit than this. */
  Optional<Found> otherUnitThan(String unit) {
    return units.stream().filter(found -> found.isInOtherUnitThan(unit)).findFirst();
  }
}
