package cn.baoshen.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How long the looks at one page took. */
final class Looks {
  private final List<Look> looks = new ArrayList<>();

  /** One answer: milliseconds until all of it was there, and how many characters it has. */
  record Look(String address, double ms, int size) {}

  void add(Look look) {
    looks.add(look);
  }

  double median() {
    List<Look> sorted = looks.stream().sorted(Comparator.comparing(Look::ms)).toList();
    return sorted.get(sorted.size() / 2).ms();
  }

  Look worst() {
    return looks.stream().max(Comparator.comparing(Look::ms)).orElseThrow();
  }

  int largest() {
    return looks.stream().mapToInt(Look::size).max().orElseThrow();
  }
}
