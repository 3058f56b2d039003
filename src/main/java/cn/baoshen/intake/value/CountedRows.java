package cn.baoshen.intake.value;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a list of figures count: not those that go on dividing the row above (其中：审计费, 测绘费),
 * and no heading that is the sum of the rows below it (一、商品和服务支出 over 1.印刷费).
 *
 * @param lines from the top
 * @param sums what each column adds up to, where the report says so; null where it does not
 */
public record CountedRows(List<Line> lines, List<@Nullable BigDecimal> sums) {
  /** Either half of a cent of each term, or a whole one. */
  private static final BigDecimal HALF_CENT = new BigDecimal("0.005");

  /** More rows are no list that a person divides, and would cost time. */
  private static final int MOST = 400;

  private static final String TENS = "[一二三四五六七八九十]{1,3}";

  /** How rows are numbered, the highest level first. */
  private static final List<Pattern> NUMBERS =
      List.of(
          Pattern.compile(TENS + "[、.,:].*", Pattern.DOTALL),
          Pattern.compile("\\(" + TENS + "\\).*", Pattern.DOTALL),
          Pattern.compile("\\d{1,2}[、.,:)](?!\\d).*", Pattern.DOTALL),
          Pattern.compile("\\d{1,2}\\.\\d{1,2}(?!\\d).*", Pattern.DOTALL),
          Pattern.compile("\\(\\d{1,2}\\).*", Pattern.DOTALL));

  private static final Pattern CIRCLED = Pattern.compile("\\s*[①-⑳].*", Pattern.DOTALL);

