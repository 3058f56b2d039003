package cn.baoshen.form.indicator;

import cn.baoshen.form.indicator.Lexicon.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one figure that is meant among several, where there is one. */
final class Several {
  private Several() {}

  /** Null when they say different things. */
  static @Nullable Figure one(List<Figure> figures) {
    Figure first = figures.get(0);
    if (figures.size() == 2 && isFromTo(first, figures.get(1))) {
      return figures.get(1).from(first).exact();
    }
    boolean alike = figures.size() == 1 || figures.stream().allMatch(first::sameAs);
    return alike ? figures.stream().filter(f -> f.bound() != null).findFirst().orElse(first) : null;
  }

  /** ≥90%且≤95%. */
  private static boolean isFromTo(Figure low, Figure high) {
    return low.isBound(Role.AT_LEAST)
        && high.isBound(Role.AT_MOST)
        && low.unit().equals(high.unit())
        && !low.isRange()
        && !high.isRange();
  }

  /** Those in one unit; numbers without any only where there is none with it. */
  static List<Figure> inUnit(Unit unit, List<Figure> figures) {
    List<Figure> same =
        figures.stream().filter(figure -> figure.unit().base().equals(unit.base())).toList();
    return same.isEmpty()
        ? figures.stream().filter(figure -> figure.comparesWith(unit)).toList()
        : same;
  }
}
