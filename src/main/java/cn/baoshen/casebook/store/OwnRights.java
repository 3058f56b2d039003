package cn.baoshen.casebook.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/**
 * Rights of files and folders that nobody but the service may read; nothing is asked of file
 * systems that know no such rights.
 */
public final class OwnRights {
  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private OwnRights() {}

  /** True when somebody else may do anything with it. */
  public static boolean isOpen(Path path) throws IOException {
    return knowsRights(path) && !OWNERS.containsAll(Files.getPosixFilePermissions(path));
  }

  /**
   * Takes away what others may do with it.
   *
   * @return true when there was something to take away
   */
  public static boolean close(Path path) throws IOException {
    if (!isOpen(path)) {
      return false;
    }
    Set<PosixFilePermission> own = EnumSet.copyOf(OWNERS);
    own.retainAll(Files.getPosixFilePermissions(path));
    Files.setPosixFilePermissions(path, own);
    return true;
  }

  /** Leaves what comes into a folder no more open than the folder is. */
  static void closeAs(Path folder, Path entry) throws IOException {
    if (knowsRights(folder) && !isOpen(folder)) {
      close(entry);
    }
  }

  private static boolean knowsRights(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
