package cn.baoshen.casebook.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Random;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files, addressed {@code cut:PATH}, that take no byte any more from one write on, as when the
 * process is killed in the middle of it; of that write whole pages may be there.
 */
public class CutFiles extends FilePathWrapper {
  static final String SCHEME = "cut";
  private static final int PAGE = 4096;
  private static final Object ONE = new Object();

  private static Random random = new Random(0);
  private static long left = Long.MAX_VALUE;

  static void register() {
    FilePath.register(new CutFiles());
  }

  /** The process is killed at the write of this number. */
  static void dieAt(long write, Random cut) {
    synchronized (ONE) {
      left = write;
      random = cut;
    }
  }

  static boolean isDead() {
    synchronized (ONE) {
      return left <= 0;
    }
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Cut(super.open(mode));
  }

  /** One open file. */
  private static final class Cut extends FileBase {
    private final FileChannel whole;

    Cut(FileChannel whole) {
      this.whole = whole;
    }

    @Override
    public int write(ByteBuffer bytes, long at) throws IOException {
      synchronized (ONE) {
        int length = bytes.remaining();
        ByteBuffer written = bytes.duplicate();
        written.limit(bytes.position() + Math.min(length, taken(length)));
        while (written.hasRemaining()) {
          at += whole.write(written, at);
        }
        bytes.position(bytes.limit());
        return length;
      }
    }

    private static int taken(int length) {
      if (left <= 0) {
        return 0;
      }
      int pages = (length + PAGE - 1) / PAGE;
      return --left > 0 ? length : random.nextInt(pages + 1) * PAGE;
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      synchronized (ONE) {
        if (left > 0 && --left > 0) {
          whole.truncate(size);
        }
      }
      return this;
    }

    @Override
    public int read(ByteBuffer bytes, long at) throws IOException {
      return whole.read(bytes, at);
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
      return whole.read(bytes);
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      long at = position();
      int length = write(bytes, at);
      position(at + length);
      return length;
    }

    @Override
    public long position() throws IOException {
      return whole.position();
    }

    @Override
    public FileChannel position(long at) throws IOException {
      whole.position(at);
      return this;
    }

    @Override
    public long size() throws IOException {
      return whole.size();
    }

    @Override
    public FileLock tryLock(long at, long size, boolean shared) throws IOException {
      return whole.tryLock(at, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      whole.close();
    }
  }
}
