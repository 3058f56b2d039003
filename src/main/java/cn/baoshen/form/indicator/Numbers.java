package cn.baoshen.form.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of one text, from left to right, in either kind of digits.
 *
 * <p>A ratio, an ordinal, a number too long to be one: the text is odd then, and nothing of it is
 * compared.
 */
final class Numbers {
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\d{1,3}(?:,\\d{3})++(?!\\d)(?:\\.\\d{1,15})?(?!\\d)|\\d{1,15}(?:\\.\\d{1,15})?(?!\\d)");

  /** 百分之九十五, 九成, 九成五; but not 成果. */
  private static final Pattern SHARE =
      Pattern.compile("百分之([一二三四五六七八九十百零]{1,5})|([一二三四五六七八九])成([一二三四五六七八九]?)(?![果效为立员分本绩长功])");

  /** What follows 成 where it is no tenth: 成果. */
  private static final String NO_TENTH = "果效为立员分本绩长功";

  private static final String MULTIPLIERS = "百千万亿";

  /** 第三 and 前三 are places; 提前三, 目前三 are none. */
  private static final Pattern PLACE = Pattern.compile("(?:第|(?<![提目当之以此年])前)$");

  private static final int LONGEST_NUMERAL = 12;

  private final String text;
  private final Matcher digits;
  private final List<Found> found = new ArrayList<>();
  private boolean odd;

  /**
   * One number.
   *
   * @param percent whether it is one by its own words: 九成
   * @param more whether it is a little more: 90余
   * @param end where its unit begins
   */
  record Found(BigDecimal number, boolean percent, boolean more, int start, int end) {}

  private Numbers(String text) {
    this.text = text;
    this.digits = NUMBER.matcher(text);
  }

  static Numbers in(String text) {
    Numbers numbers = new Numbers(text);
    for (int i = 0; i < text.length(); ) {
      i = numbers.from(i);
    }
    return numbers;
  }

  List<Found> found() {
    return found;
  }

  boolean isOdd() {
    return odd;
  }

  private int from(int start) {
    char sign = text.charAt(start);
    if (sign >= '0' && sign <= '9') {
      return digits(start);
    }
    return Numeral.SIGNS.indexOf(sign) < 0 ? start + 1 : share(start);
  }

  /** What follows a Latin letter or is followed by one is a name: PM2.5, 5G. */
  private int digits(int start) {
    if (!digits.region(start, text.length()).lookingAt()) {
      odd = true;
      return pastDigits(start);
    }
    int end = digits.end();
    if (isLatin(start - 1) || isLatin(end) && Unit.at(text, end) == null) {
      return end;
    }
    if (is("成", end) && !is(NO_TENTH, end + 1)) {
      BigDecimal tenths = new BigDecimal(digits.group().replace(",", ""));
      found.add(new Found(tenths.movePointRight(1), true, false, start, end + 1));
      return end + 1;
    }
    odd |= isPlace(start) || isRatio(start - 1, start - 2) || isRatio(end, end + 1);
    return multiplied(new BigDecimal(digits.group().replace(",", "")), start, end);
  }

  private int pastDigits(int start) {
    int end = start;
    while (end < text.length() && (Character.isDigit(text.charAt(end)) || is(",.", end))) {
      end++;
    }
    return end;
  }

  private boolean isLatin(int position) {
    return position >= 0
        && position < text.length()
        && text.charAt(position) < 128
        && Character.isLetter(text.charAt(position));
  }

  private boolean isPlace(int start) {
    return PLACE.matcher(text).region(Math.max(0, start - 2), start).find();
  }

  private boolean isRatio(int sign, int beyond) {
    return is(":/", sign) && is("0123456789", beyond);
  }

  private boolean is(String signs, int position) {
    return position >= 0 && position < text.length() && signs.indexOf(text.charAt(position)) >= 0;
  }

  private int share(int start) {
    Matcher share = SHARE.matcher(text).region(start, text.length());
    if (!share.lookingAt()) {
      return numeral(start);
    }
    BigDecimal percent =
        share.group(1) == null
            ? BigDecimal.valueOf(
                Numeral.year((share.group(2) + share.group(3) + "零").substring(0, 2)))
            : Numeral.value(share.group(1));
    found.add(new Found(percent, true, false, start, share.end()));
    return share.end();
  }

  /** Only a unit behind it makes it a number: 三次, but not 统一, 第三次, 每半年 or 一次性. */
  private int numeral(int start) {
    int end = start;
    while (end - start < LONGEST_NUMERAL && is(Numeral.SIGNS, end)) {
      end++;
    }
    if (text.startsWith("分之", end)) {
      odd = true;
      return end + 2;
    }
    boolean more = is("余多", end);
    Vocabulary.Found<Unit> unit = Unit.at(text, more ? end + 1 : end);
    boolean word = is(MULTIPLIERS, start) || isPlace(start) || is("每", start - 1);
    if (unit != null && !word && !is("性", unit.end())) {
      BigDecimal number = Numeral.value(text.substring(start, end));
      found.add(new Found(number, false, more, start, more ? end + 1 : end));
    }
    return end;
  }

  private int multiplied(BigDecimal number, int start, int digitsEnd) {
    BigDecimal value = number;
    int end = digitsEnd;
    while (is(MULTIPLIERS, end) && Unit.at(text, end) == null) {
      value = value.multiply(Numeral.value(text.substring(end, end + 1)));
      end++;
    }
    boolean more = is("余多", end);
    found.add(new Found(value, false, more, start, more ? end + 1 : end));
    return end;
  }
}
