package cn.baoshen.safekeeping;

import cn.baoshen.casebook.store.OwnRights;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the state folder to the service alone: it holds letters with links that still work. What is
 * wider open, as after an upgrade, is closed with one line in the log.
 */
public final class Rights extends SimpleFileVisitor<Path> {
  private static final Logger LOG = LoggerFactory.getLogger(Rights.class);

  private int closed;
  private int refused;

  /**
   * Closes the folder and, when it was open, everything in it.
   *
   * @param fresh whether it was made a moment ago, which is nothing to tell
   */
  public static void close(Path state, boolean fresh) {
    Rights rights = new Rights();
    try {
      if (OwnRights.isOpen(state)) {
        Files.walkFileTree(state, rights);
        rights.tell(state, fresh);
      }
    } catch (IOException e) {
      LOG.warn("who may read {} cannot be told: {}", state, e.toString());
    }
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes seen) {
    return close(folder, seen);
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes seen) {
    return seen.isSymbolicLink() ? FileVisitResult.CONTINUE : close(file, seen);
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException gone) {
    refused++;
    return FileVisitResult.CONTINUE;
  }

  private FileVisitResult close(Path entry, BasicFileAttributes seen) {
    try {
      closed += OwnRights.close(entry) ? 1 : 0;
    } catch (IOException notOurs) {
      refused++;
    }
    return FileVisitResult.CONTINUE;
  }

  private void tell(Path state, boolean fresh) {
    if (refused > 0) {
      LOG.warn(
          "others may read {} entries of {}, with links and passwords in them, and it cannot be"
              + " changed: chmod -R go-rwx {}",
          refused,
          state,
          state);
    } else if (!fresh) {
      LOG.warn("others could read {}; {} entries are now for the service alone", state, closed);
    }
  }
}
