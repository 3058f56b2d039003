package cn.baoshen.casebook.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings kept files that lie as they lay before into the folders by hash, some at a time, while
 * everything else goes on. A file gets its new name beside the old one, and loses that a round
 * later; whatever is cut off in between is there twice, and gone on with. What is left to do stands
 * in the folders alone.
 */
public final class FolderMove {
  private static final Logger LOG = LoggerFactory.getLogger(FolderMove.class);
  private static final String LEASE = "folders";
  private static final long UNKNOWN = -1;

  private final Path root;
  private final NodeLeases leases;
  private final int most;
  private final Set<Path> renamed = new LinkedHashSet<>();
  private final Set<Path> stuck = new HashSet<>();
  private volatile long moved;
  private volatile long all = UNKNOWN;
  private volatile boolean done;

  /**
   * @param most files in one round
   */
  public FolderMove(Path root, NodeLeases leases, int most) {
    this.root = root;
    this.leases = leases;
    this.most = most;
  }

  /**
   * How far it is, in files of this life of the service.
   *
   * @param all those that lay as before when it began; 0 where there were none
   */
  public record Headway(long moved, long all, boolean running) {
    public int percent() {
      return all == 0 ? 100 : (int) Math.min(100, 100 * moved / all);
    }
  }

  /** How far it is; not running where another node moves, or nothing is left. */
  public Headway headway() {
    return new Headway(moved, Math.max(0, all), all > 0 && !done);
  }

  /** True when none is left that could be moved. */
  public boolean isDone() {
    return done;
  }

  /** Moves some more, where no other node does. */
  public void round() {
    if (done || !leases.isOurs(LEASE)) {
      return;
    }
    try {
      if (all == UNKNOWN) {
        all = count();
      }
      forget();
      name(waiting());
      end();
    } catch (IOException e) {
      throw new UncheckedIOException("kept files cannot be moved", e);
    }
  }

  private long count() throws IOException {
    long found = 0;
    for (String kind : HashedFolders.MANY) {
      if (Files.isDirectory(root.resolve(kind))) {
        found += count(root.resolve(kind));
      }
    }
    return found;
  }

  private static long count(Path kind) throws IOException {
    long found = 0;
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(kind, FolderMove::isOld)) {
      for (Path entry : entries) {
        found += Files.isDirectory(entry) ? papers(entry) : 1;
      }
    }
    return found;
  }

  private static long papers(Path folder) throws IOException {
    try (Stream<Path> papers = Files.list(folder)) {
      return papers.filter(Files::isRegularFile).count();
    }
  }

  private void end() {
    done = renamed.isEmpty();
    if (done && moved > 0) {
      LOG.info("{} kept files were moved into folders by hash, {} stay", moved, stuck.size());
    }
  }

  /** Takes the old names away; whoever opens files by them did so a round ago. */
  private void forget() throws IOException {
    for (Path old : renamed) {
      Files.deleteIfExists(old);
      removeWhenEmpty(DurableMove.folder(old));
      moved++;
    }
    renamed.clear();
  }

  private void removeWhenEmpty(Path folder) throws IOException {
    if (!root.equals(folder.getParent())) {
      try {
        Files.deleteIfExists(folder);
      } catch (DirectoryNotEmptyException others) {
        // Its other files have their turn.
      }
    }
  }

  private void name(List<Path> files) throws IOException {
    Set<Path> folders = new LinkedHashSet<>();
    for (Path old : files) {
      Path target = root.resolve(HashedFolders.place(KeptFiles.name(root, old)));
      if (isNamed(old, target)) {
        folders.add(DurableMove.folder(target));
        renamed.add(old);
      }
    }
    for (Path folder : folders) {
      DurableMove.ON_DISK.force(folder);
    }
  }

  private boolean isNamed(Path old, Path target) {
    try {
      KeptFiles.make(root, DurableMove.folder(target));
      DurableMove.ON_DISK.nameToo(old, target);
      return true;
    } catch (NoSuchFileException gone) {
      // Written anew under its new name meanwhile.
    } catch (IOException e) {
      stay(old, e);
    }
    return false;
  }

  private void stay(Path old, IOException why) {
    stuck.add(old);
    LOG.warn("{} stays where it is ({})", old, why.toString());
  }

  private List<Path> waiting() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String kind : HashedFolders.MANY) {
      if (Files.isDirectory(root.resolve(kind))) {
        collect(root.resolve(kind), found);
      }
    }
    return found;
  }

  private void collect(Path kind, List<Path> found) throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(kind, FolderMove::isOld)) {
      for (Path entry : all) {
        if (found.size() >= most) {
          return;
        }
        files(entry, found);
      }
    }
  }

  private static boolean isOld(Path entry) {
    return !HashedFolders.FOLDER.matcher(String.valueOf(entry.getFileName())).matches();
  }

  private void files(Path entry, List<Path> found) throws IOException {
    if (Files.isRegularFile(entry)) {
      add(entry, found);
    } else if (Files.isDirectory(entry)) {
      try (DirectoryStream<Path> papers = Files.newDirectoryStream(entry, Files::isRegularFile)) {
        papers.forEach(paper -> add(paper, found));
      }
      removeWhenEmpty(entry);
    }
  }

  private void add(Path file, List<Path> found) {
    if (!stuck.contains(file)) {
      found.add(file);
    }
  }
}
