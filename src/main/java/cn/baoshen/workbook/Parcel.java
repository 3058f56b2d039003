package cn.baoshen.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip as it is being packed, of bounded content. */
final class Parcel implements AutoCloseable {
  private static final int CHUNK = 1 << 16;

  private final ZipOutputStream zip;
  private long left;

  Parcel(OutputStream out, long most) {
    zip = new ZipOutputStream(out);
    left = most;
  }

  void put(String name, InputStream content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    byte[] chunk = new byte[CHUNK];
    for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
      left -= read;
      if (left < 0) {
        throw new IOException("too large");
      }
      zip.write(chunk, 0, read);
    }
    zip.closeEntry();
  }

  void put(String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
