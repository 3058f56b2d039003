package cn.baoshen.form.cell;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.FootnoteMarks;
import cn.baoshen.model.PlainText;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of one cell as a person typed it, read as the type of its field.
 *
 * <p>{@code １，２３４．５０ 万元} is the amount 1234.50; {@code —}, {@code /}, {@code ……} and nothing at all
 * are not filled. {@code 无} is an answer in words, and no figure. A stroke or {@code 无} where a
 * figure need not apply says that it does not. What cannot be read is refused with a reason, never
 * guessed.
 */
public final class CellText {
  /** Nobody types a longer number, date or phone; looking closer would only cost time. */
  private static final int LONGEST_FIGURE = 60;

  /** As written, with blanks and what cannot be seen, a text may be so many times as long. */
  private static final int MOST_RAW = 4;

  private static final Pattern NOT_FILLED = Pattern.compile("[-—–―−─_/\\\\.·。×⋯\\s]*");

  /** The answer that there is nothing of it, numbered or not. */
  private static final Pattern NONE =
      Pattern.compile(
          "(?:\\(?(?:\\d{1,2}|[一二三四五六七八九十])[)、.:])?\\(?"
              + "(?:[nN][./]?[aA]|[均暂]?无|没有|[未无]发生|没有发生|[未不]涉及|不适用|无此项|未安排|零)\\)?[。.;!]?");

  private static final String NOUGHT = "零";

  /** What a report holds where a figure does not apply to the unit. */
  public static final String INAPPLICABLE = "/";

  /** A stroke of any kind; the words for it are those for nothing, but nought is a figure. */
  private static final Pattern STROKE = Pattern.compile("[/\\\\]+|[-—–―−─]+|×");

  /** The stop of a sentence behind a figure, where it cannot be its point. */
  private static final Pattern FULL_STOP =
      Pattern.compile("(?<=[\\d\\p{IsHan}%])\\s*[。;]$|(?<=\\d\\.\\d{1,9}|[\\p{IsHan}%])\\.$");

  private CellText() {}

  /** What the text says when it is read for this field. */
  public static CellValue read(String raw, Field field) {
    return read(raw, field, field.label());
  }

  /**
   * The same under further labels.
   *
   * @param labels what may be named in an answer that there is none of it
   */
  public static CellValue read(String raw, Field field, String labels) {
    boolean figure = field.type().isNumeric();
    boolean none = figure && NoneOf.says(raw, labels);
    if (figure && field.notApplicable() && (none || saysInapplicable(raw))) {
      return new CellValue.Filled(INAPPLICABLE);
    }
    return none ? new CellValue.Blank() : bounded(raw, field);
  }

  /** True for a stroke, or words that there is none of what these labels name. */
  public static boolean saysNone(String raw, String labels) {
    return saysInapplicable(raw) || NoneOf.says(raw, labels);
  }

  /** A text that is far too long is not even looked at. */
  private static CellValue bounded(String raw, Field field) {
    int longest = field.longest();
    if (longest > 0 && raw.length() > MOST_RAW * longest) {
      return tooLong(raw.length(), longest);
    }
    String account = field.type().isNumeric() ? accountMinus(raw) : null;
    if (account != null && !field.negative()) {
      return CellValue.unreadable("in-brackets");
    }
    CellValue read = read(account == null ? raw : account, field.type(), field.unit());
    boolean isText = longest > 0 && read instanceof CellValue.Filled;
    int length = isText ? length((CellValue.Filled) read) : 0;
    return length > longest ? tooLong(length, longest) : read;
  }

  /** What bookkeepers write for a minus, and others for a remark; null for any other figure. */
  private static @Nullable String accountMinus(String raw) {
    String text = raw.length() < LONGEST_FIGURE ? compatible(PlainText.clean(raw)) : "";
    boolean isOne = AccountMinus.isOne(text) && FillLine.year(text).equals(text);
    return isOne ? AccountMinus.before(text) : null;
  }

  private static int length(CellValue.Filled filled) {
    return filled.value() instanceof String text ? text.codePointCount(0, text.length()) : 0;
  }

  private static CellValue tooLong(int length, int longest) {
    return CellValue.unreadable("text-too-long", length, longest);
  }

  private static boolean saysInapplicable(String raw) {
    String text = raw.length() < 20 ? compatible(PlainText.clean(raw)).replace(" ", "") : "";
    return STROKE.matcher(text).matches() || saysNone(text) && !text.equals(NOUGHT);
  }

  /** What the text says when it is read as this type, in the usual unit. */
  public static CellValue read(String raw, FieldType type) {
    return read(raw, type, type == FieldType.AMOUNT ? Field.USUAL_UNIT : "");
  }

  private static CellValue read(String raw, FieldType type, String unit) {
    String text = PlainText.clean(raw);
    if (isNotFilled(text)) {
      return new CellValue.Blank();
    }
    boolean words = type == FieldType.TEXT || type == FieldType.LONG_TEXT;
    if (!words && text.length() > LONGEST_FIGURE) {
      return CellValue.unreadable("too-long", LONGEST_FIGURE);
    }
    if (!words && saysNone(text)) {
      return type.isNumeric() && text.equals(NOUGHT)
          ? new CellValue.Filled(BigDecimal.ZERO)
          : new CellValue.Blank();
    }
    return words
        ? new CellValue.Filled(type == FieldType.TEXT ? oneLine(FillLine.around(text)) : text)
        : figure(FootnoteMarks.aroundFigure(text), type, unit);
  }

  private static CellValue figure(String text, FieldType type, String unit) {
    if (FootnoteMarks.hasOne(text)) {
      return CellValue.unreadable("mark-in-figure");
    }
    String written = FillLine.without(compatible(text));
    return switch (type) {
      case LONG_TEXT, TEXT -> new CellValue.Filled(text);
      case PHONE -> new CellValue.Filled(oneLine(written));
      case DATE -> CellDate.read(written);
      case INTEGER, AMOUNT, NUMBER, RATE, SCORE ->
          CellNumber.read(FULL_STOP.matcher(written).replaceFirst(""), type, unit);
      case TABLE -> CellValue.unreadable("not-rows");
    };
  }

  /** True for {@code 无} and its like: there is nothing of what is asked for. */
  public static boolean saysNone(String raw) {
    return raw.length() < 20
        && NONE.matcher(compatible(PlainText.clean(raw)).replace(" ", "")).matches();
  }

  /** True where nothing stands, or no more than a mark in its place. */
  public static boolean isBlank(String raw) {
    String text = PlainText.trimmed(raw);
    return text.length() < 2 * LONGEST_FIGURE && isNotFilled(PlainText.clean(text));
  }

  private static boolean isNotFilled(String text) {
    return text.length() < 20 && NOT_FILLED.matcher(compatible(text)).matches();
  }

  /** Full-width forms become plain ones, and so do the many kinds of blanks. */
  private static String compatible(String text) {
    return Normalizer.normalize(text, Form.NFKC).strip();
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\t\\n]+", " ");
  }
}
