package cn.baoshen.form.feel;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Reasons;
import cn.baoshen.form.StatedCode;
import cn.baoshen.form.Wording;
import cn.baoshen.form.cell.PhoneText;
import cn.baoshen.form.feel.value.FeelValues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.feel.context.JavaFunction;
import org.camunda.feel.context.JavaFunctionProvider;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.syntaxtree.ValFunction;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;

/** The named functions that plain FEEL lacks. */
final class Functions extends JavaFunctionProvider {
  private final Map<String, JavaFunction> functions =
      Map.ofEntries(
          entry("filled", List.of("value"), args -> truth(isFilled(args.get(0)))),
          entry("filledOrZero", List.of("value"), args -> orZero(args.get(0))),
          entry("total", List.of("numbers"), args -> total(args.get(0))),
          entry("isReason", List.of("text", "notReasons"), args -> truth(isReason(args))),
          entry(
              "isNoneOf", List.of("figure", "figures", "tolerance"), args -> truth(isNoneOf(args))),
          entry("isTimes", List.of("figure", "other", "from", "to"), args -> truth(isTimes(args))),
          entry(
              "isFarAbove",
              List.of("figure", "others", "eachFrom", "eachTo", "onlyFrom", "onlyTo"),
              args -> truth(isFarAbove(args))),
          entry("sameText", List.of("a", "b"), args -> truth(sameText(args))),
          entry(
              "sameName",
              List.of("a", "b"),
              args -> truth(Wording.isSameName(text(args, 0), text(args, 1)))),
          entry(
              "sameCode",
              List.of("a", "b"),
              args -> truth(StatedCode.isSame(text(args, 0), text(args, 1)))),
          entry(
              "plausiblePhone",
              List.of("text"),
              args -> truth(PhoneText.isPlausible(text(args, 0)))),
          entry("figureOf", List.of("names", "figures", "name"), TableRow::figureOf),
          entry("repeated", List.of("columns", "least"), Functions::repeated),
          entry("group", List.of("level1", "level2", "groups"), Functions::group));

  /** Each group that the form has asks for those of all indicators. */
  private static final Recent<String, String> HEADINGS = new Recent<>(200);

  private final Map<String, scala.collection.immutable.List<ValFunction>> wrapped =
      new ConcurrentHashMap<>();

  private static Map.Entry<String, JavaFunction> entry(
      String name, List<String> parameters, Function<List<Val>, Val> body) {
    return Map.entry(name, new JavaFunction(parameters, body));
  }

  @Override
  public Optional<JavaFunction> resolveFunction(String name) {
    return Optional.ofNullable(functions.getOrDefault(name, Indicators.FUNCTIONS.get(name)));
  }

  /** Wrapped once: every call of every rule asks for its function. */
  @Override
  public scala.collection.immutable.List<ValFunction> getFunctions(String name) {
    return wrapped.computeIfAbsent(name, super::getFunctions);
  }

  @Override
  public Collection<String> getFunctionNames() {
    Set<String> names = new HashSet<>(functions.keySet());
    names.addAll(Indicators.FUNCTIONS.keySet());
    return names;
  }

  private static Val truth(boolean value) {
    return new ValBoolean(value);
  }

  private static boolean isFilled(Val value) {
    return value != FeelValues.NULL && !(value instanceof ValList list && list.items().isEmpty());
  }

  /** Blanks count as zero, in a list one by one. */
  private static Val orZero(Val value) {
    if (value instanceof ValList list) {
      return FeelValues.listOf(FeelValues.items(list).stream().map(Functions::orZero).toList());
    }
    return value == FeelValues.NULL ? FeelValues.number(BigDecimal.ZERO) : value;
  }

