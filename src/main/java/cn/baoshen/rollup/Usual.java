package cn.baoshen.rollup;

import cn.baoshen.form.Derived;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is usual for a figure among the approved reports of one category.
 *
 * @param label of the figure
 * @param units how many have it
 * @param median the middle one
 * @param distance the median of how far they lie from it
 */
public record Usual(
    String category, String label, int units, BigDecimal median, BigDecimal distance) {
  private static final int DIGITS = 4;

  /** Of all categories and all these figures. */
  static List<Usual> of(List<UnitLine> lines, List<Derived> figures) {
    Map<String, List<UnitLine>> byCategory = new TreeMap<>();
    lines.forEach(
        line ->
            byCategory
                .computeIfAbsent(line.status().unit().category(), key -> new ArrayList<>())
                .add(line));
    List<Usual> all = new ArrayList<>();
    byCategory.forEach(
        (category, of) -> figures.forEach(figure -> add(all, category, figure.label(), of)));
    return all;
  }

  private static void add(List<Usual> all, String category, String label, List<UnitLine> lines) {
    List<BigDecimal> figures =
        lines.stream()
            .filter(line -> line.measures().containsKey(label))
            .map(line -> line.measures().get(label))
            .toList();
    if (!figures.isEmpty()) {
      BigDecimal median = median(figures);
      List<BigDecimal> away = figures.stream().map(f -> f.subtract(median).abs()).toList();
      all.add(new Usual(category, label, figures.size(), median, median(away)));
    }
  }

  private static BigDecimal median(List<BigDecimal> figures) {
    List<BigDecimal> sorted = figures.stream().sorted(Comparator.naturalOrder()).toList();
    int size = sorted.size();
    return sorted
        .get((size - 1) / 2)
        .add(sorted.get(size / 2))
        .divide(new BigDecimal(2), DIGITS, RoundingMode.HALF_UP);
  }

  /**
   * True when a figure lies further off than so many times the usual distance. Where nearly all are
   * alike, a part of the median stands for that distance.
   */
  boolean isFar(BigDecimal figure, BigDecimal times, BigDecimal least) {
    BigDecimal step = distance.max(median.abs().multiply(least));
    return figure.subtract(median).abs().compareTo(step.multiply(times)) > 0;
  }
}
