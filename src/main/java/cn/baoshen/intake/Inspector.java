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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks through the inbox now and then for what the lookout never takes, so that nothing rots
 * there.
 */
public class Inspector {
  private static final Logger LOG = LoggerFactory.getLogger(Inspector.class);
  private static final Duration TOO_LONG = Duration.ofHours(24);
  private static final List<String> ENDINGS = List.of(".json", ".xlsx", ".xls");

  private final Path inbox;
  private final Sightings sightings;
  private final Alarms alarms;
  private final Clock clock;

  Inspector(Path inbox, Sightings sightings, Alarms alarms, Clock clock) {
    this.inbox = inbox;
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
      if (!folder.equals(inbox) && isReportName(folder)) {
        odd.add(folder.toFile());
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes seen) {
      boolean old = seen.lastModifiedTime().toInstant().isBefore(clock.instant().minus(TOO_LONG));
      if (old && IgnoredNames.isUnfinished(file.getFileName().toString())) {
        alarms.raise("unfinished-copy", inbox.relativize(file).toString());
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      LOG.info("cannot be looked at: {} ({})", Names.shown(file.toString()), gone.toString());
      return FileVisitResult.CONTINUE;
    }
  }

  /** True for a folder that is called like a report, by mistake or by malice. */
  static boolean isReportName(Path folder) {
    String name = folder.getFileName().toString().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }
}
