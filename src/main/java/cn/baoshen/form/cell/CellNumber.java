package cn.baoshen.form.cell;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.model.ReadProblem;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number in a cell: exact, of bounded size, with the unit that its type may carry. */
final class CellNumber {
  private static final int MOST_DIGITS_BEFORE_POINT = 18;
  private static final int MOST_DECIMALS = 20;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<number>[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3})+(?=\\.\\d)|\\d+)?(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)"
              + "\\s*(?<unit>(?:\\D|(?<=[mM]\\^?)2)*)");

  /** Of the dashes only one directly before a figure is its sign. */
  private static final Pattern DASHED = Pattern.compile("^(?:[-‐-―−─]\\s*|负\\s*)(?=[.\\d])");

  private static final Pattern NOUGHT = Pattern.compile("[+-]?0*(?:\\.0*)?");

  /** The sign by which a spreadsheet knows a text. */
  private static final Pattern TYPED = Pattern.compile("^['‘’`]+(?=.)");

  /** 零万元; what figures follow would be another number. */
  private static final Pattern NOUGHT_IN_WORDS = Pattern.compile("^零(?=\\D+$)");

  /** 1 234 may be one figure or two. */
  private static final Pattern SPACED = Pattern.compile("[+-]?\\d{1,3}(?: \\d{3})+\\D*");

  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\.?\\d");
  private static final Pattern HUGE_EXPONENT = Pattern.compile("[eE][+-]?\\d{4,}$");
  private static final String YUAN = "元";
  private static final Pattern MONEY = Pattern.compile("[十百千]?[万亿]?元整?|[万亿]");

  /** The sign of the money before its figure. */
  private static final Pattern CURRENCY = Pattern.compile("^(?:人民币|RMB|[¥￥])+[:\\s]*(?=[\\d.+-])");

  private static final Pattern BRACKETED = Pattern.compile("\\(([^()]*)\\)");
  private static final int YEAR_DIGITS = 4;
  private static final Pattern YEAR_IN_WORDS =
      Pattern.compile("(?![0Oo○◯]{4})[〇零○◯Oo0一二三四五六七八九]{4}(?:年度?)?");

  private CellNumber() {}

  /** Reads a text that is already in compatible form. */
  static CellValue read(String typed, FieldType type, String own) {
    String text = type == FieldType.INTEGER ? FillLine.year(typed) : typed;
    if (isPrint(text, type, own)) {
      return new CellValue.Blank();
    }
    Matcher matcher = NUMBER.matcher(DASHED.matcher(plain(text, type)).replaceFirst("-"));
    if (!matcher.matches()) {
      return notANumber(text);
    }
    String number = matcher.group("number").replaceAll("[, ]", "");
    if (number.chars().noneMatch(Character::isDigit) || !isDecimal(number)) {
      return notANumber(text);
    }
    return withUnit(number, unit(matcher), type, own);
  }

  /** True for the unit alone, which a form prints for a figure to be written before it. */
  private static boolean isPrint(String text, FieldType type, String own) {
    if (type == FieldType.INTEGER && FillLine.isUnwrittenYear(text)) {
      return true;
    }
    String bare = text.replaceAll("\\s", "");
    Matcher bracketed = BRACKETED.matcher(bare);
    String unit = bracketed.matches() ? bracketed.group(1) : bare;
    boolean money = type == FieldType.AMOUNT && MONEY.matcher(unit).matches();
    return !unit.isEmpty() && (money || isUsual(unit, type, own));
  }

  /** 219.27（万元） has its unit in brackets. */
  private static String unit(Matcher number) {
    String unit = number.group("unit").replace(" ", "");
    Matcher bracketed = BRACKETED.matcher(unit);
    return bracketed.matches() ? bracketed.group(1).strip() : unit;
  }

  private static String plain(String words, FieldType type) {
    String text = NOUGHT_IN_WORDS.matcher(TYPED.matcher(words).replaceFirst("")).replaceFirst("0");
    if (type == FieldType.AMOUNT) {
      return CURRENCY.matcher(text).replaceFirst("");
    }
    boolean year = type == FieldType.INTEGER && YEAR_IN_WORDS.matcher(text).matches();
    return year ? CellDate.inDigits(text.substring(0, YEAR_DIGITS) + "年") : text;
  }

  /** An exponent alone ({@code e5}) has digits and is no number. */
  private static boolean isDecimal(String number) {
    return DECIMAL.matcher(number).lookingAt();
  }

  private static CellValue notANumber(String text) {
    if (SPACED.matcher(text).matches()) {
      return CellValue.unreadable("blank-in-number", text.replace(" ", ""));
    }
    boolean grouped = text.matches("[+-]?[\\d,]+(\\.\\d+)?\\D*");
    return CellValue.unreadable(grouped ? "thousands" : "not-a-number");
  }

  private static CellValue withUnit(String number, String unit, FieldType type, String own) {
    if (type == FieldType.AMOUNT && isWrong(unit, own) && !isNought(number)) {
      boolean usual = own.equals(Field.USUAL_UNIT);
      return new CellValue.Refused(
          ReadProblem.Kind.WRONG_UNIT,
          usual ? "yuan" : "other-unit",
          usual ? List.of() : List.of(unit, own));
    }
    if (!isUsual(unit, type, own) && !(isNought(number) && MONEY.matcher(unit).matches())) {
      return CellValue.unreadable("unit", unit);
    }
    return HUGE_EXPONENT.matcher(number).find()
        ? CellValue.unreadable("too-large", MOST_DIGITS_BEFORE_POINT)
        : bounded(new BigDecimal(number), type);
  }

  private static boolean isUsual(String unit, FieldType type, String own) {
    return unit.isEmpty() || unit.equals(own) || units(type, own).contains(unit);
  }

  /** Nought is as much in any unit of money. */
  private static boolean isNought(String number) {
    return NOUGHT.matcher(number).matches();
  }

  /** Another unit of money than that of the field; only of 元 is it known that 万元 was meant. */
  private static boolean isWrong(String unit, String own) {
    return own.equals(Field.USUAL_UNIT)
        ? unit.equals(YUAN)
        : MONEY.matcher(unit).matches() && !unit.equals(own);
  }

  private static List<String> units(FieldType type, String own) {
    return switch (type) {
      case AMOUNT -> own.equals(Field.USUAL_UNIT) ? List.of("万") : List.of();
      case RATE -> List.of("%");
      case SCORE -> List.of("分");
      case NUMBER -> List.of("分", "m2", "M2", "m^2", "平方米", "平米", "平方");
      case INTEGER -> List.of("人", "名", "个", "年", "年度");
      default -> List.of();
    };
  }

  /** The value of a type, unless it is larger or finer than the type allows; never expands it. */
  static CellValue bounded(BigDecimal number, FieldType type) {
    if (number.signum() == 0) {
      return new CellValue.Filled(plain(number.scale() > 2 ? BigDecimal.ZERO : number));
    }
    if ((long) number.precision() - number.scale() > MOST_DIGITS_BEFORE_POINT) {
      return CellValue.unreadable("too-large", MOST_DIGITS_BEFORE_POINT);
    }
    int allowed = decimals(type);
    BigDecimal stripped = number.stripTrailingZeros();
    if (stripped.scale() > allowed) {
      return CellValue.unreadable(allowed == 0 ? "not-whole" : "too-many-decimals", allowed);
    }
    return new CellValue.Filled(plain(number.scale() > usual(type) ? stripped : number));
  }

  /** Zeros beyond the decimals that people write are none that anybody wrote. */
  private static int usual(FieldType type) {
    return type == FieldType.AMOUNT ? 2 : decimals(type);
  }

  private static int decimals(FieldType type) {
    return switch (type) {
      case INTEGER -> 0;
      default -> MOST_DECIMALS;
    };
  }

  private static BigDecimal plain(BigDecimal number) {
    if (number.signum() == 0 && number.scale() < 0) {
      return BigDecimal.ZERO;
    }
    return number.scale() < 0 ? number.setScale(0) : number;
  }
}
