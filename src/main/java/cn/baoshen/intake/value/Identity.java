package cn.baoshen.intake.value;

import cn.baoshen.form.FieldType;
import cn.baoshen.form.Form;
import cn.baoshen.form.cell.CellText;
import cn.baoshen.form.cell.CellValue;
import cn.baoshen.intake.file.Json;
import cn.baoshen.intake.file.JsonDocument.Literal;
import cn.baoshen.model.Report;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose report a file says it is; each part is null when the file does not say it readably.
 *
 * @param code the unit's code, as written but for what cannot be seen
 * @param name the unit's name, likewise
 * @param year the year it reports on
 */
public record Identity(@Nullable String code, @Nullable String name, @Nullable Integer year) {
  /** A file that says nothing of itself. */
  public static final Identity UNKNOWN = new Identity(null, null, null);

  /** No unit has a longer name; to look closer at what is would cost time at the door. */
  private static final int LONGEST = 500;

  private static final BigDecimal FIRST_YEAR = new BigDecimal(1900);
  private static final BigDecimal LAST_YEAR = new BigDecimal(2999);

  /** What this document says of itself in the fields that the form names for it. */
  public static Identity in(Map<String, Object> document, Form form) {
    return new Identity(
        (String) read(document, form.identity().code(), FieldType.TEXT),
        (String) read(document, form.identity().name(), FieldType.TEXT),
        year((BigDecimal) read(document, form.identity().year(), FieldType.INTEGER)));
  }

  private static @Nullable Object read(
      Map<String, Object> document, @Nullable String id, FieldType type) {
    if (id == null) {
      return null;
    }
    Object here = document;
    for (String key : id.split("\\.")) {
      here = Json.object(here).get(key);
    }
    String text =
        here instanceof Literal literal ? literal.text() : here instanceof String s ? s : "";
    if (text.length() > LONGEST) {
      return null;
    }
    return CellText.read(text, type) instanceof CellValue.Filled filled && !CellText.saysNone(text)
        ? filled.value()
        : null;
  }

  /** What a report that was read says of itself. */
  public static Identity of(Report report, Form form) {
    return new Identity(
        stated(at(report, form.identity().code())),
        stated(at(report, form.identity().name())),
        year((BigDecimal) at(report, form.identity().year())));
  }

  private static @Nullable Object at(Report report, @Nullable String field) {
    return field == null ? null : report.at(field);
  }

  /** 无 is the code of no unit. */
  private static @Nullable String stated(@Nullable Object value) {
    return value instanceof String text && !CellText.saysNone(text) ? text : null;
  }

  public static @Nullable Integer year(@Nullable BigDecimal stated) {
    if (stated == null || stated.compareTo(FIRST_YEAR) < 0 || stated.compareTo(LAST_YEAR) > 0) {
      return null;
    }
    return stated.intValueExact();
  }
}
