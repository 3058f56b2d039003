package cn.baoshen.form.feel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a function takes and gives.
 *
 * <p>Kinds of arguments: {@code number}, {@code text}, {@code date}, {@code truth}, {@code any};
 * with {@code s} a list of them; {@code number*} one or a list of them; a last {@code ...} any
 * number of arguments alike. {@code same} gives what the first argument is, {@code item} an item of
 * it.
 *
 * @param takes what each argument may be
 * @param endless whether the last may come several times
 * @param gives the kind of the answer
 */
record Signature(List<String> takes, boolean endless, String gives) {
  private static final Pattern LINE = Pattern.compile("([A-Za-z][A-Za-z ]*)\\(([^)]*)\\) (\\S+)");

  private static final Map<String, List<Signature>> KNOWN = new HashMap<>();

  /** The functions of the house, and those of FEEL that forms have a use for. */
  private static final String LINES =
      """
      filled(any) truth
      filledOrZero(number*) same
      total(numbers) number
      isReason(text, texts) truth
      isNoneOf(number, numbers, number) truth
      isTimes(number, number, number, number) truth
      isFarAbove(number, numbers, number, number, number, number) truth
      sameText(text, text) truth
      sameName(text, text) truth
      sameCode(text, text) truth
      plausiblePhone(text) truth
      figureOf(anys, anys, any) number
      repeated(anys, number) anys
      group(text, text, anys) text
      measurable(any, any) truth
      copied(any, any, any) truth
      missed(any, any, any, any, number, any) truth
      attainment(any, any, any, any, number, any) number
      excess(any, any, any, any, number, any) number
      band(any, any, any, any, number, any) text
      unclear(any, any, any, any, number, any) text
      sum(number*...) number
      mean(number*...) number
      median(number*...) number
      stddev(number*...) number
      product(number*...) number
      min(any...) item
      max(any...) item
      count(anys) number
      abs(number) number
      sqrt(number) number
      floor(number) number
      floor(number, number) number
      ceiling(number) number
      ceiling(number, number) number
      decimal(number, number) number
      round up(number, number) number
      round down(number, number) number
      round half up(number, number) number
      round half down(number, number) number
      modulo(number, number) number
      odd(number) truth
      even(number) truth
      number(text) number
      number(text, text) number
      number(text, text, text) number
      string(any) text
      string length(text) number
      contains(text, text) truth
      starts with(text, text) truth
      ends with(text, text) truth
      matches(text, text) truth
      matches(text, text, text) truth
      upper case(text) text
      lower case(text) text
      trim(text) text
      is blank(text) truth
      substring(text, number) text
      substring(text, number, number) text
      substring before(text, text) text
      substring after(text, text) text
      replace(text, text, text) text
      replace(text, text, text, text) text
      split(text, text) texts
      extract(text, text) texts
      string join(texts) text
      string join(texts, text) text
      list contains(anys, any) truth
      append(anys, any...) same
      concatenate(anys...) same
      union(anys...) same
      distinct values(anys) same
      reverse(anys) same
      sublist(anys, number) same
      sublist(anys, number, number) same
      flatten(anys) anys
      index of(anys, any) numbers
      is empty(anys) truth
      all(truth*...) truth
      any(truth*...) truth
      date(any) date
      date(number, number, number) date
      day of year(date) number
      day of week(date) text
      month of year(date) text
      week of year(date) number
      last day of month(date) date
      """;

  static {
    for (Matcher line = LINE.matcher(LINES); line.find(); ) {
      KNOWN.computeIfAbsent(line.group(1), name -> new ArrayList<>()).add(of(line));
    }
  }

  private static Signature of(Matcher line) {
    boolean endless = line.group(2).endsWith("...");
    List<String> takes = Arrays.asList(line.group(2).replace("...", "").split(", "));
    return new Signature(takes, endless, line.group(3));
  }

  /** The ways in which a function can be called; none for one that nobody described. */
  static List<Signature> of(String function) {
    return KNOWN.getOrDefault(function, List.of());
  }

  boolean takes(int arguments) {
    return arguments == takes.size() || endless && arguments >= takes.size();
  }

  /** What an argument may be, counted from 0. */
  String taken(int argument) {
    return takes.get(Math.min(argument, takes.size() - 1));
  }

  /** What it gives for these arguments. */
  Type gives(List<Type> arguments) {
    return switch (gives) {
      case "same" -> arguments.get(0);
      case "item" -> arguments.stream().map(Type::item).reduce(Type.Basic.NULL, Type::or);
      default -> type(gives);
    };
  }

  private static Type type(String written) {
    return written.endsWith("s")
        ? new Type.ListOf(type(written.substring(0, written.length() - 1)))
        : Type.Basic.valueOf(written.toUpperCase(java.util.Locale.ROOT));
  }

  /** True when an argument can be what is taken here. */
  static boolean fits(Type argument, String taken) {
    if (taken.endsWith("*")) {
      Kind kind = kind(taken.substring(0, taken.length() - 1));
      return argument.mayBe(kind)
          || argument instanceof Type.ListOf list && list.item().mayBe(kind);
    }
    if (!taken.endsWith("s")) {
      return argument.mayBe(kind(taken));
    }
    Kind item = kind(taken.substring(0, taken.length() - 1));
    return argument.mayBe(Kind.LIST)
        && (!(argument instanceof Type.ListOf list) || list.item().mayBe(item));
  }

  private static Kind kind(String written) {
    return Kind.valueOf(written.toUpperCase(java.util.Locale.ROOT));
  }

  /** What is taken, in words. */
  static String said(String taken) {
    if (taken.endsWith("*")) {
      return kind(taken.substring(0, taken.length() - 1)).said();
    }
    return type(taken).said();
  }
}
