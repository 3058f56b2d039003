package cn.baoshen.intake.file;

/** A rectangle of cells; rows and columns count from 0, both ends belong to it. */
public record Area(int top, int left, int bottom, int right) {
  public static Area cell(int row, int column) {
    return new Area(row, column, row, column);
  }

  public int width() {
    return right - left + 1;
  }

  boolean contains(int row, int column) {
    return row >= top && row <= bottom && column >= left && column <= right;
  }

  public boolean sharesColumnsWith(Area other) {
    return left <= other.right && other.left <= right;
  }

  public boolean sharesRowsWith(Area other) {
    return top <= other.bottom && other.top <= bottom;
  }
}
