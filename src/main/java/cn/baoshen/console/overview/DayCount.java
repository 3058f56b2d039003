package cn.baoshen.console.overview;

import cn.baoshen.casebook.entry.Filings.Filing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many on one day. */
record DayCount(LocalDate day, int count) {
  /** The reports by the day on which something was first handed in of them, in order. */
  static List<DayCount> of(Map<String, List<Filing>> filed, ZoneId zone) {
    return of(
        filed.values().stream().flatMap(List::stream).map(Filing::firstAt).filter(Objects::nonNull),
        zone);
  }

  /** How many of these moments fall on each day, in order. */
  static List<DayCount> of(Stream<Instant> moments, ZoneId zone) {
    return moments
        .collect(
            Collectors.groupingBy(
                at -> LocalDate.ofInstant(at, zone), TreeMap::new, Collectors.summingInt(at -> 1)))
        .entrySet()
        .stream()
        .map(day -> new DayCount(day.getKey(), day.getValue()))
        .toList();
  }
}
