package cn.baoshen.review.letter;

import cn.baoshen.model.NotChecked;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Rules that could not run for one and the same reason.
 *
 * @param rules their ids, in order
 */
public record Unchecked(List<String> rules, String because) {
  static List<Unchecked> of(List<NotChecked> all) {
    Map<String, TreeSet<String>> byReason = new LinkedHashMap<>();
    all.forEach(
        one -> byReason.computeIfAbsent(one.because(), why -> new TreeSet<>()).add(one.rule()));
    return byReason.entrySet().stream()
        .map(reason -> new Unchecked(List.copyOf(reason.getValue()), reason.getKey()))
        .toList();
  }
}
