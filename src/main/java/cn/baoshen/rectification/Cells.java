package cn.baoshen.rectification;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import java.math.BigDecimal;

/** Values as people see them, with all their digits: rounding could make two figures look alike. */
final class Cells {
  /** A text longer than this is not printed twice; how much of it changed is told. */
  private static final int SHORT = 60;

  private Cells() {}

  /** A value before and after, both as shown. */
  record Pair(String before, String after) {}

  static Pair pair(Field field, Object before, Object after) {
    boolean isLong = isLong(field, before) || isLong(field, after);
    return isLong
        ? texts(text(before), text(after))
        : new Pair(shown(field.type(), before), shown(field.type(), after));
  }

  private static boolean isLong(Field field, Object value) {
    return field.type() == FieldType.LONG_TEXT || text(value).length() > SHORT;
  }

  private static Pair texts(String before, String after) {
    if (before.isEmpty()) {
      return new Pair("", LedgerTexts.say("text.added", length(after)));
    }
    if (after.isEmpty()) {
      return new Pair(
          LedgerTexts.say("text.removed", length(before)), LedgerTexts.say("text.gone"));
    }
    int head = common(before, after, false, 0);
    int tail = common(before, after, true, head);
    return new Pair(
        LedgerTexts.say("text.before", length(before)),
        LedgerTexts.say(
            "text.after",
            length(after),
            length(before.substring(head, before.length() - tail)),
            length(after.substring(head, after.length() - tail))));
  }

  /** How many characters both begin with, or end with, outside of what is known to be common. */
  private static int common(String a, String b, boolean atEnd, int known) {
    int most = Math.min(a.length(), b.length()) - known;
    int same = 0;
    while (same < most
        && (atEnd
            ? a.charAt(a.length() - 1 - same) == b.charAt(b.length() - 1 - same)
            : a.charAt(same) == b.charAt(same))) {
      same++;
    }
    return same;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String text(Object value) {
    return value instanceof String text ? text : "";
  }

  /** One value on one line; empty when it is not filled. */
  static String shown(FieldType type, Object value) {
    return value instanceof BigDecimal number ? number(type, number) : brief(text(value));
  }

  static String brief(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return length(line) <= SHORT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHORT - 1)) + "…";
  }

  private static String number(FieldType type, BigDecimal number) {
    return switch (type) {
      case AMOUNT -> LedgerTexts.say("cell.amount", padded(number, 2));
      case RATE -> LedgerTexts.say("cell.rate", padded(number, 1));
      case SCORE -> LedgerTexts.say("cell.score", padded(number, 1));
      default -> padded(number, 0);
    };
  }

  private static String padded(BigDecimal number, int least) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() < -60
        ? bare.toString()
        : bare.setScale(Math.max(least, bare.scale())).toPlainString();
  }
}
