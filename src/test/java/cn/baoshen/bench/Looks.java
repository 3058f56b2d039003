package cn.baoshen.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How long the looks at one page took. */
final class Looks {
  private final List<Look> looks = new ArrayList<>();

  /**
   * One answer.
   *
   * @param ms until all of it was there
   * @param cpu milliseconds that the answer was worked at, whatever else the machine did
   * @param size how many characters it has
   */
  record Look(String address, double ms, double cpu, int size) {}

  void add(Look look) {
    looks.add(look);
  }

  double median() {
    return median(Look::ms);
  }

  double cpu() {
    return median(Look::cpu);
  }

  /** Of the look that took most. */
  double mostCpu() {
    return looks.stream().mapToDouble(Look::cpu).max().orElseThrow();
  }

  private double median(ToDoubleFunction<Look> figure) {
    return looks.stream().mapToDouble(figure).sorted().skip(looks.size() / 2).findFirst().orElse(0);
  }

  Look worst() {
    return looks.stream().max(Comparator.comparing(Look::ms)).orElseThrow();
  }

  int largest() {
    return looks.stream().mapToInt(Look::size).max().orElseThrow();
  }
}
