package cn.baoshen.form;

import java.util.HashMap;
import java.util.Map;

/**
 * Where each part of a form is written, by a path such as {@code fields/org.name}, {@code
 * sheets/基本情况/rows/3} or {@code rules/K01/checks/0/left}.
 */
public final class Origins {
  private final Origin whole;
  private final Map<String, Origin> parts = new HashMap<>();

  /**
   * @param whole where the form as a whole is written
   */
  public Origins(Origin whole) {
    this.whole = whole;
  }

  public void put(String path, Origin origin) {
    parts.putIfAbsent(path, origin);
  }

  /** The same, whatever was noted before. */
  public void replace(String path, Origin origin) {
    parts.put(path, origin);
  }

  /** Where a part is written; of one that nobody noted, where the part around it is. */
  public Origin of(String path) {
    for (String part = path; !part.isEmpty(); part = around(part)) {
      Origin found = parts.get(part);
      if (found != null) {
        return found;
      }
    }
    return whole;
  }

  private static String around(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
