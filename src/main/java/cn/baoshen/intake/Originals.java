package cn.baoshen.intake;

import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.fault.Failpoint;
import cn.baoshen.intake.inbox.Snapshot;
import cn.baoshen.model.Original;
import cn.baoshen.model.Sha256;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Optional;

/** The files as units dropped them, kept by the hash of their content. */
public class Originals {
  private final KeptFiles kept;

  Originals(KeptFiles kept) {
    this.kept = kept;
  }

  /**
   * Copies a file here while hashing it.
   *
   * @param seen how it looked before
   * @return the hash; empty when the file changed while it was read, so that it must be read again
   */
  Optional<String> store(Path file, Snapshot seen) throws IOException {
    Path temporary = temporary();
    try {
      String hash = copy(file, temporary);
      Failpoint.at("copied", file.getFileName().toString());
      if (!Snapshot.of(file).fingerprint().equals(seen.fingerprint())) {
        return Optional.empty();
      }
      keep(temporary, hash);
      Failpoint.at("stored", file.getFileName().toString());
      return Optional.of(hash);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** The bytes of a file of the inbox; what a link points at is not read. */
  static byte[] read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readAllBytes();
    }
  }

  private Path temporary() throws IOException {
    try {
      return kept.unfinished();
    } catch (IOException e) {
      throw new CannotKeep(e);
    }
  }

  private static String copy(Path from, Path to) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream in =
            new DigestInputStream(Files.newInputStream(from, LinkOption.NOFOLLOW_LINKS), digest);
        OutputStream out = new Store(Files.newOutputStream(to, StandardOpenOption.CREATE_NEW))) {
      in.transferTo(out);
    }
    return Sha256.hex(digest.digest());
  }

  /** What goes wrong while writing is a fault of our disk, not of the file that is read. */
  private static final class Store extends FilterOutputStream {
    Store(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        throw new CannotKeep(e);
      }
    }
  }

  private void keep(Path temporary, String hash) throws IOException {
    try {
      Path target = kept.room(Original.keptAs(hash));
      if (!Files.exists(target)) {
        KeptFiles.moveDurably(temporary, target);
      }
    } catch (IOException e) {
      throw new CannotKeep(e);
    }
  }

  /** True while the bytes of this hash lie here: only then may they go from where they came. */
  boolean isKept(String hash) {
    return Files.exists(path(hash));
  }

  /** The folder in which originals are kept. */
  Path folder() {
    return kept.path("originals");
  }

  /** Where the original of this hash lies. */
  public Path path(String sha256) {
    return kept.path(Original.keptAs(sha256));
  }

  /** A file was read well, but there is no room for it or no way to write it. */
  static final class CannotKeep extends IOException {
    CannotKeep(IOException cause) {
      super(cause.toString(), cause);
    }
  }
}
