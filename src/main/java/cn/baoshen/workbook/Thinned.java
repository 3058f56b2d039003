package cn.baoshen.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A zipped workbook without the cells and rows that only have a format, where these are so many
 * that opening it would take memory for nothing anybody sees.
 *
 * @param bytes the workbook
 * @param dropped how many cells and rows are gone
 */
public record Thinned(byte[] bytes, long dropped) {
  private static final long MOST_UNPACKED = 100L << 20;

  /** The same workbook with fewer of them; empty for bytes that cannot be packed anew. */
  public static Optional<Thinned> of(byte[] bytes) {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      return Optional.of(thinned(zip));
    } catch (IOException | RuntimeException noPackage) {
      return Optional.empty();
    }
  }

  private static Thinned thinned(ZipFile zip) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long dropped = 0;
    try (Parcel parcel = new Parcel(out, MOST_UNPACKED)) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream part = zip.getInputStream(entry)) {
          RowThinner thinner = new RowThinner(part);
          parcel.put(entry.getName(), thinner);
          dropped += thinner.dropped();
        }
      }
    }
    return new Thinned(out.toByteArray(), dropped);
  }
}
