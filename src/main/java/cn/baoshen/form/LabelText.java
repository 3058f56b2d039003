package cn.baoshen.form;

import cn.baoshen.model.PlainText;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label as it is compared with another: what people change when they type it does not count.
 *
 * <p>Width, blanks, line breaks, punctuation, numbering ({@code 1、}, {@code （一）}, {@code 其中：}),
 * marks of footnotes ({@code *}, {@code ①}, {@code （注1）}), letters and formulas in parentheses
 * ({@code （A）}, {@code （B/A×100%）}) and a unit in parentheses are left out: {@code １、 三公 经费①（万元）：}
 * is {@code 三公经费}.
 *
 * @param exact letters and digits with their numbering and formula; tells 其中：基本支出 from 基本支出, and
 *     得分（A） from 得分（B）
 * @param core letters and digits alone; empty when nothing is left
 * @param unit the unit that the label states, such as 万元; empty when it states none
 */
public record LabelText(String exact, String core, String unit) {
  /** Nobody writes a longer label; a longer text is no label. */
  private static final int LONGEST = 60;

  private static final LabelText NONE = new LabelText("", "", "");

  private static final String NOTE_SIGNS = "[【〔(注";

  /** What points to a footnote, in the compatible form of a text. */
  private static final Pattern FOOTNOTE =
      Pattern.compile(
          "[\\[【〔](?:见?附?注)?\\d{0,2}[]】〕]"
              + "|\\((?:详?见)?(?:附?注|说明)\\d{0,2}(?:[:,、][^()]*)?\\)"
              + "|(?<![备附])注\\d{1,2}$");

  /** Letters, digits and signs in parentheses, or words with a sign of reckoning between them. */
  private static final Pattern FORMULA =
      Pattern.compile(
          "\\((?!\\d{4}\\))(?:(?:[A-Za-z0-9=+\\-*/×÷%.,:<>≤≥]|万元)+"
              + "|[^()]*[×÷=/][^()]*|(?:满分)?\\d+(?:\\.\\d+)?分)\\)");

  private static final Pattern NUMBERING =
      Pattern.compile(
          "(?:\\(?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:[)、:]|\\.(?!\\d))|其中[:、,]?|(?:加|减|指标\\d{1,2})[:、])+");

  /** How much of a currency, 万元, 万美元; 亿 alone is so much of the usual one. */
  private static final String MONEY =
      "[十拾百佰千仟万萬亿億]{0,3}(?:(?:美|欧|日|韩|港|澳|加|新|台|新台)?[元圆圓]|美金|[日欧韩港澳台]币|新台币|英镑|卢布|USD|EUR|HKD|JPY|GBP)"
          + "|[十百千]万|[千亿億]";

  private static final String UNITS = "(" + MONEY + "|[mM]2|平方米|平米|人|人次|名|位|个|次|项|件|户|辆|台|套|分|%)";
  private static final Pattern UNIT =
      Pattern.compile(
          "[(\\[【〔](?:金额)?(?:单位[:为]?)?(?:人民币)?"
              + UNITS
              + "(?:人民币)?[)\\]】〕]|(?:/|,?(?:金额)?单位:)(?:人民币)?"
              + UNITS
              + "$");

  /** （含上年结转，元） and （元，保留两位小数）; what is for each of something is no unit of a sum. */
  private static final Pattern UNIT_WITH_WORDS =
      Pattern.compile(
          "[(\\[【〔](?:[^()均每]*[,;、])?(?:金额)?(?:单位[:为]?)?(?:人民币)?("
              + MONEY
              + ")(?:人民币)?(?:[,;、][^()均每]*)?[)\\]】〕]|,(?:人民币)?("
              + MONEY
              + ")$");

  private static final Pattern OF_MONEY = Pattern.compile(MONEY);

  /** The comparable form of what a cell says. */
  public static LabelText of(String raw) {
    if (raw.length() > 2 * LONGEST) {
      return NONE;
    }
    String plain = plain(raw);
    if (plain.isEmpty() || plain.length() > LONGEST) {
      return NONE;
    }
    Matcher unit = unit(plain);
    String stated = unit.find() ? first(unit.group(1), unit.group(2)) : "";
    String words = unmarked(stated.isEmpty() ? plain : unit.replaceAll(""));
    return new LabelText(letters(words), letters(unreckoned(unnumbered(words))), usual(stated));
  }

  private static Matcher unit(String plain) {
    Matcher unit = UNIT.matcher(plain);
    boolean alone = unit.find();
    return alone ? unit.reset() : UNIT_WITH_WORDS.matcher(plain);
  }

  /** The same unit in the characters that are usual. */
  private static String usual(String unit) {
    return unit.replaceAll("[圆圓]", "元")
        .replace('萬', '万')
        .replace('億', '亿')
        .replace('拾', '十')
        .replace('佰', '百')
        .replace('仟', '千');
  }

  /** True for a label that states in which unit its amounts of money are. */
  public boolean isOfMoney() {
    return OF_MONEY.matcher(unit).matches();
  }

  /** True for a text that can be a label at all. */
  public boolean isSomething() {
    return !core.isEmpty();
  }

  private static String plain(String raw) {
    String clean = PlainText.clean(raw);
    String plain = PlainText.isUsual(clean) ? clean : FootnoteMarks.none(clean);
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

  private static String unmarked(String words) {
    boolean may = words.chars().anyMatch(character -> NOTE_SIGNS.indexOf(character) >= 0);
    return may ? without(FOOTNOTE, words) : words;
  }

  /** One formula may lie in another. */
  private static String unreckoned(String words) {
    return words.indexOf('(') < 0 ? words : without(FORMULA, without(FORMULA, words));
  }

  /** A mark without a label is none. */
  private static String without(Pattern pattern, String words) {
    String left = pattern.matcher(words).replaceAll("");
    return letters(left).isEmpty() ? words : left;
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