  /** The sum of a list, zero when it is empty; FEEL's own sum has no answer then. */
  private static Val total(Val numbers) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Val number : FeelValues.items((ValList) numbers)) {
      sum = sum.add(number(number));
    }
    return FeelValues.number(sum);
  }

  /**
   * What stands in the first of some columns where all of them say the same in this many rows; rows
   * with a blank do not count.
   */
  private static Val repeated(List<Val> args) {
    List<List<Val>> columns =
        FeelValues.items((ValList) args.get(0)).stream()
            .map(column -> FeelValues.items((ValList) column))
            .toList();
    Map<List<Object>, Long> rows =
        IntStream.range(0, columns.get(0).size())
            .mapToObj(row -> row(columns, row))
            .filter(row -> !row.contains(null))
            .collect(Collectors.groupingBy(row -> row, LinkedHashMap::new, Collectors.counting()));
    long least = ((ValNumber) args.get(1)).value().toLong();
    rows.values().removeIf(count -> count < least);
    return FeelValues.toFeel(rows.keySet().stream().map(row -> row.get(0)).toList());
  }

  private static List<Object> row(List<List<Val>> columns, int row) {
    List<Object> said = new ArrayList<>();
    columns.forEach(column -> said.add(FeelValues.toJava(column.get(row))));
    return said;
  }

  /** A blank is no reason. */
  private static boolean isReason(List<Val> args) {
    return Reasons.isGiven(text(args, 0), (List<?>) FeelValues.toJava(args.get(1)));
  }

  /** True when a figure is as far as the tolerance, or further, from every one of a list. */
  private static boolean isNoneOf(List<Val> args) {
    BigDecimal tolerance = number(args.get(2));
    return FeelValues.items((ValList) args.get(1)).stream()
        .map(Functions::number)
        .map(number(args.get(0))::subtract)
        .noneMatch(difference -> difference.abs().compareTo(tolerance) < 0);
  }

  /** True when a figure is so many times another one; of what is not above zero none is. */
  private static boolean isTimes(List<Val> args) {
    BigDecimal other = number(args.get(1));
    return other.signum() > 0
        && isWithin(number(args.get(0)), other, args.get(2), other, args.get(3));
  }

  /**
   * True when a figure is so many times each of the others, or the only one of them that is not
   * zero.
   */
  private static boolean isFarAbove(List<Val> args) {
    List<BigDecimal> others =
        FeelValues.items((ValList) args.get(1)).stream().map(Functions::number).sorted().toList();
    List<BigDecimal> filled = others.stream().filter(other -> other.signum() != 0).toList();
    if (filled.isEmpty() || filled.get(0).signum() < 0) {
      return false;
    }
    int from = filled.size() == others.size() ? 2 : 4;
    BigDecimal largest = filled.get(filled.size() - 1);
    return isWithin(
        number(args.get(0)), largest, args.get(from), filled.get(0), args.get(from + 1));
  }

  private static boolean isWithin(
      BigDecimal figure, BigDecimal low, Val from, BigDecimal high, Val to) {
    return figure.compareTo(number(from).multiply(low)) >= 0
        && figure.compareTo(number(to).multiply(high)) <= 0;
  }

  private static BigDecimal number(Val value) {
    if (value == FeelValues.NULL) {
      throw new NoValue("null");
    }
    return ((ValNumber) value).value().bigDecimal();
  }

  private static boolean sameText(List<Val> args) {
    return Wording.plain(text(args, 0)).equalsIgnoreCase(Wording.plain(text(args, 1)));
  }

  private static String text(List<Val> args, int position) {
    return args.get(position) instanceof ValString text ? text.value() : "";
  }

  /** The official group of an indicator; null when it belongs to none. */
  private static Val group(List<Val> args) {
    String level1 = HEADINGS.of(text(args, 0), Wording::heading);
    String level2 = HEADINGS.of(text(args, 1), Wording::heading);
    List<Val> groups = FeelValues.items((ValList) args.get(2));
    return groups.stream()
        .filter(group -> isNamed(group, level1))
        .findFirst()
        .or(() -> groups.stream().filter(group -> hasAlias(group, level1, level2)).findFirst())
        .map(group -> entry(group, "name"))
        .orElse(FeelValues.NULL);
  }

  private static boolean isNamed(Val group, String name) {
    return name.equals(FeelValues.toJava(entry(group, "name")));
  }

  private static boolean hasAlias(Val group, String level1, String level2) {
    List<?> aliases = (List<?>) requireNonNull(FeelValues.toJava(entry(group, "aliases")));
    return aliases.contains(level1) || aliases.contains(level2);
  }

  private static Val entry(Val group, String key) {
    return (Val) ((ValContext) group).context().variableProvider().getVariable(key).get();
  }
}
