package cn.baoshen.memory;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * The part of the heap that documents may take together which are opened or drawn as a whole. Who
 * needs some of it says how much and waits for it, in the order of asking.
 */
public final class HeapBudget {
  private static final long MEGABYTE = 1 << 20;

  private final int all;
  private final Semaphore free;

  /** A budget of so many bytes, in whole megabytes. */
  public HeapBudget(long bytes) {
    all = (int) Math.max(1, Math.min(Integer.MAX_VALUE, bytes / MEGABYTE));
    free = new Semaphore(all, true);
  }

  /** True when so many bytes may be taken at all. */
  public boolean holds(long bytes) {
    return bytes <= all * MEGABYTE;
  }

  /**
   * Does the work while it has so many bytes of the budget; work that needs more than there is has
   * all of it, and is alone.
   */
  public <T> T lend(long bytes, Supplier<T> work) {
    int taken = (int) Math.max(1, Math.min(all, (bytes + MEGABYTE - 1) / MEGABYTE));
    free.acquireUninterruptibly(taken);
    try {
      return work.get();
    } finally {
      free.release(taken);
    }
  }
}
