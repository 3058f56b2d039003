package cn.baoshen.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Zipped workbooks encrypted as Excel and WPS do it. */
public final class Locked {
  private Locked() {}

  /** Under the password that programs try by themselves. */
  public static byte[] byDefault(byte[] workbook, EncryptionMode mode) {
    return with(workbook, mode, Decryptor.DEFAULT_PASSWORD);
  }

  /** Under a password of its own. */
  public static byte[] with(byte[] workbook, EncryptionMode mode, String password) {
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
      encryptor.confirmPassword(password);
      try (OutputStream content = encryptor.getDataStream(files)) {
        content.write(workbook);
      }
      files.writeFilesystem(out);
      return out.toByteArray();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same file with another number of rounds in its description. */
  public static byte[] rounds(byte[] locked, String rounds) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(locked));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      String name = "EncryptionInfo";
      byte[] old = files.createDocumentInputStream(name).readAllBytes();
      String text = new String(old, StandardCharsets.ISO_8859_1);
      byte[] changed =
          text.replaceAll("spinCount=\"\\d+\"", "spinCount=\"" + rounds + "\"")
              .getBytes(StandardCharsets.ISO_8859_1);
      files.getRoot().createOrUpdateDocument(name, new ByteArrayInputStream(changed));
      files.writeFilesystem(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