  /**
   * A line of the list.
   *
   * @param kind what it is on its own
   * @param isFixed whether the form suggests it, so that it counts in any case
   * @param figures by column, null for none
   */
  public record Line(
      RowKind kind, boolean isFixed, String name, List<@Nullable BigDecimal> figures) {
    boolean isRow() {
      return kind == RowKind.ROW;
    }

    /** The level of its number; below zero without one. */
    int level() {
      if (CIRCLED.matcher(name).matches()) {
        return NUMBERS.size();
      }
      String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
      return IntStream.range(0, NUMBERS.size())
          .filter(i -> NUMBERS.get(i).matcher(plain).matches())
          .findFirst()
          .orElse(-1);
    }

    /** How far its name is moved to the right, a wide blank as two. */
    int indent() {
      int indent = 0;
      for (int i = 0; i < name.length() && isBlank(name.charAt(i)); i++) {
        indent += name.charAt(i) == '\u3000' ? 2 : 1;
      }
      return indent;
    }

    private static boolean isBlank(char c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
  }

  /** Those that do not, by their numbers; the sum that the report states decides in doubt. */
  public Set<Integer> aside() {
    if (lines.size() > MOST) {
      return Set.of();
    }
    List<Set<Integer>> groups = parts();
    Set<Integer> aside = union(groups);
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).isRow() && !lines.get(i).isFixed() && isHeading(i, aside)) {
        groups.add(Set.of(i));
        aside.add(i);
      }
    }
    return held(groups, aside);
  }

  private static Set<Integer> union(List<Set<Integer>> groups) {
    Set<Integer> all = new TreeSet<>();
    groups.forEach(all::addAll);
    return all;
  }

  /** All of them, unless what is stated is reached with all or some of them only. */
  private Set<Integer> held(List<Set<Integer>> groups, Set<Integer> aside) {
    if (isStated(aside)) {
      return aside;
    }
    if (isStated(Set.of())) {
      return Set.of();
    }
    for (Set<Integer> group : groups) {
      Set<Integer> others = new HashSet<>(aside);
      others.removeAll(group);
      if (isStated(others)) {
        return others;
      }
    }
    return aside;
  }

  private boolean isStated(Set<Integer> aside) {
    List<Integer> counted =
        IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).isRow() && !aside.contains(i))
            .boxed()
            .toList();
    return sums.stream().anyMatch(sum -> sum != null)
        && IntStream.range(0, sums.size())
            .filter(column -> sums.get(column) != null)
            .allMatch(column -> compare(counted, column, sums.get(column)) == 0);
  }

  /** The rows behind each that is called a part which are parts of the same. */
  private List<Set<Integer>> parts() {
    List<Set<Integer>> runs = new ArrayList<>();
    Set<Integer> aside = new HashSet<>();
    for (int i = 1; i < lines.size(); i++) {
      boolean isFirst = lines.get(i - 1).isRow() && !aside.contains(i - 1);
      if (isFirst && lines.get(i).kind() == RowKind.PART) {
        Set<Integer> run = run(i - 1, i);
        aside.addAll(run);
        runs.add(run);
      }
    }
    runs.removeIf(Set::isEmpty);
    return runs;
  }

  /** Those that complete the whole, or that stand further to the right without exceeding it. */
  private Set<Integer> run(int whole, int first) {
    List<Integer> all = new ArrayList<>(List.of(first));
    Set<Integer> rows = new TreeSet<>();
    Set<Integer> indented = new TreeSet<>();
    boolean deep = true;
    for (int i = first + 1; i < lines.size() && mayBePart(i) && !isSum(all, whole); i++) {
      all.add(i);
      if (!isWithin(all, whole)) {
        return indented;
      }
      deep &= !lines.get(i).isRow() || lines.get(i).indent() > lines.get(whole).indent();
      addIf(lines.get(i).isRow(), rows, i);
      addIf(lines.get(i).isRow() && deep, indented, i);
    }
    return isSum(all, whole) ? rows : indented;
  }

  private static void addIf(boolean holds, Set<Integer> all, int line) {
    if (holds) {
      all.add(line);
    }
  }

  private boolean mayBePart(int line) {
    RowKind kind = lines.get(line).kind();
    return !lines.get(line).isFixed() && (kind == RowKind.ROW || kind == RowKind.PART);
  }

  /** A row that says what the rows of lower levels under it say together. */
  private boolean isHeading(int at, Set<Integer> aside) {
    List<Integer> below = new ArrayList<>();
    for (int i = at + 1; i < lines.size(); i++) {
      boolean counts = lines.get(i).isRow() && !aside.contains(i);
      if (lines.get(i).isRow() && !isBelow(at, i)) {
        break;
      }
      if (counts) {
        below.add(i);
      }
    }
    boolean one = below.size() == 1;
    return !below.isEmpty() && (!one || isSurelyBelow(at, below.get(0))) && isSum(below, at);
  }

  private boolean isBelow(int heading, int line) {
    int upper = lines.get(heading).level();
    int lower = lines.get(line).level();
    return upper < 0 && lower < 0 || upper == lower
        ? isIndented(heading, line)
        : upper < 0 || lower < 0 || lower > upper;
  }

  /** Of a single row it takes more than that one of the two has no number. */
  private boolean isSurelyBelow(int heading, int line) {
    int upper = lines.get(heading).level();
    return upper >= 0 && lines.get(line).level() > upper || isIndented(heading, line);
  }

  private boolean isIndented(int heading, int line) {
    return lines.get(line).indent() > lines.get(heading).indent();
  }

  private boolean isSum(Collection<Integer> parts, int whole) {
    return lines.get(whole).figures().stream().anyMatch(f -> f != null && f.signum() != 0)
        && columns().allMatch(column -> compare(parts, column, figure(whole, column)) == 0);
  }

  private boolean isWithin(Collection<Integer> parts, int whole) {
    return columns().allMatch(column -> compare(parts, column, figure(whole, column)) <= 0);
  }

  private IntStream columns() {
    return IntStream.range(0, sums.size());
  }

  /** The sum of these lines beside a figure, as far as they may have been rounded. */
  private int compare(Collection<Integer> parts, int column, BigDecimal figure) {
    BigDecimal rest =
        parts.stream().map(line -> figure(line, column)).reduce(figure.negate(), BigDecimal::add);
    BigDecimal most = HALF_CENT.multiply(BigDecimal.valueOf(Math.max(2, parts.size())));
    return rest.abs().compareTo(most) <= 0 ? 0 : rest.signum();
  }

  private BigDecimal figure(int line, int column) {
    BigDecimal figure = lines.get(line).figures().get(column);
    return figure == null ? BigDecimal.ZERO : figure;
  }
}
