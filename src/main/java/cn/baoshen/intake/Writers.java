package cn.baoshen.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files that programs of this machine have open for writing, as far as it tells: on Linux, and
 * for programs of the same user, or of all for root. What cannot be seen counts as not open.
 */
class Writers {
  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final Path PROCESSES = Path.of("/proc");

  /** The two lowest bits of the flags with which a file was opened: zero for reading alone. */
  private static final int ACCESS = 3;

  private final Clock clock;
  private Set<Path> written = Set.of();
  private Instant seen = Instant.MIN;

  Writers(Clock clock) {
    this.clock = clock;
  }

  /** True when a program is seen to have this file open for writing. */
  synchronized boolean isWritten(Path file) throws IOException {
    Instant now = clock.instant();
    if (now.isBefore(seen) || !now.isBefore(seen.plus(FRESH))) {
      written = look();
      seen = now;
    }
    return !written.isEmpty() && written.contains(file.toRealPath());
  }

  private static Set<Path> look() {
    Set<Path> found = new HashSet<>();
    each(PROCESSES, process -> isNumber(process), process -> open(process, found));
    return found;
  }

  private static boolean isNumber(Path entry) {
    return entry.getFileName().toString().chars().allMatch(Character::isDigit);
  }

  private static void open(Path process, Set<Path> found) {
    each(process.resolve("fd"), handle -> true, handle -> note(process, handle, found));
  }

  private static void each(
      Path folder,
      java.util.function.Predicate<Path> which,
      java.util.function.Consumer<Path> what) {
    try (Stream<Path> entries = Files.list(folder)) {
      entries.filter(which).forEach(what);
    } catch (IOException | UncheckedIOException notOurs) {
      return;
    }
  }

  private static void note(Path process, Path handle, Set<Path> found) {
    try {
      Path target = Files.readSymbolicLink(handle);
      if (target.isAbsolute() && !target.startsWith("/dev") && isForWriting(process, handle)) {
        found.add(target);
      }
    } catch (IOException closed) {
      return;
    }
  }

  private static boolean isForWriting(Path process, Path handle) throws IOException {
    Path flags = process.resolve("fdinfo").resolve(handle.getFileName());
    try (Stream<String> lines = Files.lines(flags)) {
      return lines
          .filter(line -> line.startsWith("flags:"))
          .anyMatch(line -> (Long.parseLong(line.substring(6).strip(), 8) & ACCESS) != 0);
    } catch (UncheckedIOException closed) {
      return false;
    }
  }
}
