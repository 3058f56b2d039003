package cn.baoshen.outage;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that nobody can open. Modes do not keep root out, so for root it becomes one of the
 * kernel's that may only be written.
 */
final class Unreadable implements AutoCloseable {
  private static final Path WRITE_ONLY = Path.of("/proc/sys/vm/compact_memory");

  private final Path file;
  private final boolean mounted;

  private Unreadable(Path file, boolean mounted) {
    this.file = file;
    this.mounted = mounted;
  }

  static Unreadable make(Path file) throws IOException, InterruptedException {
    boolean root = "root".equals(System.getProperty("user.name"));
    boolean done =
        root
            ? run("mount", "--bind", WRITE_ONLY.toString(), file.toString())
            : run("chmod", "000", file.toString());
    Unreadable made = new Unreadable(file, root && done);
    assumeTrue(done && !opens(file), "SKIPPED: no file can be made that this user cannot read");
    return made;
  }

  private static boolean opens(Path file) {
    try {
      Files.newInputStream(file).close();
      return true;
    } catch (IOException no) {
      return false;
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().transferTo(OutputStream.nullOutputStream());
    return process.waitFor() == 0;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    if (mounted) {
      run("umount", "-l", file.toString());
    }
  }
}
