package cn.baoshen.intake.file;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/**
 * How many of some areas lie over a cell, asked row by row from the top. However many the areas and
 * the cells are, each costs a few steps: a file may have thousands of areas over all its cells.
 */
final class Coverage {
  private final Deque<Area> coming;
  private final PriorityQueue<Area> open =
      new PriorityQueue<>(Comparator.comparingInt(Area::bottom));

  /** Sums over columns, as a binary indexed tree. */
  private final int[] sums;

  Coverage(List<Area> areas) {
    coming = new ArrayDeque<>(areas.stream().sorted(Comparator.comparingInt(Area::top)).toList());
    int widest = areas.stream().mapToInt(Area::right).max().orElse(0);
    sums = new int[Math.min(widest, SheetBuilder.MOST_COLUMNS) + 3];
  }

  /** Goes on to a row further down. */
  void down(int row) {
    while (!coming.isEmpty() && coming.peek().top() <= row) {
      Area area = coming.poll();
      open.add(area);
      add(area, 1);
    }
    while (!open.isEmpty() && open.peek().bottom() < row) {
      add(open.poll(), -1);
    }
  }

  private void add(Area area, int count) {
    add(area.left(), count);
    add(area.right() + 1, -count);
  }

  private void add(int column, int count) {
    for (int i = column + 1; i < sums.length; i += i & -i) {
      sums[i] += count;
    }
  }

  /** How many areas lie over this column of the row. */
  int at(int column) {
    int sum = 0;
    for (int i = Math.min(column + 1, sums.length - 1); i > 0; i -= i & -i) {
      sum += sums[i];
    }
    return sum;
  }
}
