package cn.baoshen.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A zip whose names every program unpacks as they are. {@code java.util.zip} says that it was made
 * under DOS, and {@code unzip} then takes names of ours for those of a code page.
 */
public final class BagZip implements AutoCloseable {
  private static final int FILE = 0100644;

  private final ZipArchiveOutputStream zip;

  public BagZip(OutputStream to) {
    zip = new ZipArchiveOutputStream(to);
    zip.setEncoding(StandardCharsets.UTF_8.name());
  }

  /** The content of a file, written to where it is told. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Adds a file. */
  public void add(String name, Content content) throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setUnixMode(FILE);
    zip.putArchiveEntry(entry);
    content.writeTo(zip);
    zip.closeArchiveEntry();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
