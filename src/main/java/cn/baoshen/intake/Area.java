package cn.baoshen.intake;

/** A rectangle of cells; rows and columns count from 0, both ends belong to it. */
record Area(int top, int left, int bottom, int right) {
  static Area cell(int row, int column) {
    return new Area(row, column, row, column);
  }

  int width() {
    return right - left + 1;
  }

  boolean contains(int row, int column) {
    return row >= top && row <= bottom && column >= left && column <= right;
  }

  boolean sharesColumnsWith(Area other) {
    return left <= other.right && other.left <= right;
  }

  boolean sharesRowsWith(Area other) {
    return top <= other.bottom && other.top <= bottom;
  }
}
