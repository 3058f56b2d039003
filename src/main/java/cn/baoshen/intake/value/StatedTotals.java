package cn.baoshen.intake.value;

import static java.util.Objects.requireNonNull;

import cn.baoshen.form.Field;
import cn.baoshen.form.FieldType;
import cn.baoshen.form.cell.CellText;
import cn.baoshen.form.cell.CellValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The totals that a table states among its rows, held to the sums of these.
 *
 * <p>Whose sum a total is, nobody says: all rows, those since the total before, those of a group.
 * One that is none of them is told with the nearest; where a figure is missing nothing is said.
 */
public final class StatedTotals {
  /** More of either are no table that a person adds up, and would cost time. */
  private static final int MOST_LINES = 400;

  private static final int MOST_TOTALS = 50;

  /** Further digits are what reckoning with binary figures leaves. */
  private static final int DIGITS = 6;

  private static final int CENTS = 2;
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal SCORES = new BigDecimal("0.05");

  private final Field table;
  private final @Nullable Integer year;
  private final List<Line> lines = new ArrayList<>();

  /** Those of one table; the year names its columns. */
  public StatedTotals(Field table, @Nullable Integer year) {
    this.table = table;
    this.year = year;
  }

  /** A row, or a total with the places of its cells. */
  private record Line(Map<String, String> texts, @Nullable Map<String, String> places) {
    boolean isTotal() {
      return places != null;
    }
  }

  /** A row of the table, by its columns. */
  public void row(Map<String, String> texts) {
    lines.add(new Line(texts, null));
  }

  /** A row that is called a total, with the places of its cells. */
  public void total(Map<String, String> texts, Map<String, String> places) {
    lines.add(new Line(texts, places));
  }

  /** Where a table has no other rows its totals are its rows. */
  public void forget() {
    lines.clear();
  }

