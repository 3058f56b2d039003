package cn.baoshen.form.indicator;

import java.math.BigDecimal;

/** A Chinese numeral: 三, 十二, 一百二十, 两千零五, 半. */
final class Numeral {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String PLACES = "十百千";
  static final String SIGNS = DIGITS + "〇两半十百千万亿";

  private Numeral() {}

  /** Its value; the signs are known to be of a numeral. */
  static BigDecimal value(String numeral) {
    if (numeral.equals("半")) {
      return new BigDecimal("0.5");
    }
    long whole = 0;
    long part = 0;
    long digit = 0;
    for (char sign : numeral.toCharArray()) {
      int place = PLACES.indexOf(sign);
      if (place >= 0) {
        part += Math.max(digit, part == 0 && digit == 0 ? 1 : digit) * power(place + 1);
        digit = 0;
      } else if (sign == '万' || sign == '亿') {
        whole = (whole + Math.max(1, part + digit)) * power(sign == '万' ? 4 : 8);
        part = 0;
        digit = 0;
      } else {
        digit = digit(sign);
      }
    }
    return BigDecimal.valueOf(whole + part + digit);
  }

  /** A number of one or two places in either kind of digits. */
  static int small(String number) {
    return Character.isDigit(number.charAt(0))
        ? Integer.parseInt(number)
        : value(number).intValue();
  }

  /** A year digit by digit: 二〇二四. */
  static int year(String year) {
    int value = 0;
    for (char sign : year.toCharArray()) {
      value = value * 10 + (Character.isDigit(sign) ? sign - '0' : digit(sign));
    }
    return value;
  }

  private static int digit(char sign) {
    return sign == '两' ? 2 : Math.max(0, DIGITS.indexOf(sign));
  }

  private static long power(int zeros) {
    return BigDecimal.TEN.pow(zeros).longValue();
  }
}
