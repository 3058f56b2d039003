package cn.baoshen.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A small disk of its own, in memory, that a test fills up, empties and makes read-only. */
public final class Disk implements AutoCloseable {
  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  private final Path folder;
  private final boolean mounted;
  private final Thread atTheLatest = new Thread(this::unmount);

  private Disk(Path folder, boolean mounted) {
    this.folder = folder;
    this.mounted = mounted;
  }

  /** A disk of so many megabytes; a plain folder where none can be mounted. */
  public static Disk at(Path folder, int megabytes) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String size = "size=" + megabytes + "m";
    boolean mounted = ROOT && run("mount", "-t", "tmpfs", "-o", size, "tmpfs", folder.toString());
    Disk disk = new Disk(folder, mounted);
    if (mounted) {
      Runtime.getRuntime().addShutdownHook(disk.atTheLatest);
    }
    return disk;
  }

  /** Takes away what a test that was killed left mounted under a folder. */
  public static void takeAway(Path under) {
    try (Stream<String> mounts = Files.lines(Path.of("/proc/mounts"))) {
      mounts
          .map(line -> line.split(" ")[1])
          .filter(place -> place.startsWith(under + "/outage-"))
          .forEach(place -> run("umount", "-l", place));
    } catch (IOException e) {
      // Nothing can be mounted where this cannot be read.
    }
  }

  public Path folder() {
    return folder;
  }

  /** Skips the test where there is no disk to fill. */
  public void needed() {
    assumeTrue(
        mounted, "SKIPPED: a disk can be mounted by root only, and where mounting is allowed");
  }

  /** Takes all the room there is. */
  public void fill() {
    byte[] block = new byte[4096];
    try (OutputStream out = Files.newOutputStream(filler(), StandardOpenOption.CREATE)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      // This was what was wanted.
    }
  }

  /** Gives the room back. */
  public void empty() {
    try {
      Files.deleteIfExists(filler());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path filler() {
    return folder.resolve(".filler.tmp");
  }

  public void readOnly(boolean locked) {
    String options = "remount," + (locked ? "ro" : "rw");
    if (!run("mount", "-o", options, folder.toString())) {
      throw new IllegalStateException("cannot be mounted again: " + folder);
    }
  }

  @Override
  public void close() {
    if (mounted) {
      unmount();
      Runtime.getRuntime().removeShutdownHook(atTheLatest);
    }
  }

  private void unmount() {
    run("umount", "-l", folder.toString());
  }

  private static boolean run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().transferTo(OutputStream.nullOutputStream());
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
