package cn.baoshen.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class OutOfMemoryTest {
  /** What becomes of the error in a process that goes on without it. */
  public static final class Eater {
    private static final List<long[]> EATEN = new ArrayList<>();

    public static void main(String[] args) throws Exception {
      if (!args[1].equals("unarmed")) {
        OutOfMemory.arm();
        OutOfMemory.listen();
      }
      switch (args[0]) {
        case "in a thread" -> new Thread(Eater::eat).start();
        case "in a pool" -> Executors.newSingleThreadExecutor().execute(Eater::eat);
        case "told to a log that is off" -> told();
        default -> throw new IllegalArgumentException(args[0]);
      }
      Thread.sleep(60_000);
    }

    private static void eat() {
      while (true) {
        EATEN.add(new long[100_000]);
      }
    }

    private static void told() {
      try {
        eat();
      } catch (OutOfMemoryError e) {
        EATEN.clear();
        LoggerFactory.getLogger("off").trace("failed", new IllegalStateException("wrapped", e));
      }
    }
  }

  private static Process started(String how, String armed) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx32m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Eater.class.getName(),
            how,
            armed)
        .redirectErrorStream(true)
        .start();
  }

  @ParameterizedTest
  @ValueSource(strings = {"in a thread", "in a pool", "told to a log that is off"})
  void when_memory_is_out_the_process_ends_with_one_line(String how) throws Exception {
    Process process = started(how, "armed");
    try {
      assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(OutOfMemory.EXIT);
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(said).containsOnlyOnce("Baoshen ends: out of memory");
    } finally {
      process.destroyForcibly();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "pom.xml", "src/deploy/baoshen.service"})
  void whoever_starts_it_as_written_has_the_flag_of_the_machine(String file) throws IOException {
    assertThat(Path.of(file)).content().contains("-XX:+ExitOnOutOfMemoryError");
  }

  @Test
  void other_failures_end_nothing() {
    assertThat(OutOfMemory.isOutOfMemory(new IllegalStateException(new StackOverflowError())))
        .isFalse();
    assertThat(OutOfMemory.isOutOfMemory(new IllegalStateException(new OutOfMemoryError())))
        .isTrue();
    assertThat(OutOfMemory.isOutOfMemory(null)).isFalse();
  }

  @Test
  void a_collector_that_works_hard_and_gains_room_is_no_end() {
    assertThat(Collector.isHopeless(0.9, 0.97)).isTrue();
    assertThat(Collector.isHopeless(0.9, 0.8)).isFalse();
    assertThat(Collector.isHopeless(0.5, 0.97)).isFalse();
  }
}
