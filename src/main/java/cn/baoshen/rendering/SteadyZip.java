package cn.baoshen.rendering;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip whose entries carry no time of their making: made again it is the same, byte for byte. */
final class SteadyZip {
  /** The earliest time that a zip can say. */
  private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

  private SteadyZip() {}

  /** The steady form of a zip; other bytes as they are. */
  static byte[] of(byte[] bytes) throws IOException {
    return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K' ? copy(bytes) : bytes;
  }

  private static byte[] copy(byte[] zip) throws IOException {
    ByteArrayOutputStream steady = new ByteArrayOutputStream(zip.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream out = new ZipOutputStream(steady)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(NEVER);
        out.putNextEntry(same);
        in.transferTo(out);
      }
    }
    return steady.toByteArray();
  }
}
