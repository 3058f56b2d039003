package cn.baoshen.intake;

import cn.baoshen.form.Form;
import cn.baoshen.intake.value.FormChoice;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells a report from a form in which nobody has filled in more than whose it is. */
final class Untouched {
  private static final Set<ReadProblem.Kind> FILLED =
      Set.of(ReadProblem.Kind.UNREADABLE, ReadProblem.Kind.WRONG_UNIT);

  /** Of sheets that were not read, as they are two, nobody can say that they are blank. */
  private static final String TWO_SHEETS = "two-sheets";

  private final Function<Form, Map<String, Object>> printed;
  private final Map<String, Map<String, Object>> known = new ConcurrentHashMap<>();

  /**
   * @param printed what the blank of a form says before anybody has filled it in
   */
  Untouched(Function<Form, Map<String, Object>> printed) {
    this.printed = printed;
  }

  /** True when the reading of this form says nothing that its blank does not say. */
  boolean isOne(Reading reading, Form form) {
    Set<String> identity =
        Set.of(form.identity().code(), form.identity().name(), form.identity().year());
    return reading.replies().isEmpty()
        && reading.troubles().stream().noneMatch(trouble -> isFilling(trouble, identity))
        && isCovered("", reading.report().values(), printedOn(form), identity);
  }

  /** What is written and cannot be read is written all the same. */
  private static boolean isFilling(ReadProblem trouble, Set<String> identity) {
    return TWO_SHEETS.equals(trouble.reason()) || isFilled(trouble, identity);
  }

  private static boolean isFilled(ReadProblem trouble, Set<String> identity) {
    return FILLED.contains(trouble.kind())
        && trouble.stated() != null
        && !trouble.field().equals(FormChoice.KEY)
        && !identity.contains(trouble.field());
  }

  private Map<String, Object> printedOn(Form form) {
    return known.computeIfAbsent(form.reference(), id -> printed.apply(form));
  }

  private static boolean isCovered(
      String path, Object stated, @Nullable Object printed, Set<String> identity) {
    if (identity.contains(path)) {
      return true;
    }
    if (stated instanceof Map<?, ?> group) {
      Map<?, ?> blank = printed instanceof Map<?, ?> same ? same : Map.of();
      return group.entrySet().stream()
          .allMatch(e -> isCovered(within(path, e), e.getValue(), blank.get(e.getKey()), identity));
    }
    if (stated instanceof List<?> rows) {
      List<?> blank = printed instanceof List<?> same ? same : List.of();
      return rows.stream()
          .allMatch(row -> blank.stream().anyMatch(b -> isCovered(path, row, b, identity)));
    }
    return isSame(stated, printed);
  }

  private static String within(String path, Map.Entry<?, ?> entry) {
    return path.isEmpty() ? String.valueOf(entry.getKey()) : path + "." + entry.getKey();
  }

  private static boolean isSame(Object stated, @Nullable Object printed) {
    return stated instanceof BigDecimal one && printed instanceof BigDecimal other
        ? one.compareTo(other) == 0
        : stated.equals(printed);
  }
}
