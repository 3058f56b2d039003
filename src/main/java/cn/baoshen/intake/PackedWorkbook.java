package cn.baoshen.intake;

import cn.baoshen.workbook.PartNames;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of a zipped workbook. Every part was unpacked once and counted before any is read, so
 * that neither a bomb nor a flipped bit gets further; nothing is kept in memory.
 */
final class PackedWorkbook implements AutoCloseable {
  private static final int MOST_PARTS = 5_000;
  private static final int CHUNK = 16 * 1024;

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> parts = new HashMap<>();

  private PackedWorkbook(ZipFile zip) {
    this.zip = zip;
  }

  /** Opens the bytes; whatever is wrong with the zip is the reason of an {@link UnreadableFile}. */
  static PackedWorkbook open(byte[] bytes) throws UnreadableFile {
    try {
      PackedWorkbook workbook =
          new PackedWorkbook(
              ZipFile.builder()
                  .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                  .setIgnoreLocalFileHeader(false)
                  .get());
      workbook.index();
      return workbook;
    } catch (UnreadableFile e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UnreadableFile("workbook-corrupt");
    }
  }

  private void index() throws IOException {
    for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
      ZipArchiveEntry entry = entries.nextElement();
      if (parts.size() >= MOST_PARTS) {
        throw new UnreadableFile("workbook-too-many-parts", MOST_PARTS);
      }
      // Two parts of one name: no two programs would read the same workbook.
      if (!isFolder(entry) && parts.put(PartNames.key(entry.getName()), entry) != null) {
        throw new UnreadableFile("workbook-two-parts", Names.shown(entry.getName()));
      }
    }
  }

  private static boolean isFolder(ZipArchiveEntry entry) {
    return entry.isDirectory() || entry.getName().endsWith("\\");
  }

  /** Unpacks everything once, counting; never by the ratio, which real workbooks exceed. */
  void requireBounded() throws IOException {
    long left = WorkbookLimits.MOST_UNPACKED;
    byte[] chunk = new byte[CHUNK];
    for (ZipArchiveEntry entry : parts.values()) {
      left -= unpack(entry, chunk, left);
    }
  }

  private long unpack(ZipArchiveEntry entry, byte[] chunk, long most) throws IOException {
    CRC32 sum = new CRC32();
    long size = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        sum.update(chunk, 0, n);
        size += n;
        if (size > most) {
          throw new UnreadableFile(
              "workbook-unpacks-too-large", WorkbookLimits.MOST_UNPACKED / (1024 * 1024));
        }
      }
    }
    if (sum.getValue() != entry.getCrc()) {
      throw new UnreadableFile("workbook-corrupt");
    }
    return size;
  }

  boolean has(String name) {
    return parts.containsKey(PartNames.key(name));
  }

  /** True when the name of any part contains this, in whatever case. */
  boolean hasLike(String piece) {
    String wanted = piece.toLowerCase(Locale.ROOT);
    return parts.keySet().stream().anyMatch(name -> name.contains(wanted));
  }

  Optional<InputStream> open(String name) throws IOException {
    ZipArchiveEntry entry = parts.get(PartNames.key(name));
    return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new IllegalStateException("closing a zip in memory failed", e);
    }
  }
}
