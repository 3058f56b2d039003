package cn.baoshen.intake.value;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.model.PlainText;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The sign in a row that says what the row above says: 同上. With nothing above it says nothing. */
public final class Dittos {
  private static final Pattern SIGN = Pattern.compile(PlaceTexts.either("rows.dittos") + "|[〃″]");

  private Dittos() {}

  /** Puts what the last of the rows says in the place of such a sign. */
  public static void resolve(
      Field table, List<Map<String, Object>> rows, Map<String, Object> values) {
    if (rows.isEmpty()) {
      return;
    }
    Map<String, Object> above = rows.get(rows.size() - 1);
    table.columns().stream()
        .filter(column -> column.type() == FieldType.LONG_TEXT && above.containsKey(column.id()))
        .filter(column -> values.get(column.id()) instanceof String text && isOne(text))
        .forEach(column -> values.put(column.id(), above.get(column.id())));
  }

  private static boolean isOne(String text) {
    String plain = PlainText.clean(text).replaceAll("[\\s。.；;（）()]", "");
    return SIGN.matcher(plain).matches();
  }
}
