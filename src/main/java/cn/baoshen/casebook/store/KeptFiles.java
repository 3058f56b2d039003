package cn.baoshen.casebook.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Files written whole or not at all: under a temporary name, fsynced, renamed, the folder fsynced.
 *
 * <p>Temporary names start with a dot and end in {@code .tmp}; what a kill leaves of them is swept
 * at start.
 */
public final class KeptFiles {
  /** This life of the process; the names of what it has not finished begin with it. */
  public static final String LIFE = UUID.randomUUID().toString();

  private static final String UNFINISHED = ".unfinished";

  private final Path root;
  private final boolean rooted;
  private final BiConsumer<String, byte[]> written;

  /** Kept files under one folder, which is created when it is absent. */
  public KeptFiles(Path root) {
    this(root, false, (name, bytes) -> {});
  }

  private KeptFiles(Path root, boolean rooted, BiConsumer<String, byte[]> written) {
    this.root = root;
    this.rooted = rooted;
    this.written = written;
  }

  /** Kept files under a folder that is never made anew: without it they would be lost again. */
  public static KeptFiles rooted(Path root) {
    return rooted(root, (name, bytes) -> {});
  }

  /**
   * The same.
   *
   * @param written told of each file before it gets its name
   */
  public static KeptFiles rooted(Path root, BiConsumer<String, byte[]> written) {
    return new KeptFiles(root, true, written);
  }

  /**
   * Where the file of this relative name lies, whether it is there or not; one that lies as it lay
   * before there were folders by hash is found there.
   */
  public Path path(String name) {
    Path place = place(name);
    Path before = inside(name);
    return place.equals(before) || Files.exists(place) || !Files.exists(before) ? place : before;
  }

  private Path place(String name) {
    return inside(HashedFolders.place(name));
  }

  /** The name of the kept file that lies there. */
  public String name(Path file) {
    return name(root, file);
  }

  static String name(Path root, Path file) {
    return HashedFolders.name(root.relativize(file).toString().replace('\\', '/'));
  }

  private Path inside(String name) {
    Path path = root.resolve(name).normalize();
    if (!path.startsWith(root)) {
      throw new IllegalArgumentException("outside the kept files: " + name);
    }
    return path;
  }

  /** Writes the file durably, replacing an earlier one of that name. */
  public Path write(String name, byte[] bytes) {
    try {
      Path target = room(name);
      written.accept(name, bytes);
      finish(unfinished(), bytes, target);
      if (!target.equals(inside(name))) {
        Files.deleteIfExists(inside(name));
      }
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + place(name), e);
    }
  }

  /** Where the file of this name is to lie, in a folder that is there. */
  public Path room(String name) throws IOException {
    Path target = place(name);
    make(DurableMove.folder(target));
    return target;
  }

  private void make(Path folder) throws IOException {
    if (rooted && !Files.isDirectory(root)) {
      throw new IOException("the folder is gone: " + root);
    }
    make(root, folder);
  }

  static void make(Path root, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      DurableMove.ON_DISK.make(folder);
      for (Path made = folder; made != null && !made.equals(root); made = made.getParent()) {
        OwnRights.closeAs(root, made);
      }
    }
  }

  /** What a full disk leaves half written would fill it further with each attempt. */
  private static void finish(Path temporary, byte[] bytes, Path target) throws IOException {
    try {
      Files.write(temporary, bytes, StandardOpenOption.CREATE_NEW);
      moveDurably(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** The bytes of a kept file. */
  public byte[] read(String name) {
    try {
      return readWhereverItLies(name);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path(name), e);
    }
  }

  private byte[] readWhereverItLies(String name) throws IOException {
    try {
      return Files.readAllBytes(path(name));
    } catch (NoSuchFileException movedMeanwhile) {
      return Files.readAllBytes(place(name));
    }
  }

  /** A fresh name for a file or folder that is not finished yet. */
  public Path unfinished() throws IOException {
    Path folder = root.resolve(UNFINISHED);
    make(folder);
    return folder.resolve(LIFE + "-" + UUID.randomUUID());
  }

  /** The life that left this unfinished; its whole name where it tells of none. */
  public static String lifeOf(Path unfinished) {
    String name = unfinished.getFileName().toString();
    return name.length() > LIFE.length() ? name.substring(0, LIFE.length()) : name;
  }

  /** Removes of what was left unfinished what is to go. */
  public void sweep(Predicate<Path> ended) throws IOException {
    Path all = root.resolve(UNFINISHED);
    if (Files.isDirectory(all)) {
      try (Stream<Path> left = Files.list(all)) {
        for (Path entry : left.filter(ended).toList()) {
          FileSystemUtils.deleteRecursively(entry);
        }
      }
    }
  }

  /**
   * Gives a finished temporary file, or a folder with all that is in it, its final name so that
   * neither is lost by a power cut.
   */
  public static void moveDurably(Path temporary, Path target) throws IOException {
    OwnRights.closeAs(DurableMove.folder(target), temporary);
    DurableMove.ON_DISK.move(temporary, target);
  }
}
