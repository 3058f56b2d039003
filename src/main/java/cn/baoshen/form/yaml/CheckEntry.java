package cn.baoshen.form.yaml;

import cn.baoshen.form.FieldType;
import cn.baoshen.form.Rule;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One check as written in {@code rules.yaml}; {@link Rule.Check} says what its keys mean. */
record CheckEntry(
    String each,
    String fields,
    List<String> except,
    String applies,
    String unclear,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> filled,
    String left,
    @JsonProperty("equals") String equal,
    String atMost,
    String atLeast,
    String tolerance,
    String holds,
    String stated,
    String expected,
    String meant,
    FieldType as,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> points,
    String reason,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> message) {

  /** True when it is exactly one of a comparison, a condition, or places to fill. */
  boolean isWhole() {
    long rights = Stream.of(equal, atMost, atLeast).filter(right -> right != null).count();
    boolean compares = left != null && rights == 1;
    boolean halfCompares = left == null ^ rights == 0;
    int kinds = (compares ? 1 : 0) + (holds != null ? 1 : 0) + (filled != null ? 1 : 0);
    return kinds == 1 && !halfCompares;
  }

  /** The keys that hold an expression, with what they say. */
  Map<String, String> expressions() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("applies", applies);
    all.put("unclear", unclear);
    all.put("left", left);
    all.put("equals", equal);
    all.put("atMost", atMost);
    all.put("atLeast", atLeast);
    all.put("holds", holds);
    all.put("stated", stated);
    all.put("expected", expected);
    all.put("meant", meant);
    all.put("filled", filled == null ? null : String.join(" ", filled));
    all.put("points", points == null ? null : String.join(" ", points));
    all.values().removeIf(text -> text == null);
    return all;
  }

  Rule.Check check() {
    return new Rule.Check(
        each,
        fields,
        orNone(except),
        applies,
        unclear,
        orNone(filled),
        left,
        operator(),
        right(),
        tolerance,
        holds,
        stated,
        expected,
        meant,
        as,
        orNone(points),
        reason,
        orNone(message));
  }

  private @Nullable String operator() {
    if (equal != null) {
      return "=";
    }
    return atMost != null ? "<=" : atLeast != null ? ">=" : null;
  }

  private @Nullable String right() {
    return Stream.of(equal, atMost, atLeast).filter(r -> r != null).findFirst().orElse(null);
  }

  private static List<String> orNone(List<String> list) {
    return list == null ? List.of() : list;
  }
}
