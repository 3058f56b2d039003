package cn.baoshen.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The libraries' classes that a start of the service loads, as an archive that its virtual machine
 * maps into memory instead of reading them from three hundred jars: it spares a third of a start.
 * The first life that is not meant to end early writes down what it loads, the start after it makes
 * the archive of that; as long as the libraries stay the same, so does the archive.
 *
 * @param libraries class path of them, without folders, which no archive can hold
 */
record LoadedClasses(String libraries, Path folder) {

  static LoadedClasses of(String libraries) {
    String name = "classes-" + Integer.toHexString(libraries.hashCode());
    return new LoadedClasses(libraries, Path.of("target", name).toAbsolutePath());
  }

  /**
   * What to tell the virtual machine; nothing while another process is at it.
   *
   * @param whole whether this life comes as far as most, so that its classes are those of most
   */
  synchronized List<String> flags(boolean whole) {
    try (FileChannel door =
            FileChannel.open(
                Files.createDirectories(folder).resolve("lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock mine = door.tryLock()) {
      return mine == null || Files.exists(archive()) ? mapped() : next(whole);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> next(boolean whole) throws IOException {
    if (Files.exists(list())) {
      make();
      return mapped();
    }
    return whole ? List.of("-XX:DumpLoadedClassList=" + list()) : List.of();
  }

  private List<String> mapped() {
    return Files.exists(archive()) ? List.of("-XX:SharedArchiveFile=" + archive()) : List.of();
  }

  /** One that cannot be made is an empty file, with which a machine starts as without any. */
  private void make() throws IOException {
    Path plain = folder.resolve("plain.lst");
    try (Stream<String> lines = Files.lines(list())) {
      Files.write(plain, lines.filter(LoadedClasses::isOfALibrary).toList());
    }
    Path fresh = folder.resolve("fresh.jsa");
    if (!dumped(plain, fresh)) {
      Files.write(fresh, new byte[0]);
    }
    Files.move(fresh, archive(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Without what a machine makes up while it runs, which JDK 17 stumbles over. */
  private static boolean isOfALibrary(String line) {
    return !line.startsWith("@")
        && !line.startsWith("#")
        && !line.contains(" ")
        && !line.startsWith("cn/baoshen/")
        && !line.contains("$$");
  }

  private boolean dumped(Path plain, Path fresh) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx640m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + plain,
                "-XX:SharedArchiveFile=" + fresh,
                "-cp",
                libraries)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("dump.log").toFile())
            .start();
    try {
      return process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      process.destroyForcibly();
    }
  }

  private Path list() {
    return folder.resolve("loaded.lst");
  }

  private Path archive() {
    return folder.resolve("classes.jsa");
  }
}
