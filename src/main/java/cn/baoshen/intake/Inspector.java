package cn.baoshen.intake;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.Sightings;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks through the inbox now and then for what the lookout never takes, so that nothing rots
 * there.
 */
public class Inspector {
  private static final Logger LOG = LoggerFactory.getLogger(Inspector.class);
  private static final Duration TOO_LONG = Duration.ofHours(24);
  private static final Duration LEFT_LYING = Duration.ofHours(1);

  private final Path inbox;
  private final Sightings sightings;
  private final Alarms alarms;
  private final IgnoredNames ignored;
  private final Clock clock;

  Inspector(Path inbox, Sightings sightings, Alarms alarms, IgnoredNames ignored, Clock clock) {
    this.inbox = inbox;
    this.ignored = ignored;
    this.sightings = sightings;
    this.alarms = alarms;
    this.clock = clock;
  }

  /**
   * Forgets files that are gone, raises an alarm for copies that were never finished, and gives the
   * folders that carry a report's name, to be refused like any other thing that is no file.
   */
  public List<File> inspect() throws IOException {
    forgetWithdrawn();
    List<File> odd = new ArrayList<>();
    Files.walkFileTree(inbox, new Round(odd));
    return odd;
  }

  private void forgetWithdrawn() {
    for (String path : sightings.paths()) {
      if (!Files.exists(inbox.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
        LOG.debug("gone from the inbox: {}", Names.shown(path));
        sightings.forget(path);
      }
    }
  }

  /** One walk through the inbox; links are not followed. */
  private final class Round extends SimpleFileVisitor<Path> {
    private final List<File> odd;

    Round(List<File> odd) {
      this.odd = odd;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes seen) {
      if (folder.equals(inbox)) {
        return FileVisitResult.CONTINUE;
      }
      if (ignored.isReportName(folder)) {
        odd.add(folder.toFile());
        return FileVisitResult.SKIP_SUBTREE;
      }
      return ignored.isIgnoredFolder(folder)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes seen) {
      boolean old = seen.lastModifiedTime().toInstant().isBefore(clock.instant().minus(TOO_LONG));
      if (old && ignored.isUnfinished(file)) {
        alarms.raise("unfinished-copy", inbox.relativize(file).toString());
      } else if (!ignored.isIgnoredFile(file) && lies(file)) {
        alarms.raise("left-lying", LocalDate.now(clock).toString());
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      LOG.info("cannot be looked at: {} ({})", Names.shown(file.toString()), gone.toString());
      return FileVisitResult.CONTINUE;
    }
  }

  /** By the time of its entry: a copy may bring an old time of change along. */
  private boolean lies(Path file) {
    try {
      Instant since = Snapshot.of(file).changed().toInstant();
      return since.isBefore(clock.instant().minus(LEFT_LYING));
    } catch (IOException gone) {
      return false;
    }
  }
}
