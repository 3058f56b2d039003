package cn.baoshen.form;

import cn.baoshen.form.Sheet.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The paper that a sheet is printed on: the smallest on which its columns can be read. */
public enum Paper {
  A4("A4", 220, 18),
  A4_LANDSCAPE("A4 landscape", 290, 24),
  A3_LANDSCAPE("A3 landscape", Integer.MAX_VALUE, Integer.MAX_VALUE);

  /** Millimetres that a character of a column's width takes in the smaller print of a paper. */
  private static final double CHARACTER = 1.5;

  private final String written;
  private final int widest;
  private final int mostCells;

  Paper(String written, int widest, int mostCells) {
    this.written = written;
    this.widest = widest;
    this.mostCells = mostCells;
  }

  /** How a form names it. */
  public String written() {
    return written;
  }

  /** The paper of this name; A3 is always turned. */
  public static Optional<Paper> named(String name) {
    String full = name.equals("A3") ? A3_LANDSCAPE.written : name;
    return Arrays.stream(values()).filter(paper -> paper.written.equals(full)).findFirst();
  }

  /** The paper for columns of these widths, in characters, and rows of so many cells. */
  public static Paper fitting(List<Integer> widths, List<Row> rows) {
    double width = CHARACTER * widths.stream().mapToInt(Integer::intValue).sum();
    int cells = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    return Arrays.stream(values())
        .filter(paper -> width <= paper.widest && cells <= paper.mostCells)
        .findFirst()
        .orElse(A3_LANDSCAPE);
  }
}
