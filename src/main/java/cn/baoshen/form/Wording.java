package cn.baoshen.form;

import java.text.Normalizer;
import java.util.Collection;
import java.util.regex.Pattern;

/** What can be told from the wording of a cell that people fill with words. */
final class Wording {
  /** Measure words that make a Chinese numeral a quantity: 三项, 十二次, but not 统一 or 十四五. */
  static final String MEASURES = "[个项次件份家户人名篇场期套台辆座处所条轮天年月日周季元亩吨米间批门种类级度分]|公里|小时|百分点|平方米";

  /** 第三次 and 一次性 are no quantities. */
  static final Pattern CHINESE_QUANTITY =
      Pattern.compile(
          "(?<!第)[一二三四五六七八九十两半][一二三四五六七八九十百千万亿零余多]*(?:"
              + MEASURES
              + ")(?!性)|百分之[一二三四五六七八九十百零]|[一二三四五六七八九]成(?!果|效|为|立)");

  private static final Pattern NUMBER = Pattern.compile("\\d");
  private static final Pattern COMPARISON =
      Pattern.compile(
          "[≥≤<>＜＞]|不(?:低|少|小|高|多|大|超|晚|迟)[于过]|(?:高|低|多|少|大|小|优|早)于|以[上下内]|至[少多]|全部|全覆盖|全额|所有|零(?=[\\u4e00-\\u9fa5])");
  private static final Pattern DATE = Pattern.compile("[年月季](?:度)?[底末]|年内|当年|[上中下]旬|季度");
  private static final Pattern PARENTHESES = Pattern.compile("\\([^)]*\\)");
  private static final Pattern BLANK = Pattern.compile("[\\s\\u3000\\u200b\\ufeff]+");

  /** What says nothing however much of it there is. */
  private static final Pattern WORDLESS = Pattern.compile("[\\p{P}\\p{S}\\p{N}]+");

  /** Mobile, landline with or without area code and extension, 400 numbers. */
  private static final Pattern PHONE =
      Pattern.compile(
          "(?:\\+?86-?)?1[3-9]\\d{9}|(?:\\(?0\\d{2,3}\\)?-?)?[2-9]\\d{6,7}(?:(?:-|转)\\d{1,6})?|400-?\\d{3}-?\\d{4}");

  private static final Pattern PHONE_SEPARATOR = Pattern.compile("[/、,;]");

  private Wording() {}

  /** The text as it counts in a comparison: compatible forms made one, no white space. */
  static String plain(String text) {
    return BLANK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  /** A heading without its parenthesis: 产出指标（50分） is 产出指标. */
  static String heading(String text) {
    return PARENTHESES.matcher(plain(text)).replaceAll("");
  }

  static boolean isMeasurable(String text) {
    String plain = plain(text);
    return NUMBER.matcher(plain).find()
        || CHINESE_QUANTITY.matcher(plain).find()
        || COMPARISON.matcher(plain).find()
        || DATE.matcher(plain).find();
  }

  /** True when it says something and not merely one of these words. */
  static boolean isReason(String text, Collection<?> notReasons) {
    String said = WORDLESS.matcher(plain(text)).replaceAll("");
    return !said.isEmpty() && !notReasons.contains(said);
  }

  /** One phone number, or several with a separator between them. */
  static boolean isPhone(String text) {
    return PHONE_SEPARATOR
        .splitAsStream(plain(text))
        .allMatch(number -> PHONE.matcher(dashed(number)).matches());
  }

  private static String dashed(String number) {
    return number
        .replaceAll("[‐‑–—−－]", "-")
        .replaceAll("(?<=^1\\d{2})-|(?<=^1\\d{2}-?\\d{4})-", "");
  }
}
