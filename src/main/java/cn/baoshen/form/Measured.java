package cn.baoshen.form;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A target and what was achieved, when both are one number in the same unit.
 *
 * <p>Two numbers, a date, a range, another unit: nothing is guessed then, since a false alarm costs
 * a unit its trust in all others.
 *
 * @param ceiling whether less is better
 */
record Measured(BigDecimal target, BigDecimal achieved, boolean ceiling) {
  /** What 2024.12 is counted in when it is a quantity and no month. */
  private static final String COUNTED = "[%‰亿万元个项次件份家户人名篇场期套台辆座处所条亩吨米公小间批门种类级度分]";

  private static final Pattern DATE =
      Pattern.compile(
          "\\d{4}年(?:\\d{1,2}月)?(?:\\d{1,2}[日号])?|\\d{1,2}月(?:\\d{1,2}[日号])?|\\d{1,2}[日号](?=前)"
              + "|(?:19|20)\\d{2}[-./](?:1[0-2]|0?[1-9])(?:[-./]\\d{1,2})?(?!\\d|"
              + COUNTED
              + ")|第?\\d季度");
  private static final Pattern NUMBER =
      Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)(%|‰|亿元|万元|元|个百分点|" + Wording.MEASURES + "|)");
  private static final Pattern CEILING =
      Pattern.compile("[≤<]|不(?:高于|超过|大于|多于|超|晚于|迟于)|(?:低|少|小)于|以[下内]|控制在|至多|最多");
  private static final Pattern FLOOR = Pattern.compile("[≥>]|不(?:低于|少于|小于)|(?:高|多|大)于|以上|至少|达到|超过");
  private static final Pattern NOT_FLOOR_OF_CEILING = Pattern.compile("不(?:高|多|大)于|不超过?");
  private static final Pattern NOT_CEILING_OF_FLOOR = Pattern.compile("不(?:低|少|小)于");
  private static final Pattern INEXACT =
      Pattern.compile("[≥≤<>±~]|以[上下内]|不(?:低|少|小|高|多|大|超)|余|约|近|多[个项次件家人]|[-—–至到](?=\\d)");

  /** A quantity and its unit; the unit is empty when the number stands alone. */
  private record Quantity(BigDecimal number, String unit) {}

  static Optional<Measured> of(String target, String achieved, boolean ceilingUnlessSaid) {
    String wanted = Wording.plain(target);
    String reached = Wording.plain(achieved);
    if (INEXACT.matcher(reached).find()) {
      return Optional.empty();
    }
    return quantity(wanted)
        .flatMap(
            t ->
                quantity(reached)
                    .filter(a -> sameUnit(t.unit(), a.unit()))
                    .map(a -> new Measured(t.number(), a.number(), false)))
        .flatMap(m -> direction(wanted, ceilingUnlessSaid).map(m::withCeiling));
  }

  private Measured withCeiling(boolean ceiling) {
    return new Measured(target, achieved, ceiling);
  }

  /** Empty when the text says both, or a range. */
  private static Optional<Boolean> direction(String target, boolean unlessSaid) {
    boolean ceiling = CEILING.matcher(NOT_CEILING_OF_FLOOR.matcher(target).replaceAll("")).find();
    boolean floor = FLOOR.matcher(NOT_FLOOR_OF_CEILING.matcher(target).replaceAll("")).find();
    if (ceiling && floor) {
      return Optional.empty();
    }
    return Optional.of(ceiling || !floor && unlessSaid);
  }

  private static Optional<Quantity> quantity(String text) {
    String dateless = DATE.matcher(text).replaceAll(" ");
    Matcher numbers = NUMBER.matcher(dateless);
    if (!numbers.find() || Wording.CHINESE_QUANTITY.matcher(dateless).find()) {
      return Optional.empty();
    }
    MatchResult first = numbers.toMatchResult();
    return numbers.find() || isNegative(dateless, first)
        ? Optional.empty()
        : Optional.of(
            new Quantity(new BigDecimal(first.group(1).replace(",", "")), first.group(2)));
  }

  private static boolean isNegative(String text, MatchResult number) {
    return number.start() > 0 && "-—–−.".indexOf(text.charAt(number.start() - 1)) >= 0;
  }

  /** A bare number may stand for a count of things, never for a share or for money. */
  private static boolean sameUnit(String a, String b) {
    return a.equals(b) || (a.isEmpty() || b.isEmpty()) && isCount(a + b);
  }

  private static boolean isCount(String unit) {
    return unit.length() == 1 && "%‰元".indexOf(unit.charAt(0)) < 0;
  }

  /** The share of the target that was reached, 1 or more when it was met. */
  BigDecimal attainment() {
    BigDecimal over = ceiling ? achieved : target;
    BigDecimal under = ceiling ? target : achieved;
    return over.signum() == 0 ? BigDecimal.ONE : under.divide(over, MathContext.DECIMAL128);
  }

  /** By which share the target was exceeded; empty where less is better. */
  Optional<BigDecimal> excess() {
    return ceiling || target.signum() == 0
        ? Optional.empty()
        : Optional.of(attainment().subtract(BigDecimal.ONE));
  }
}
