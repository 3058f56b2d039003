package cn.baoshen.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Many damaged inputs, one after the other, each in its time; whichever ends otherwise than by a
 * value is named with its seed and kept under {@code target/fuzz}.
 */
public final class Rounds {
  /** How many of each kind; {@code -Psoak} asks for more. */
  private static final int EACH = Integer.getInteger("baoshen.fuzz.rounds", 300);

  /** Shifts all seeds, for who wants other cases than yesterday's. */
  private static final long FIRST = Long.getLong("baoshen.fuzz.seed", 0);

  /** No file takes longer, however it is damaged. */
  private static final Duration MOST = Duration.ofSeconds(60);

  private final String name;
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private long slowest;

  private Rounds(String name) {
    this.name = name;
  }

  /** Damages an input by a source of chance that is the same for the same seed. */
  @FunctionalInterface
  public interface Maker {
    byte[] make(Random random);
  }

  /** Reads a damaged input and says in a word how it ended. */
  @FunctionalInterface
  public interface Reading {
    String outcome(byte[] damaged);
  }

  /** Runs all rounds; how often each outcome was met. */
  public static Map<String, Integer> of(String name, Maker maker, Reading reading) {
    Rounds rounds = new Rounds(name);
    ExecutorService worker = Executors.newSingleThreadExecutor(Rounds::daemon);
    try {
      for (long seed = FIRST; seed < FIRST + EACH; seed++) {
        rounds.one(worker, seed, maker.make(new Random(seed)), reading);
      }
    } finally {
      worker.shutdownNow();
    }
    System.out.printf(
        "fuzz %s: %d rounds, slowest %d ms, %s%n",
        name, EACH, rounds.slowest / 1_000_000, rounds.outcomes);
    return rounds.outcomes;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "fuzz");
    thread.setDaemon(true);
    return thread;
  }

  private void one(ExecutorService worker, long seed, byte[] damaged, Reading reading) {
    long start = System.nanoTime();
    Future<String> ending = worker.submit(() -> reading.outcome(damaged));
    try {
      outcomes.merge(ending.get(MOST.toMillis(), TimeUnit.MILLISECONDS), 1, Integer::sum);
    } catch (ExecutionException e) {
      throw failed(seed, damaged, e.getCause());
    } catch (TimeoutException e) {
      throw failed(seed, damaged, stuck());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    slowest = Math.max(slowest, System.nanoTime() - start);
  }

  private static Throwable stuck() {
    Throwable where = new TimeoutException("no end after " + MOST);
    Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> thread.getKey().getName().equals("fuzz"))
        .forEach(thread -> where.setStackTrace(thread.getValue()));
    return where;
  }

  private AssertionError failed(long seed, byte[] damaged, Throwable cause) {
    Path kept = Path.of("target/fuzz", name.replace(' ', '-') + "-" + seed);
    try {
      Files.createDirectories(kept.getParent());
      Files.write(kept, damaged);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String said = "%s, seed %d, %d bytes, kept as %s: %s";
    return new AssertionError(said.formatted(name, seed, damaged.length, kept, cause), cause);
  }
}
