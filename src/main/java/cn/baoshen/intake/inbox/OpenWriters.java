package cn.baoshen.intake.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files that programs of this machine have open for writing, as far as it tells: on Linux, and
 * for programs of the same user, or of all for root. What cannot be seen counts as not open.
 */
public class OpenWriters {
  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final Path PROCESSES = Path.of("/proc");

  /** The two lowest bits of the flags with which a file was opened: zero for reading alone. */
  private static final int ACCESS = 3;

  /** A look takes no more than this share of the time. */
  private static final int SHARE = 20;

  private final List<Path> folders;
  private final Clock clock;
  private Set<Path> written = Set.of();
  private Instant seen = Instant.MIN;
  private Duration fresh = FRESH;

  /**
   * @param folders in which files are asked for
   */
  public OpenWriters(List<Path> folders, Clock clock) {
    this.folders = folders.stream().map(OpenWriters::real).toList();
    this.clock = clock;
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException notThere) {
      return folder.toAbsolutePath().normalize();
    }
  }

  /** True when a program is seen to have this file open for writing. */
  public synchronized boolean isWritten(Path file) throws IOException {
    Instant now = clock.instant();
    if (now.isBefore(seen) || !now.isBefore(seen.plus(fresh))) {
      long begun = System.nanoTime();
      written = look();
      Duration taken = Duration.ofNanos(System.nanoTime() - begun).multipliedBy(SHARE);
      fresh = taken.compareTo(FRESH) > 0 ? taken : FRESH;
      seen = now;
    }
    return !written.isEmpty() && written.contains(file.toRealPath());
  }

  private Set<Path> look() {
    Set<Path> found = new HashSet<>();
    each(PROCESSES, process -> isNumber(process), process -> open(process, found));
    return found;
  }

  private static boolean isNumber(Path entry) {
    return entry.getFileName().toString().chars().allMatch(Character::isDigit);
  }

  private void open(Path process, Set<Path> found) {
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

  private void note(Path process, Path handle, Set<Path> found) {
    try {
      Path target = Files.readSymbolicLink(handle);
      if (folders.stream().anyMatch(target::startsWith) && isForWriting(process, handle)) {
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
