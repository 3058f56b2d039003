package cn.baoshen.intake.xlsx;

import cn.baoshen.intake.file.UnreadableFile;
import cn.baoshen.intake.file.WorkbookLimits;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongUnaryOperator;
import java.util.zip.CRC32;

/**
 * One part of a zip as it is unpacked: bounded, and held against its sum at the end, which is
 * reached at the latest when it is closed.
 */
final class CountedPart extends FilterInputStream {
  private static final int CHUNK = 16 * 1024;

  private final CRC32 sum = new CRC32();
  private final long expected;

  /** Takes bytes from what may be unpacked, and says how many are left. */
  private final LongUnaryOperator left;

  private boolean closed;

  CountedPart(InputStream in, long expected, LongUnaryOperator left) {
    super(in);
    this.expected = expected;
    this.left = left;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int n = super.read(bytes, from, length);
    if (n > 0) {
      sum.update(bytes, from, n);
      require(left.applyAsLong(n) >= 0);
    }
    return n;
  }

  private static void require(boolean bounded) throws UnreadableFile {
    if (!bounded) {
      throw new UnreadableFile(
          "workbook-unpacks-too-large", WorkbookLimits.MOST_UNPACKED / (1024 * 1024));
    }
  }

  /** Unpacks what is left first, and finds out whether it all is what was packed. */
  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      try (InputStream part = in) {
        finish();
      }
    }
  }

  private void finish() throws IOException {
    byte[] chunk = new byte[CHUNK];
    while (read(chunk, 0, CHUNK) >= 0) {
      // Counting is all there is to do.
    }
    if (sum.getValue() != expected) {
      throw new UnreadableFile("workbook-corrupt");
    }
  }
}
