package cn.baoshen.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The memory that a workbook will take when it is opened as a whole, told from its bytes as they
 * stream by. The figures were measured; they are meant to be rather too high.
 */
public final class BookWeight {
  /** Heavier than anything. */
  public static final long UNBEARABLE = Long.MAX_VALUE;

  private static final long MOST_UNPACKED = 100L << 20;
  private static final long MOST_SLOW = 4_000;

  /** Beside rows and cells: nothing makes a workbook lighter that has more of them. */
  private static final long MOST_ELEMENTS = 600_000;

  private static final long BASE = 4L << 20;
  private static final long ELEMENT = 230;
  private static final long ATTRIBUTE = 110;
  private static final long BYTE = 2;

  private static final long RECORD = 100;
  private static final long CELL = 120;
  private static final long OLD_BYTE = 4;

  private BookWeight() {}

  /** Bytes of heap; {@link #UNBEARABLE} for what is too large to look at, or is no workbook. */
  public static long of(byte[] bytes) {
    try {
      boolean zip = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
      long content = zip ? packed(bytes) : old(bytes);
      return content == UNBEARABLE ? content : BASE + 3L * bytes.length + content;
    } catch (IOException | RuntimeException noWorkbook) {
      return UNBEARABLE;
    }
  }

  private static long packed(byte[] bytes) throws IOException {
    MarkupCount count = new MarkupCount();
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream part = zip.getInputStream(entry)) {
          count.add(part, MOST_UNPACKED, MOST_ELEMENTS);
        }
      }
    }
    if (count.slow() > MOST_SLOW) {
      return UNBEARABLE;
    }
    return count.elements() * ELEMENT + count.attributes() * ATTRIBUTE + count.bytes() * BYTE;
  }

  private static long old(byte[] bytes) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      RecordCount count = RecordCount.of(files.getRoot());
      return count.records() * RECORD + count.cells() * CELL + OLD_BYTE * bytes.length;
    }
  }
}
