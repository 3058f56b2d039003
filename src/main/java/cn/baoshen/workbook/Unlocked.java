package cn.baoshen.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * A workbook that Excel encrypted under the password that it tries by itself, as it does when only
 * its structure is protected: whoever opens it is asked for nothing.
 */
public final class Unlocked {
  private static final String PACKAGE = "EncryptedPackage";
  private static final String DESCRIPTION = "EncryptionInfo";
  private static final int LARGEST_DESCRIPTION = 64 * 1024;
  private static final int LARGEST_CONTENT = 10 * 1024 * 1024;

  /** Excel itself takes 100,000 rounds; each file costs the time of as many hashes. */
  private static final int MOST_ROUNDS = 300_000;

  private Unlocked() {}

  /** True when what lies in this OLE2 file is encrypted. */
  public static boolean isLocked(DirectoryNode root) {
    return root.hasEntryCaseInsensitive(PACKAGE);
  }

  /** The zipped workbook inside; empty when it has a password of its own, or is none. */
  public static Optional<byte[]> content(DirectoryNode root) {
    try {
      return isPlain(root) ? decrypted(root) : Optional.empty();
    } catch (GeneralSecurityException | IOException | RuntimeException notOurs) {
      return Optional.empty();
    }
  }

  private static boolean isPlain(DirectoryNode root) throws IOException {
    return root.getEntryCaseInsensitive(DESCRIPTION) instanceof DocumentEntry description
        && description.getSize() <= LARGEST_DESCRIPTION;
  }

  private static Optional<byte[]> decrypted(DirectoryNode root)
      throws IOException, GeneralSecurityException {
    EncryptionInfo info = new EncryptionInfo(root);
    Decryptor decryptor = info.getDecryptor();
    if (info.getVerifier().getSpinCount() > MOST_ROUNDS
        || !decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
      return Optional.empty();
    }
    try (InputStream in = decryptor.getDataStream(root)) {
      byte[] content = in.readNBytes(LARGEST_CONTENT + 1);
      return content.length > LARGEST_CONTENT ? Optional.empty() : Optional.of(content);
    }
  }

  /** The zipped workbook inside these bytes; the bytes themselves when they are not so locked. */
  public static byte[] of(byte[] bytes) throws IOException {
    if (bytes.length == 0 || bytes[0] != (byte) 0xD0) {
      return bytes;
    }
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      DirectoryNode root = files.getRoot();
      return isLocked(root) ? content(root).orElse(bytes) : bytes;
    }
  }
}
