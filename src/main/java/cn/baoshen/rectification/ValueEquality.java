package cn.baoshen.rectification;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether two values of reports say the same: 1.0 is 1.00, and what is absent is not filled. */
final class ValueEquality {
  private ValueEquality() {}

  static boolean value(Object a, Object b) {
    if (a instanceof BigDecimal one && b instanceof BigDecimal other) {
      return one.compareTo(other) == 0;
    }
    if (a instanceof Map<?, ?> one && b instanceof Map<?, ?> other) {
      return group(one, other);
    }
    if (a instanceof List<?> one && b instanceof List<?> other) {
      return rows(one, other);
    }
    return a == null ? b == null : a.equals(b);
  }

  private static boolean group(Map<?, ?> one, Map<?, ?> other) {
    Set<Object> keys = new HashSet<>(one.keySet());
    keys.addAll(other.keySet());
    return keys.stream().allMatch(key -> value(one.get(key), other.get(key)));
  }

  private static boolean rows(List<?> one, List<?> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!value(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }
}
