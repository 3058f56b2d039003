package cn.baoshen.intake.value;

import cn.baoshen.intake.file.SheetCells.Spot;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of figures that a form has, and among them those that a unit added: further ones, and such
 * as only divide what another row says already.
 *
 * @param rows from the top
 */
public record RowsOfParts(List<Row> rows) {
  /** 其中：中央资金, （1）一般公共预算, ①基本支出. */
  private static final Pattern PART =
      Pattern.compile(
          "(?:" + PlaceTexts.of("rows.part") + "|[(\\[](?:\\d{1,2}|[一二三四五六七八九十]{1,2})[)\\]]).*",
          Pattern.DOTALL);

  private static final Pattern CIRCLED = Pattern.compile("\\s*[①-⑳].*", Pattern.DOTALL);

  /** What a figure may have been rounded by. */
  private static final BigDecimal CENT = new BigDecimal("0.01");

  /**
   * A row with its figures.
   *
   * @param isOwn whether the form has it
   */
  public record Row(int row, Spot name, List<BigDecimal> figures, boolean isOwn) {
    boolean isNamedPart() {
      String text = name.cell().text();
      String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
      return CIRCLED.matcher(text).matches() || PART.matcher(plain).matches();
    }
  }

  /** The rows that the form does not have and that say something of their own. */
  public List<Row> further() {
    List<Row> further = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).isOwn() && !isWithin(i) && !isOfDivision(i)) {
        further.add(rows.get(i));
      }
    }
    return further;
  }

  /**
   * Called a part, and no more than the row of the form above it; below one that is called so, too,
   * it may be another part of the same, unless these are complete.
   */
  private boolean isWithin(int at) {
    Row above = above(at);
    return above != null
        && rows.get(at).isNamedPart()
        && (!above.isNamedPart() || isSum(others(), rows.get(0)))
        && IntStream.range(0, above.figures().size())
            .allMatch(i -> rows.get(at).figures().get(i).compareTo(above.figures().get(i)) <= 0);
  }

  private @Nullable Row above(int at) {
    return IntStream.iterate(at - 1, i -> i >= 0, i -> i - 1)
        .mapToObj(rows::get)
        .filter(Row::isOwn)
        .findFirst()
        .orElse(null);
  }

  /**
   * One of several added rows that together say what the row above them says, or the first of all
   * where the form's other rows say that, too.
   */
  private boolean isOfDivision(int at) {
    List<Row> run = run(at);
    Row above = above(at);
    return above != null && isSum(run, above)
        || run.size() > 1
            && rows.get(0).isOwn()
            && isSum(run, rows.get(0))
            && isSum(others(), rows.get(0));
  }

  private List<Row> others() {
    return rows.stream().skip(1).filter(Row::isOwn).toList();
  }

  /** The added rows that stand together with this one. */
  private List<Row> run(int at) {
    int from = at;
    while (from > 0 && !rows.get(from - 1).isOwn()) {
      from--;
    }
    int to = at;
    while (to + 1 < rows.size() && !rows.get(to + 1).isOwn()) {
      to++;
    }
    return rows.subList(from, to + 1);
  }

  private static boolean isSum(List<Row> parts, Row whole) {
    BigDecimal most = CENT.multiply(BigDecimal.valueOf(parts.size()));
    return whole.figures().stream().anyMatch(figure -> figure.signum() != 0)
        && IntStream.range(0, whole.figures().size())
            .allMatch(
                i -> sum(parts, i).subtract(whole.figures().get(i)).abs().compareTo(most) <= 0);
  }

  private static BigDecimal sum(List<Row> parts, int column) {
    return parts.stream()
        .map(row -> row.figures().get(column))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
