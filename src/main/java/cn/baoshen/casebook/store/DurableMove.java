package cn.baoshen.casebook.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The one way in which something finished gets its final name: all of it is forced to the disk,
 * then it is renamed, then the folder with its name is forced. A power cut leaves the old state or
 * the new one, and never a name without its content.
 */
final class DurableMove {
  static final DurableMove ON_DISK = new DurableMove(new RealDisk());

  private final Disk disk;

  DurableMove(Disk disk) {
    this.disk = disk;
  }

  /** What a disk does for it, in the order in which it is asked. */
  interface Disk {
    /** Has the content of a file, or the names in a folder, outlive a power cut. */
    void force(Path path) throws IOException;

    /** Makes a folder in one that is there. */
    void make(Path folder) throws IOException;

    /**
     * Gives a file a second name where none has it, or renames it where files have one name only.
     *
     * @throws FileAlreadyExistsException when another has that name
     */
    void link(Path from, Path to) throws IOException;

    /** Renames at one blow, over what has the name. */
    void rename(Path from, Path to) throws IOException;
  }

  private static final class RealDisk implements Disk {
    @Override
    public void force(Path path) throws IOException {
      try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }

    @Override
    public void make(Path folder) throws IOException {
      Files.createDirectory(folder);
    }

    @Override
    public void link(Path from, Path to) throws IOException {
      try {
        Files.createLink(to, from);
      } catch (FileAlreadyExistsException | NoSuchFileException known) {
        throw known;
      } catch (UnsupportedOperationException | FileSystemException oneNameOnly) {
        rename(from, to);
      }
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Gives a finished file, or a folder with all that is in it, its final name. */
  void move(Path temporary, Path target) throws IOException {
    try (Stream<Path> finished = Files.walk(temporary)) {
      for (Path entry : finished.toList()) {
        disk.force(entry);
      }
    }
    Lease.stand();
    disk.rename(temporary, target);
    disk.force(folder(target));
  }

  /**
   * Gives a finished file a second name, unless a newer one has that already. The folder with the
   * new name is still to be forced.
   */
  void nameToo(Path file, Path target) throws IOException {
    if (Files.exists(target)) {
      return;
    }
    try {
      disk.link(file, target);
    } catch (FileAlreadyExistsException newer) {
      // Written at this moment, by the new name alone.
    }
  }

  /** Has the names in a folder outlive a power cut. */
  void force(Path folder) throws IOException {
    disk.force(folder);
  }

  /** Makes a folder and those above it that are not there; each is named durably. */
  void make(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    make(folder(folder));
    try {
      disk.make(folder);
    } catch (FileAlreadyExistsException other) {
      if (!Files.isDirectory(folder)) {
        throw other;
      }
    }
    disk.force(folder(folder));
  }

  static Path folder(Path entry) {
    return Objects.requireNonNull(entry.toAbsolutePath().getParent());
  }
}
