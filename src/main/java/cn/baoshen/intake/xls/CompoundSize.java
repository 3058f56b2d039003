package cn.baoshen.intake.xls;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How long an OLE2 file has to be at least, by its own table of sectors. */
public final class CompoundSize {
  private static final int HEADER = 512;
  private static final int SHIFT = 30;
  private static final int TABLES = 44;
  private static final int FIRST_TABLE = 76;
  private static final int MOST_TABLES = 109;
  private static final int FREE = -1;

  private final ByteBuffer file;
  private final int sector;

  private CompoundSize(byte[] bytes) {
    file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    sector = 1 << Math.min(12, Math.max(9, file.getShort(SHIFT)));
  }

  /** The bytes that its sectors take up; of a file with more tables those that the first know. */
  public static long of(byte[] bytes) {
    return bytes.length < HEADER ? HEADER : new CompoundSize(bytes).least();
  }

  private long least() {
    long most = 0;
    int tables = Math.min(MOST_TABLES, Math.max(0, file.getInt(TABLES)));
    for (int i = 0; i < tables; i++) {
      long table = position(file.getInt(FIRST_TABLE + 4 * i));
      if (table + sector > file.capacity()) {
        return table + sector;
      }
      most = Math.max(most, lastOf((int) table, i));
    }
    return most;
  }

  /** The last sector may be shorter than the others. */
  private long lastOf(int table, int number) {
    int entries = sector / 4;
    for (int i = entries - 1; i >= 0; i--) {
      if (file.getInt(table + 4 * i) != FREE) {
        return position(number * entries + i) + 1;
      }
    }
    return 0;
  }

  private long position(int index) {
    return (long) sector * (Math.max(0, index) + 1L);
  }
}
