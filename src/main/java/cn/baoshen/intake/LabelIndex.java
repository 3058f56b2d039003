package cn.baoshen.intake;

import cn.baoshen.form.LabelText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The texts of one sheet that could be labels, by their comparable form. */
final class LabelIndex {
  private static final Set<String> OTHER_UNITS =
      Set.of("元", "百元", "千元", "十元", "十万元", "百万元", "千万元", "亿元");

  private final SheetCells sheet;
  private final Map<String, List<Found>> byCore = new HashMap<>();
  private Found unit;

  /** A text that may be a label. */
  record Found(Area area, LabelText text) {
    /** True when it says that its amounts are in another unit than 万元. */
    boolean isInOtherUnit() {
      return OTHER_UNITS.contains(text.unit());
    }
  }

  LabelIndex(SheetCells sheet) {
    this.sheet = sheet;
    for (SheetCells.Spot spot : sheet.filled()) {
      if (spot.cell().kind() == SheetCell.Kind.TEXT) {
        add(new Found(spot.area(), LabelText.of(spot.cell().text())));
      }
    }
  }

  private void add(Found found) {
    if (found.text().isSomething()) {
      byCore.computeIfAbsent(found.text().core(), core -> new ArrayList<>()).add(found);
    } else if (found.isInOtherUnit() && unit == null) {
      unit = found;
    }
  }

  SheetCells sheet() {
    return sheet;
  }

  Set<String> cores() {
    return byCore.keySet();
  }

  List<Found> with(String core) {
    return byCore.getOrDefault(core, List.of());
  }

  /** The cell that says of the whole sheet that its amounts are in another unit. */
  Optional<Found> unit() {
    return Optional.ofNullable(unit);
  }
}
