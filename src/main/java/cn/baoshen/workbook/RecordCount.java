package cn.baoshen.workbook;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/**
 * What the records of a binary workbook hold, told by their heads before any of them is made an
 * object: its strings, fonts and empty cells cost far more memory than bytes.
 */
public final class RecordCount {
  private static final String STREAM = "Workbook";
  private static final int CONTINUE = 0x3C;
  private static final int STRINGS = 0xFC;
  private static final int MANY_BLANKS = 0xBE;
  private static final int MANY_NUMBERS = 0xBD;
  private static final int PASSWORD = 0x2F;
  private static final int UNIQUE = 4;
  private static final int SMALLEST_STRING = 3;
  private static final long FEW_BYTES = 3L << 20;

  private final DataInputStream in;
  private long records;
  private long cells;
  private long stated;
  private long ofStrings;
  private boolean inStrings;
  private boolean locked;

  private RecordCount(InputStream in) {
    this.in = new DataInputStream(in);
  }

  /** Counts the records of the workbook in this OLE2 file. */
  public static RecordCount of(DirectoryNode root) throws IOException {
    String name =
        root.getEntryNames().stream()
            .filter(STREAM::equalsIgnoreCase)
            .findFirst()
            .orElseThrow(() -> new IOException("no workbook"));
    try (InputStream in = root.createDocumentInputStream(name)) {
      RecordCount count = new RecordCount(new java.io.BufferedInputStream(in));
      count.all();
      return count;
    }
  }

  private void all() throws IOException {
    try {
      while (true) {
        int kind = unsigned();
        one(kind, unsigned());
      }
    } catch (EOFException end) {
      // What is cut off is for its reader to find.
    }
  }

  private void one(int kind, int size) throws IOException {
    records += kind == CONTINUE ? 0 : 1;
    if (kind == MANY_BLANKS) {
      cells += size / 2;
    } else if (kind == MANY_NUMBERS) {
      cells += size / 6;
    }
    locked |= kind == PASSWORD;
    inStrings = kind == STRINGS || inStrings && kind == CONTINUE;
    ofStrings += inStrings ? size : 0;
    in.skipNBytes(kind == STRINGS && size >= 2 * UNIQUE ? rest(size) : size);
  }

  /** Behind the number of its strings. */
  private int rest(int size) throws IOException {
    in.skipNBytes(UNIQUE);
    stated = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
    return size - 2 * UNIQUE;
  }

  private int unsigned() throws IOException {
    return Short.toUnsignedInt(Short.reverseBytes(in.readShort()));
  }

  /** All records; each is an object of its own once the workbook is open. */
  public long records() {
    return records;
  }

  /** Cells that share a record with others. */
  public long cells() {
    return cells;
  }

  /** Strings that it says to hold; of one that is encrypted, how many may be in very many bytes. */
  public long strings() {
    return !locked ? stated : ofStrings > FEW_BYTES ? ofStrings / SMALLEST_STRING : 0;
  }
}
