package cn.baoshen.intake.inbox;

import cn.baoshen.casebook.entry.Arrival;
import cn.baoshen.casebook.entry.SeenFiles;
import cn.baoshen.casebook.entry.SeenFiles.Sighting;
import cn.baoshen.intake.file.ShownNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides from our own observation whether a file of the inbox has stopped growing.
 *
 * <p>A file is ready when two looks at least the settling time apart saw the same size and time of
 * change. A name with {@code .ready} beside it, or one renamed from a temporary name under which it
 * was seen before, need not wait.
 */
public class StabilityCheck {
  private static final Logger LOG = LoggerFactory.getLogger(StabilityCheck.class);
  private static final String READY = ".ready";
  private static final Duration MARKER_GRACE = Duration.ofMinutes(1);

  private final Path inbox;
  private final InboxSettings settings;
  private final SeenFiles seenFiles;
  private final FileBackoff patience;
  private final IgnoredNames ignored;
  private final OpenWriters writers;
  private final Clock clock;

  public StabilityCheck(
      Path inbox,
      InboxSettings settings,
      SeenFiles seenFiles,
      FileBackoff patience,
      IgnoredNames ignored,
      OpenWriters writers,
      Clock clock) {
    this.inbox = inbox;
    this.ignored = ignored;
    this.settings = settings;
    this.seenFiles = seenFiles;
    this.patience = patience;
    this.writers = writers;
    this.clock = clock;
  }

  /** True when a folder is to be looked into: never through a link. */
  public boolean mayEnter(Path folder) {
    return !Files.isSymbolicLink(folder)
        && !ignored.isOwn(folder)
        && !ignored.isReportName(folder)
        && !ignored.isIgnoredFolder(folder);
  }

  /** True when this file is to be taken now. */
  public boolean isReady(Path file) {
    String path = relative(file);
    try {
      return !patience.isResting(path) && look(file, Snapshot.of(file));
    } catch (NoSuchFileException gone) {
      withdrawn(path);
    } catch (IOException e) {
      if (patience.failed(path, "cannot-read")) {
        LOG.warn("cannot be looked at now: {} ({})", ShownNames.shown(path), e.toString());
      }
    }
    return false;
  }

  private void withdrawn(String path) {
    if (seenFiles.last(path).isPresent()) {
      LOG.info("withdrawn before it was taken: {}", ShownNames.shown(path));
      seenFiles.forget(path);
    }
  }

  /** True while something that failed on this file is given time. */
  public boolean isResting(Path file) {
    return patience.isResting(relative(file));
  }

  /** True for a name that is looked at and never taken. */
  public boolean isIgnored(Path file) {
    return ignored.isIgnoredFile(file);
  }

  private boolean look(Path file, Snapshot now) throws IOException {
    String path = relative(file);
    Optional<Sighting> last = seenFiles.last(path);
    boolean same = last.filter(s -> s.fingerprint().equals(now.fingerprint())).isPresent();
    boolean renamed = !same && isRenamedFromTemporary(path, now);
    if (!same) {
      seenFiles.changed(path, now.fingerprint(), now.key());
    }
    if (ignored.isIgnoredFile(file)) {
      return false;
    }
    Instant since = same ? last.get().since() : clock.instant();
    if (patience.isAwaited(path, now.fingerprint())) {
      return isOver(since, settings.patience());
    }
    return renamed || isMarked(file) || stands(file, now, since) && !mayBeWritten(file, since);
  }

  /** A program may forget to close a file, so it is waited for no longer than for its rest. */
  private boolean mayBeWritten(Path file, Instant since) throws IOException {
    return !isOver(since, settings.patience()) && writers.isWritten(file);
  }

  private boolean stands(Path file, Snapshot now, Instant since) {
    Duration wait = now.regular() && now.size() == 0 ? settings.emptyGrace() : settings.settle();
    if (file.getFileName().toString().endsWith(READY)) {
      wait = MARKER_GRACE;
    }
    return isOver(since, wait);
  }

  private boolean isOver(Instant since, Duration wait) {
    return !clock.instant().isBefore(since.plus(wait));
  }

  /** True while the rest of a file that looks cut off may still come; it rests until it changes. */
  public boolean mayGrow(Path file, Snapshot seen) {
    String path = relative(file);
    Optional<Sighting> last = seenFiles.last(path);
    if (last.filter(s -> s.fingerprint().equals(seen.fingerprint())).isEmpty()) {
      seenFiles.changed(path, seen.fingerprint(), seen.key());
      last = Optional.empty();
    }
    Instant since = last.map(Sighting::since).orElseGet(clock::instant);
    patience.await(path, seen.fingerprint());
    return !isOver(since, settings.patience());
  }

  public static boolean isMarked(Path file) {
    return Files.isRegularFile(marker(file));
  }

  /** The file beside it that says it is complete. */
  public static Path marker(Path file) {
    return file.resolveSibling(file.getFileName() + READY);
  }

  /** A file key may be used again by the disk, so the entry must have changed after the content. */
  private boolean isRenamedFromTemporary(String path, Snapshot now) {
    return now.regular()
        && now.size() > 0
        && now.isRenamed()
        && seenFiles.pathsOf(now.key()).stream()
            .filter(earlier -> !earlier.equals(path))
            .filter(earlier -> ignored.isIgnoredFile(Path.of(earlier)))
            .anyMatch(earlier -> !Files.exists(inbox.resolve(earlier)));
  }

  public Path inbox() {
    return inbox;
  }

  public String relative(Path file) {
    return inbox.relativize(file.toAbsolutePath().normalize()).toString();
  }

  public Arrival.Place place(Path file, Snapshot seen) {
    return new Arrival.Place(relative(file), seen.fingerprint());
  }
}
