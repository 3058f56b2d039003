package cn.baoshen.spotcheck;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who may look at units on the spot.
 *
 * @param avoided codes of the units with which there is a conflict of interest
 */
public record Inspector(String name, Set<String> avoided) {
  /** The inspectors of a text: a line each, the name, then the codes of units to be avoided. */
  public static List<Inspector> of(String text) {
    Map<String, Inspector> byName = new LinkedHashMap<>();
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(Inspector::line)
        .forEach(one -> byName.merge(one.name(), one, Inspector::and));
    return List.copyOf(byName.values());
  }

  /** Who is named twice has the conflicts of both lines. */
  private Inspector and(Inspector other) {
    Set<String> both = new TreeSet<>(avoided);
    both.addAll(other.avoided());
    return new Inspector(name, both);
  }

  private static Inspector line(String line) {
    List<String> parts =
        Arrays.stream(line.split("[,，、;；\\t]"))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
    return parts.isEmpty()
        ? new Inspector(line, Set.of())
        : new Inspector(parts.get(0), new TreeSet<>(parts.subList(1, parts.size())));
  }

  boolean mayLookAt(String code) {
    return !avoided.contains(code);
  }

  /** The same as a line. */
  String line() {
    return avoided.isEmpty() ? name : name + "，" + String.join("，", avoided);
  }
}
