package cn.baoshen.form.cell;

import cn.baoshen.model.ReadProblem;
import java.util.List;

/** What one cell says: a value, nothing, or something that cannot be taken as it stands. */
public sealed interface CellValue {

  /** A value as {@link cn.baoshen.model.Report} holds it. */
  record Filled(Object value) implements CellValue {}

  /** Not filled, which is not zero. */
  record Blank() implements CellValue {}

  /**
   * Not readable as the type of its field.
   *
   * @param reason key of the reason in {@code text/intake.properties}
   */
  record Refused(ReadProblem.Kind kind, String reason, List<String> details) implements CellValue {
    public Refused {
      details = List.copyOf(details);
    }
  }

  /** A cell that cannot be read as its type. */
  static CellValue unreadable(String reason, Object... details) {
    return new Refused(
        ReadProblem.Kind.UNREADABLE,
        reason,
        List.of(details).stream().map(String::valueOf).toList());
  }
}
