package cn.baoshen.intake.value;

import static cn.baoshen.intake.value.PlaceTexts.either;

import cn.baoshen.form.LabelText;
import cn.baoshen.form.cell.CellText;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one cell of a row says of the row as a whole. */
public enum RowWord {
  BLANK,
  NOUGHT,
  NONE,
  /** Nothing follows, or rows may be added: 以下空白, 可添加行. */
  END,
  /** The printed number alone, for a name to be written behind: 指标2：. */
  NUMBERING,
  SUM,
  /** A name that ends as a sum's does: 专项小计. An item may be called so, too. */
  TOTAL,
  FIGURE,
  WORDS;

  private static final int LONGEST = 40;
  private static final String UNIT = "(?:%|万元|万|元|分|人|名|个|次|项|件|起)?";
  private static final Pattern ZERO = Pattern.compile("(?:[-+]?0+(?:\\.0+)?|零(?=.))" + UNIT);
  private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d,]*\\.?\\d+" + UNIT);

  /** An amount in words, as on a receipt. */
  private static final Pattern CAPITALS =
      Pattern.compile("(?:人民币)?[壹贰叁肆伍陆柒捌玖拾佰仟万亿零〇]+[元圆万](?:[壹贰叁肆伍陆柒捌玖拾佰仟零〇元圆角分]*[整正]?)");

  private static final Pattern PRINTED =
      Pattern.compile(
          "[(\\[【〔「]?(?:三级指标|指标|项目|专项|问题|措施|内容|任务|目标|序号|名称)?"
              + "(?:第?(?:\\d{1,3}|[一二三四五六七八九十]{1,3}|[nNxX])[项条个]?)?[)\\]】〕」]?"
              + "[:、,.。)/\\\\_—–―─…-]*");

  /** The printed number before the answer that there is none: 指标2：无. */
  private static final Pattern NUMBERED =
      Pattern.compile("^(?:三级指标|指标|项目|专项|问题|措施|任务|目标)(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[:、,.]?(?=.)");

  /** Marks alone, such as * and ⋯⋯; a tick is an answer. */
  private static final Pattern MARKS = Pattern.compile("[\\p{P}※~=+|⋯┄┅┈┉&&[^%‰?]]+");

  /** 产出指标小计 as well. */
  private static final Pattern GROUP = Pattern.compile("^.*指标(?=合计$|小计$)");

  private static final Pattern TOTALS =
      Pattern.compile(".*(?:" + either("rows.sums.last") + ")(?:" + either("rows.sums.of") + ")?");

  private static final Pattern SUMMED =
      Pattern.compile(
          "(.+?)(?:" + either("rows.sums.last") + ")(?:" + either("rows.sums.of") + ")?");

  /** 本页以下无内容, 其余略: however it is put, the rest is empty. */
  private static final Pattern REST =
      Pattern.compile(
          "(?:" + either("rows.ends.from") + "){1,2}(?:" + either("rows.ends.nothing") + "){1,2}");

  /** 可根据实际情况添加行: what a form says to those who fill it in. */
  private static final Pattern HINT =
      Pattern.compile(
          "(?:%s){1,12}(?:%s){1,2}(?:%s){0,6}"
              .formatted(
                  either("rows.hints.how"), either("rows.hints.add"), either("rows.hints.what")));

  /** 本单位无此项指标: no less than 无. */
  private static final Pattern NO_SUCH =
      Pattern.compile(
          "(?:%1$s){0,3}(?:%2$s)(?:%3$s){1,8}|(?:%1$s){1,3}(?:%2$s)"
              .formatted(
                  either("rows.none.whose"), either("rows.none.not"), either("rows.none.what")));

  /** A word that says the end only behind marks: （略）, ——完——. */
  private static final Pattern CLOSING =
      Pattern.compile("[\\p{P}\\p{S}]+(?:" + either("rows.ends.closing") + ")[\\p{P}\\p{S}]*");

  /** 续表, （续一）, 附件4自评表（续）: what is written over the second page of a table. */
  private static final Pattern CONTINUED =
      Pattern.compile(
          "(?:.{2,}(?=[(\\[]))?[(\\[]?(?:"
              + either("rows.continued")
              + ")[一二三四五六七八九十\\d]{0,2}[)\\]]?[:。.…]*");

  private static final Pattern PAGE =
      Pattern.compile("[-—]\\d{1,3}[-—]|(?=.)(?:第\\d{1,3}页)?[,/]?(?:共\\d{1,3}页)?");

  private static final Set<String> SUMS = Set.of(PlaceTexts.of("rows.sums").split(","));
  private static final Set<String> ENDS = Set.of(PlaceTexts.of("rows.ends").split(","));

  /**
   * What this text says.
   *
   * @param isName whether it stands where the row has its name
   */
  public static RowWord of(String text, boolean isName) {
    if (text.isEmpty()) {
      return BLANK;
    }
    if (text.length() > LONGEST && !text.isBlank()) {
      return WORDS;
    }
    if (CellText.isBlank(text)) {
      return BLANK;
    }
    String plain = plain(text);
    if (ZERO.matcher(plain).matches()) {
      return NOUGHT;
    }
    if (CellText.saysNone(text)) {
      return NONE;
    }
    if (MARKS.matcher(plain).matches()) {
      return isName ? NUMBERING : BLANK;
    }
    return isName && isNumbering(plain) ? NUMBERING : word(text, plain);
  }

  /** The text with full-width forms as plain ones and no blanks. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }

  private static boolean isNumbering(String plain) {
    Matcher numbered = NUMBERED.matcher(plain);
    return PRINTED.matcher(plain).matches()
        || numbered.find() && CellText.saysNone(plain.substring(numbered.end()));
  }

  private static RowWord word(String text, String plain) {
    if (NUMBER.matcher(plain).matches() || CAPITALS.matcher(plain).matches()) {
      return FIGURE;
    }
    String core = LabelText.of(text).core();
    if (isEnd(core, plain)) {
      return END;
    }
    if (NO_SUCH.matcher(core).matches()) {
      return NONE;
    }
    if (SUMS.contains(GROUP.matcher(core).replaceAll(""))) {
      return SUM;
    }
    return TOTALS.matcher(core).matches() ? TOTAL : WORDS;
  }

  /** True for what is written over the second page of a table, or between the pages. */
  public static boolean isContinued(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    String plain = plain(text);
    return PAGE.matcher(plain).matches() || CONTINUED.matcher(plain).matches();
  }

  /** What a total says that it is the sum of: 数量 of 数量指标小计; empty where it says nothing. */
  static String summed(String text) {
    if (text.length() > LONGEST) {
      return "";
    }
    Matcher parts = SUMMED.matcher(LabelText.of(text).core());
    return parts.matches() ? group(parts.group(1)) : "";
  }

  /** A group of rows as a total names it: 数量 for 数量指标. */
  static String group(String text) {
    String core = LabelText.of(text).core();
    String word = PlaceTexts.of("rows.group");
    return core.endsWith(word) && core.length() > word.length()
        ? core.substring(0, core.length() - word.length())
        : core;
  }

  private static boolean isEnd(String core, String plain) {
    return ENDS.contains(core)
        || REST.matcher(core).matches()
        || HINT.matcher(core).matches()
        || CLOSING.matcher(plain).matches();
  }

  /** True for what no row of the report consists of. */
  boolean isNothing() {
    return switch (this) {
      case BLANK, NOUGHT, NONE, END, NUMBERING -> true;
      case SUM, TOTAL, FIGURE, WORDS -> false;
    };
  }
}