  /**
   * Tells those that are wrong.
   *
   * @param beside figures that a total of points may count, too, as those for the execution
   */
  public void tell(ReadProblems troubles, Set<BigDecimal> beside) {
    long totals = lines.stream().filter(Line::isTotal).count();
    if (totals == 0 || totals > MOST_TOTALS || lines.size() > MOST_LINES) {
      return;
    }
    TotalScopes scopes = new TotalScopes(lines.stream().map(this::groups).toList());
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isTotal()) {
        List<Integer> named = scopes.named(names(lines.get(i)));
        tell(lines.get(i), named.isEmpty() ? scopes.of(i) : Set.of(named), troubles, beside);
      }
    }
  }

  /** Whose sum a total says that it is. */
  private static List<String> names(Line total) {
    return total.texts().values().stream()
        .map(RowWord::summed)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private void tell(
      Line total, Set<List<Integer>> scopes, ReadProblems troubles, Set<BigDecimal> beside) {
    for (Field column : table.columns()) {
      BigDecimal stated = isAdded(column) ? figure(total, column) : null;
      if (stated != null && !scopes.isEmpty() && isWhole(column)) {
        BigDecimal nearest = nearest(stated, scopes, column, beside);
        if (nearest != null) {
          tell(total, column, stated, nearest, troubles);
        }
      }
    }
  }

  private void tell(
      Line total, Field column, BigDecimal stated, BigDecimal sum, ReadProblems troubles) {
    String label = PlaceTexts.of("total-row", table.label(year)) + " " + column.label(year);
    String place = requireNonNull(total.places()).get(column.id());
    if (place != null) {
      troubles.wrongTotal(
          new FieldLocation(table.id() + "." + column.id(), label, place),
          shown(stated, column),
          shown(sum, column),
          shown(stated.subtract(sum).abs(), column));
    }
  }

  /** The nearest of the sums that it may be; null when it is one of them. */
  private @Nullable BigDecimal nearest(
      BigDecimal stated, Set<List<Integer>> scopes, Field column, Set<BigDecimal> beside) {
    Set<BigDecimal> also = new HashSet<>(Set.of(rounded(BigDecimal.ZERO)));
    also.addAll(isOfPoints(column) ? beside : Set.of());
    for (List<Integer> scope : scopes) {
      List<BigDecimal> terms = scope.stream().map(line -> term(line, column)).toList();
      BigDecimal rest = stated.subtract(sum(terms));
      BigDecimal most = tolerance(stated, terms, column);
      boolean all = scope.size() == lines.stream().filter(line -> !line.isTotal()).count();
      if (also.stream()
          .filter(more -> all || more.signum() == 0)
          .anyMatch(more -> rest.subtract(more).abs().compareTo(most) <= 0)) {
        return null;
      }
    }
    return scopes.stream()
        .map(scope -> sum(scope.stream().map(line -> term(line, column)).toList()))
        .min(Comparator.comparing(sum -> sum.subtract(stated).abs()))
        .orElse(null);
  }

  private static BigDecimal sum(List<BigDecimal> terms) {
    return terms.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal term(int line, Field column) {
    BigDecimal figure = figure(lines.get(line), column);
    return figure == null ? BigDecimal.ZERO : figure;
  }

  /**
   * Terms that were rounded one by one, and a total that was rounded itself, are no contradiction.
   */
  private static BigDecimal tolerance(BigDecimal stated, List<BigDecimal> terms, Field column) {
    long broken = terms.stream().filter(term -> places(term) > 0).count();
    BigDecimal own = broken == 0 ? BigDecimal.ZERO : half(places(stated));
    BigDecimal added =
        column.type() == FieldType.SCORE
            ? SCORES
            : half(CENTS).multiply(BigDecimal.valueOf(broken));
    return broken == 0 ? own : own.max(added);
  }

  private static BigDecimal half(int places) {
    return HALF.movePointLeft(places);
  }

  private static int places(BigDecimal figure) {
    return Math.max(0, figure.stripTrailingZeros().scale());
  }

  private static boolean isOfPoints(Field column) {
    return column.type() == FieldType.NUMBER || column.type() == FieldType.SCORE;
  }

  private static boolean isAdded(Field column) {
    return isOfPoints(column)
        || column.type() == FieldType.AMOUNT
        || column.type() == FieldType.INTEGER;
  }

  /** True when every row has its figure, or says that it has none. */
  private boolean isWhole(Field column) {
    return lines.stream()
        .filter(line -> !line.isTotal())
        .allMatch(line -> figure(line, column) != null || isNone(line, column));
  }

  private static boolean isNone(Line line, Field column) {
    String text = line.texts().getOrDefault(column.id(), "");
    return !text.isBlank() && (CellText.isBlank(text) || CellText.saysNone(text));
  }

  private static @Nullable BigDecimal figure(Line line, Field column) {
    return figure(line.texts().getOrDefault(column.id(), ""), column);
  }

  /** The figure that a text of this column says; null for none. */
  public static @Nullable BigDecimal figure(String text, Field column) {
    return CellText.read(text, column) instanceof CellValue.Filled filled
            && filled.value() instanceof BigDecimal figure
        ? rounded(figure)
        : null;
  }

  /** In the form in which figures are compared here. */
  public static BigDecimal rounded(BigDecimal figure) {
    return figure.setScale(DIGITS, RoundingMode.HALF_UP);
  }

  private static String shown(BigDecimal figure, Field column) {
    int least = column.type() == FieldType.AMOUNT ? CENTS : 0;
    return figure.setScale(Math.max(least, places(figure))).toPlainString();
  }

  /** What a row says before its name; null for a total. */
  private @Nullable List<String> groups(Line line) {
    return line.isTotal()
        ? null
        : table.columns().stream()
            .takeWhile(column -> column != RowKind.name(table))
            .map(column -> line.texts().getOrDefault(column.id(), "").strip())
            .toList();
  }
}
