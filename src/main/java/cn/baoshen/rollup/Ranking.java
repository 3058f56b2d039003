package cn.baoshen.rollup;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The place of each report among those of its category: one more than there are better ones, so
 * that equal scores share a place. What is not approved, has no score, or has something open that
 * was asked to be mended, has none.
 */
final class Ranking {
  private final Map<UnitLine, Integer> places = new HashMap<>();

  private Ranking() {}

  static Ranking of(List<UnitLine> lines) {
    Ranking ranking = new Ranking();
    lines.stream()
        .filter(UnitLine::isRanked)
        .collect(Collectors.groupingBy(line -> line.status().unit().category()))
        .values()
        .forEach(ranking::rank);
    return ranking;
  }

  private void rank(List<UnitLine> category) {
    List<UnitLine> best = category.stream().sorted(Ranking::better).toList();
    int place = 0;
    for (int i = 0; i < best.size(); i++) {
      place = i > 0 && better(best.get(i - 1), best.get(i)) == 0 ? place : i + 1;
      places.put(best.get(i), place);
    }
  }

  private static int better(UnitLine one, UnitLine other) {
    return score(other).compareTo(score(one));
  }

  private static BigDecimal score(UnitLine line) {
    return line.score() == null ? BigDecimal.ZERO : line.score();
  }

  @Nullable Integer place(UnitLine line) {
    return places.get(line);
  }
}
