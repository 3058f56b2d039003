package cn.baoshen.model.waiting;

import java.util.List;

/**
 * What a unit is told that was drawn for a spot check.
 *
 * @param id what the letter is known by
 * @param inspectors who will come
 */
public record SpotNotice(
    String id, String unitCode, String unitName, int year, List<String> inspectors) {
  public SpotNotice {
    inspectors = List.copyOf(inspectors);
  }
}
