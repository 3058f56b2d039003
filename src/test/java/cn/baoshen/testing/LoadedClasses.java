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
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The libraries' classes that a start of the service loads, as an archive that its virtual machine
 * maps into memory instead of reading them from three hundred jars: it spares a third of a start.
 * The first life that came so far that it was ready has written down what it loaded, the start
 * after it makes the archive of that; as long as the libraries stay the same, so does the archive.
 *
 * @param libraries class path of them, without folders, which no archive can hold
 */
record LoadedClasses(String libraries, Path folder) {
  private static final String WRITE_DOWN = "-XX:DumpLoadedClassList=";

  static LoadedClasses of(String libraries) {
    String name = "classes-" + Integer.toHexString(libraries.hashCode());
    return new LoadedClasses(libraries, Path.of("target", name).toAbsolutePath());
  }

  /** What to tell the virtual machine; nothing while another process is at it. */
  synchronized List<String> flags() {
    try (FileChannel door =
            FileChannel.open(
                Files.createDirectories(folder).resolve("lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock mine = door.tryLock()) {
      return mine == null || Files.exists(archive()) ? mapped() : next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> next() throws IOException {
    if (Files.exists(list())) {
      make();
      return mapped();
    }
    return List.of(WRITE_DOWN + folder.resolve("loaded-" + UUID.randomUUID() + ".lst"));
  }

  /** The life with these flags is ready: what it has written down is what most lives load. */
  void ready(List<String> flags) {
    flags.stream()
        .filter(flag -> flag.startsWith(WRITE_DOWN))
        .map(flag -> Path.of(flag.substring(WRITE_DOWN.length())))
        .filter(Files::exists)
        .forEach(this::keep);
  }

  private void keep(Path written) {
    try {
      Files.move(written, list(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
