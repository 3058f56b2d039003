package cn.baoshen.console.routes;

import org.jspecify.annotations.Nullable;

/**
 * One station in the picture of the walk.
 *
 * @param number its place on the way, from 1
 * @param tasks work that waits there
 * @param cases what stands there: files, or cases; null where that says nothing
 * @param closed whether its route was suspended
 */
record Stop(int number, int tasks, @Nullable Integer cases, boolean closed) {
  private static final int FIRST = 20;
  private static final int STEP = 190;

  /** Where its left side is drawn. */
  public int getX() {
    return FIRST + STEP * (number - 1);
  }
}
