package cn.baoshen.intake;

import static java.util.Objects.requireNonNull;

import cn.baoshen.intake.file.ShownNames;
import cn.baoshen.intake.inbox.Replaced;
import cn.baoshen.intake.inbox.Snapshot;
import cn.baoshen.intake.inbox.Spelling;
import cn.baoshen.intake.inbox.StabilityCheck;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way in for files whose names Camel cannot carry: those with a backslash are taken as they
 * are, and those in another encoding are first renamed into what they say.
 */
public class OddNames {
  private static final Logger LOG = LoggerFactory.getLogger(OddNames.class);
  private static final int MOST_ENTRIES = 10_000;

  private final StabilityCheck stabilityCheck;
  private final Duration settle;
  private final Clock clock;

  private final Set<Path> folders = new HashSet<>();
  private final Set<Path> told = new HashSet<>();
  private Map<Path, Stand> stands = new HashMap<>();

  /** How a file looked that stands still, and since when. */
  private record Stand(String fingerprint, Instant since) {}

  OddNames(StabilityCheck stabilityCheck, Duration settle, Clock clock) {
    this.stabilityCheck = stabilityCheck;
    this.settle = settle;
    this.clock = clock;
  }

  /** True for an odd name; its folder is looked through at the next occasion. */
  public boolean isNoticed(Path seen) {
    boolean odd = isOdd(stabilityCheck.inbox().relativize(seen.toAbsolutePath()));
    if (odd) {
      notice(seen);
    }
    return odd;
  }

  /** Camel's names come from text, in which what was none has become a mark. */
  private static boolean isOdd(Path relative) {
    return Spelling.isOdd(relative) || relative.toString().indexOf('\uFFFD') >= 0;
  }

  private synchronized void notice(Path seen) {
    Path folder = seen.toAbsolutePath().getParent();
    while (folder != null && isOdd(stabilityCheck.inbox().relativize(folder))) {
      folder = folder.getParent();
    }
    folders.add(requireNonNull(folder));
  }

  /** The files with odd names that are to be taken now. */
  synchronized List<File> next() throws IOException {
    List<File> ready = new ArrayList<>();
    Map<Path, Stand> before = stands;
    stands = new HashMap<>();
    for (Path folder : Set.copyOf(folders)) {
      Round round = new Round(before, ready);
      if (Files.isDirectory(folder)) {
        Files.walkFileTree(folder, round);
      }
      if (!round.found) {
        folders.remove(folder);
      }
    }
    ready.sort(Comparator.comparingLong(File::lastModified));
    return ready;
  }

  /** One walk through a folder; links are not followed. */
  private final class Round extends SimpleFileVisitor<Path> {
    private final Map<Path, Stand> before;
    private final List<File> ready;
    private int entries;
    private boolean found;

    Round(Map<Path, Stand> before, List<File> ready) {
      this.before = before;
      this.ready = ready;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes seen) {
      boolean entered = folder.equals(stabilityCheck.inbox()) || stabilityCheck.mayEnter(folder);
      return entered ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes seen) throws IOException {
      Path relative = stabilityCheck.inbox().relativize(file);
      if (isOdd(relative)) {
        found = true;
        visit(file, relative);
      }
      return ++entries < MOST_ENTRIES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    private void visit(Path file, Path relative) throws IOException {
      if (!Spelling.isText(relative)) {
        if (standsStill(file)) {
          rename(file, stabilityCheck.inbox().resolve(Spelling.readable(relative)));
        }
      } else if (stabilityCheck.isReady(file)) {
        ready.add(file.toFile());
      }
    }

    private boolean standsStill(Path file) throws IOException {
      String now = Snapshot.of(file).fingerprint();
      Stand known = before.get(file);
      Stand stand =
          known != null && known.fingerprint().equals(now)
              ? known
              : new Stand(now, clock.instant());
      stands.put(file, stand);
      return !clock.instant().isBefore(stand.since().plus(settle));
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      return FileVisitResult.CONTINUE;
    }
  }

  private void rename(Path file, Path readable) {
    if (stabilityCheck.isIgnored(readable)) {
      return;
    }
    try {
      Path named = Replaced.at(file, readable);
      LOG.debug("was named in another encoding: {}", shown(named));
    } catch (IOException e) {
      if (told.add(file)) {
        LOG.warn(
            "is named in another encoding and cannot be renamed: {} ({})",
            shown(file),
            e.toString());
      }
    }
  }

  private String shown(Path path) {
    return ShownNames.shown(Spelling.readable(stabilityCheck.inbox().relativize(path)));
  }
}
