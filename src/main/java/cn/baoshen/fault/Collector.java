package cn.baoshen.fault;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The garbage collector as a sign of memory running out: most collectors go on for minutes, in
 * which nothing else does, before an allocation fails.
 */
final class Collector implements Runnable {
  private static final long EVERY_SECONDS = 5;
  private static final int SIGNS = 4;
  private static final double BUSY = 0.75;
  private static final double FULL = 0.95;

  private final List<GarbageCollectorMXBean> beans = ManagementFactory.getGarbageCollectorMXBeans();
  private long looked = System.nanoTime();
  private long collected = collected();
  private int signs;

  private Collector() {}

  static void watch() {
    ScheduledExecutorService rounds =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "collector");
              thread.setDaemon(true);
              return thread;
            });
    rounds.scheduleWithFixedDelay(new Collector(), EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  /** Counts looks between which there was hardly anything but collecting, and nothing gained. */
  @Override
  public void run() {
    long now = System.nanoTime();
    long total = collected();
    double share = (double) TimeUnit.MILLISECONDS.toNanos(total - collected) / (now - looked);
    signs = isHopeless(share, filled()) ? signs + 1 : 0;
    looked = now;
    collected = total;
    if (signs >= SIGNS) {
      OutOfMemory.halt();
    }
  }

  static boolean isHopeless(double share, double filled) {
    return share >= BUSY && filled >= FULL;
  }

  private long collected() {
    return beans.stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
  }

  private static double filled() {
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    return (double) heap.getUsed() / heap.getMax();
  }
}
