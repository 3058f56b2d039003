package cn.baoshen.intake.inbox;

import cn.baoshen.intake.file.ShownNames;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Files that get another name, under which nothing else may end. */
public final class Replaced {
  private static final int MOST_NAMES = 1000;

  private Replaced() {}

  /** Gives the file this name, or one with a number where something is; tells which. */
  public static Path at(Path file, Path wanted) throws IOException {
    Files.createDirectories(wanted.getParent());
    for (int number = 1; number < MOST_NAMES; number++) {
      Path free = number == 1 ? wanted : wanted.resolveSibling(ShownNames.numbered(wanted, number));
      if (isMoved(file, free)) {
        return free;
      }
    }
    throw new FileAlreadyExistsException(wanted.toString());
  }

  /** A link is only made where nothing is, unlike a rename, which would end what came since. */
  private static boolean isMoved(Path file, Path free) throws IOException {
    try {
      Files.createLink(free, file);
      Files.delete(file);
      return true;
    } catch (FileAlreadyExistsException taken) {
      return false;
    } catch (UnsupportedOperationException | FileSystemException noLinks) {
      return isRenamed(file, free);
    }
  }

  private static boolean isRenamed(Path file, Path free) throws IOException {
    if (Files.exists(free, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    Files.move(file, free);
    return true;
  }
}
