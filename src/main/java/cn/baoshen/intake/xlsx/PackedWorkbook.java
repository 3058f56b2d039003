package cn.baoshen.intake.xlsx;

import cn.baoshen.intake.file.ShownNames;
import cn.baoshen.intake.file.UnreadableFile;
import cn.baoshen.intake.file.WorkbookLimits;
import cn.baoshen.workbook.PartNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of a zipped workbook. Every part is unpacked and counted once, as it is read or
 * otherwise at the end, so that neither a bomb nor a flipped bit gets further; nothing is kept in
 * memory.
 */
public final class PackedWorkbook implements AutoCloseable {
  private static final int MOST_PARTS = 5_000;

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
  private final Set<ZipArchiveEntry> checked = new HashSet<>();
  private long left = WorkbookLimits.MOST_UNPACKED;

  private PackedWorkbook(ZipFile zip) {
    this.zip = zip;
  }

  /** Opens the bytes; whatever is wrong with the zip is the reason of an {@link UnreadableFile}. */
  public static PackedWorkbook open(byte[] bytes) throws UnreadableFile {
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
        throw new UnreadableFile("workbook-two-parts", ShownNames.shown(entry.getName()));
      }
    }
  }

  private static boolean isFolder(ZipArchiveEntry entry) {
    return entry.isDirectory() || entry.getName().endsWith("\\");
  }

  /**
   * Unpacks whatever was not read yet, counting; never by the ratio, which real workbooks exceed.
   */
  void requireBounded() throws IOException {
    for (ZipArchiveEntry entry : parts.values()) {
      if (!checked.contains(entry)) {
        open(entry).close();
      }
    }
  }

  private CountedPart open(ZipArchiveEntry entry) throws IOException {
    return new CountedPart(zip.getInputStream(entry), entry.getCrc(), n -> left -= n);
  }

  /**
   * Has a part read to its end, whatever its reader leaves unread; nothing when it is not there.
   */
  void read(String name, PartHandler reader) throws IOException {
    ZipArchiveEntry entry = parts.get(PartNames.key(name));
    if (entry != null) {
      reader.read(open(entry));
      checked.add(entry);
    }
  }

  boolean has(String name) {
    return parts.containsKey(PartNames.key(name));
  }

  /** True when the name of any part contains this, in whatever case. */
  boolean hasLike(String piece) {
    String wanted = piece.toLowerCase(Locale.ROOT);
    return parts.keySet().stream().anyMatch(name -> name.contains(wanted));
  }

  /** The beginning of a part, as a text. */
  String start(String name, int most) throws IOException {
    ZipArchiveEntry entry = parts.get(PartNames.key(name));
    if (entry == null) {
      return "";
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(most), StandardCharsets.UTF_8);
    }
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
