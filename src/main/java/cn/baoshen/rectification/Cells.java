package cn.baoshen.rectification;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.FigureFormat;
import cn.baoshen.model.PlainText;
import cn.baoshen.model.ledger.TextSpan;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of a change list: figures as everywhere, long texts by how much of them changed. */
final class Cells {
  /** A text longer than this is not printed twice; how much of it changed is told. */
  private static final int SHORT = 60;

  private Cells() {}

  /** A value before and after, both as shown; of a long text what was deleted and inserted, too. */
  record Pair(String before, String after, List<TextSpan> text) {
    Pair(String before, String after) {
      this(before, after, List.of());
    }
  }

  static Pair pair(Field field, @Nullable Object before, @Nullable Object after) {
    boolean isLong = isLong(field, before) || isLong(field, after);
    return isLong ? texts(text(before), text(after)) : values(field.type(), before, after);
  }

  /** Two figures that are shown alike are shown with every digit. */
  private static Pair values(FieldType type, @Nullable Object before, @Nullable Object after) {
    Pair shown = new Pair(shown(type, before), shown(type, after));
    return shown.before().equals(shown.after())
        ? new Pair(exact(type, before), exact(type, after))
        : shown;
  }

  private static boolean isLong(Field field, @Nullable Object value) {
    return field.type() == FieldType.LONG_TEXT || text(value).length() > SHORT;
  }

  private static Pair texts(String before, String after) {
    if (before.isEmpty()) {
      return new Pair(
          "", LedgerTexts.say("text.added", length(after)), TextDifference.of("", after));
    }
    if (after.isEmpty()) {
      return new Pair(
          LedgerTexts.say("text.removed", length(before)),
          LedgerTexts.say("text.gone"),
          TextDifference.of(before, ""));
    }
    int head = common(before, after, false, 0);
    int tail = common(before, after, true, head);
    return new Pair(
        LedgerTexts.say("text.before", length(before)),
        LedgerTexts.say(
            "text.after",
            length(after),
            length(before.substring(head, before.length() - tail)),
            length(after.substring(head, after.length() - tail))),
        TextDifference.of(before, after));
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

  private static String text(@Nullable Object value) {
    return value instanceof String text ? text : "";
  }

  /** One value on one line; empty when it is not filled. */
  static String shown(FieldType type, @Nullable Object value) {
    return value instanceof BigDecimal
        ? requireNonNull(FigureFormat.withUnit(FigureFormat.stated(value, type), type))
        : brief(text(value));
  }

  private static String exact(FieldType type, @Nullable Object value) {
    return value instanceof BigDecimal
        ? requireNonNull(FigureFormat.withUnit(FigureFormat.exact(value, type), type))
        : brief(text(value));
  }

  static String brief(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return PlainText.isLonger(line, SHORT) ? PlainText.shortened(line, SHORT - 1) : line;
  }
}
