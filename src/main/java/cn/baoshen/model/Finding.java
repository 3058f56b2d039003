package cn.baoshen.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, or worth a look, in a report.
 *
 * @param rule id of the rule that speaks, such as {@code A05}
 * @param severity whether the report goes back because of it
 * @param where places as the unit sees them, the stated figure first, then every figure it was
 *     compared with: {@code 附件4自评表!C8} in a workbook, a JSON Pointer in JSON
 * @param fields field ids in the order of {@code where}
 * @param stated what the report says, in the unit of the field; null when nothing is there
 * @param expected what it should be; null when no single figure is right
 * @param message one Chinese sentence: the label, both figures, what to do
 */
public record Finding(
    String rule,
    Severity severity,
    List<String> where,
    List<String> fields,
    @Nullable String stated,
    @Nullable String expected,
    String message) {
  public Finding {
    where = List.copyOf(where);
    fields = List.copyOf(fields);
  }

  /** The same in another sentence. */
  public Finding saying(String sentence) {
    return new Finding(rule, severity, where, fields, stated, expected, sentence);
  }
}
