package cn.baoshen.integrity;

import cn.baoshen.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** The SHA-256 of a file, read piece by piece. */
final class FileSum {
  private static final int PIECE = 64 * 1024;

  private FileSum() {}

  static String of(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] piece = new byte[PIECE];
    try (InputStream bytes = Files.newInputStream(file)) {
      for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
        digest.update(piece, 0, read);
      }
    }
    return Sha256.hex(digest.digest());
  }
}
