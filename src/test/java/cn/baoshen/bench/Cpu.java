package cn.baoshen.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * CPU time used so far, in nanoseconds.
 *
 * @param process by the whole process
 * @param threads by each kind of Java thread, without this one
 */
record Cpu(long process, Map<String, Long> threads) {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  static Cpu now() {
    long process = SYSTEM.getProcessCpuTime() - THREADS.getCurrentThreadCpuTime();
    Map<String, Long> threads =
        Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
            .filter(Objects::nonNull)
            .filter(thread -> thread.getThreadId() != Thread.currentThread().getId())
            .collect(
                Collectors.groupingBy(
                    Cpu::kind,
                    TreeMap::new,
                    Collectors.summingLong(t -> THREADS.getThreadCpuTime(t.getThreadId()))));
    return new Cpu(process, threads);
  }

  /** By the whole process, this thread included. */
  static long ofProcess() {
    return SYSTEM.getProcessCpuTime();
  }

  /** By this thread. */
  static long ofThis() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /**
   * By the threads that answer pages and write what is taken away, whatever the rounds of the
   * service do meanwhile.
   */
  static long ofAnswering() {
    return of("http-.*-exec-.*|task-.*");
  }

  /** By the threads that do what people order, as far as they still live. */
  static long ofWorkers() {
    return of("(roll-up|recheck|search)-.*");
  }

  private static long of(String names) {
    return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
        .filter(Objects::nonNull)
        .filter(thread -> thread.getThreadName().matches(names))
        .mapToLong(thread -> THREADS.getThreadCpuTime(thread.getThreadId()))
        .sum();
  }

  private static String kind(ThreadInfo thread) {
    return thread.getThreadName().replaceAll("#?\\d+", "#").replaceAll(" - .*|[-@(].*", "");
  }

  /**
   * What was used between an earlier look and this one; threads that ended meanwhile are left out.
   */
  Cpu since(Cpu earlier) {
    Map<String, Long> used = new TreeMap<>(threads);
    earlier.threads.forEach((kind, nanos) -> used.merge(kind, -nanos, Long::sum));
    return new Cpu(process - earlier.process, used);
  }
}
