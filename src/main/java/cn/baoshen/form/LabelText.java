package cn.baoshen.form;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label as it is compared with another: what people change when they type it does not count.
 *
 * <p>Width, blanks, line breaks, punctuation, numbering ({@code 1、}, {@code （一）}, {@code 其中：}) and
 * a unit in parentheses are left out: {@code １、 三公 经费（万元）：} is {@code 三公经费}.
 *
 * @param exact letters and digits with their numbering; tells 其中：基本支出 from 基本支出
 * @param core letters and digits alone; empty when nothing is left
 * @param unit the unit that the label states, such as 万元; empty when it states none
 */
public record LabelText(String exact, String core, String unit) {
  /** Nobody writes a longer label; a longer text is no label. */
  private static final int LONGEST = 60;

  private static final LabelText NONE = new LabelText("", "", "");

  private static final Pattern CIRCLED = Pattern.compile("[\\u2460-\\u249B\\u3220-\\u3229]");
  private static final Pattern NUMBERING =
      Pattern.compile(
          "(?:\\(?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:[)、:]|\\.(?!\\d))|其中[:、,]?|(?:加|减|指标\\d{1,2})[:、])+");
  private static final String UNITS = "((?:百|千|十|百万|千万|十万|万|亿)?元|m2|平方米|人|个|分|%)";
  private static final Pattern UNIT =
      Pattern.compile(
          "\\((?:金额)?(?:单位:?)?(?:人民币)?" + UNITS + "\\)|(?:/|,?(?:金额)?单位:)(?:人民币)?" + UNITS + "$");

  /** The comparable form of what a cell says. */
  public static LabelText of(String raw) {
    if (raw.length() > 2 * LONGEST) {
      return NONE;
    }
    String plain = plain(raw);
    if (plain.isEmpty() || plain.length() > LONGEST) {
      return NONE;
    }
    Matcher unit = UNIT.matcher(plain);
    String stated = unit.find() ? first(unit.group(1), unit.group(2)) : "";
    String words = stated.isEmpty() ? plain : unit.replaceAll("");
    return new LabelText(letters(words), letters(unnumbered(words)), stated);
  }

  /** True for a text that can be a label at all. */
  public boolean isSomething() {
    return !core.isEmpty();
  }

  private static String plain(String raw) {
    String plain = CIRCLED.matcher(CellText.clean(raw)).replaceAll("");
    StringBuilder text = new StringBuilder(plain.length());
    Normalizer.normalize(plain, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(text::appendCodePoint);
    return text.toString();
  }

  private static String unnumbered(String words) {
    Matcher numbering = NUMBERING.matcher(words);
    boolean numbered = numbering.lookingAt() && numbering.end() < words.length();
    return numbered ? words.substring(numbering.end()) : words;
  }

  private static String letters(String words) {
    StringBuilder letters = new StringBuilder(words.length());
    words.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static String first(String one, String other) {
    return one == null ? other : one;
  }
}
